/** The screen of orders: what stands in its table, what is shown beside, and how it is gone through. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Money, Order, OrderRow, OrderTable, Status } from '../ipc/bindings';
import { box, requests, type Asked } from '../../tests/box';
import { router } from '../state/router.svelte';
import Orders from './Orders.svelte';

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const pounds = (minor: number): Money => ({ minor, currency: 'GBP' });

const late: OrderRow = {
  id: 3, number: '2026/3', contact_id: 1, contact_name: 'The Tin Chapel', side: 'sale', state: 'ready',
  on: '2026-10-24', due_on: '2026-11-06', what: 'Ivory mounts', gross: pounds(41_200), paid: pounds(0), open: pounds(41_200), days_late: 6,
};
const open: OrderRow = {
  ...late, id: 7, number: '2026/7', contact_id: 2, contact_name: 'Ewa Głowacka', state: 'ordered', due_on: '2126-11-23',
  gross: pounds(8_600), paid: pounds(1_000), open: pounds(7_600), days_late: 0,
};
const table: OrderTable = {
  total: 2, rows: [late, open],
  sums: [{ side: 'sale', gross: pounds(49_800), paid: pounds(1_000), open: pounds(48_800) }],
};
const orderOf = (id: number): Order => {
  const { what, ...row } = id === 7 ? open : late;
  const line = { product_id: null, text: what, unit: '', quantity: 2000, price: pounds(100), discount: 0, tax: '', tax_rate: 2000, net: pounds(200) };
  return { ...row, discount: 0, deposit: pounds(0), text: '', lines: [line], rates: [], net: pounds(200), tax: pounds(40), revision: 1 };
};
const status = (has_orders: boolean) => ({ contacts: 2, has_orders }) as Status;
const made = (id: number) => ({ order: orderOf(id), notes: [], operation: 5 });

function opened(answer: Partial<OrderTable> = {}): Asked[] {
  const asked = box({
    status_get: () => status(true),
    order_table: () => ({ ...table, ...answer }),
    payment_table: () => ({ total: 0, rows: [] }),
    order_get: ({ id }) => orderOf(id),
    ledger_get: () => ({ ledgers: [] }),
    order_state: ({ id }) => made(id),
    order_repeat: () => made(7),
  });
  render(Orders);
  return asked;
}

beforeEach(() => {
  router.go('orders');
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
});

it('has the open orders in a table, each with its sums and where it stands in a word', async () => {
  const asked = opened();
  const shown = await screen.findByRole('table', { name: 'Open orders' });
  expect(requests(asked, 'order_table')[0]).toEqual({ shown: 'open', from: 0, limit: 100 });
  const rows = within(shown).getAllByRole('row');
  expect(rows.map((row) => plain(row.textContent))).toEqual([
    expect.stringContaining('Name'),
    expect.stringMatching(/2026\/3.*The Tin Chapel.*£412\.00.*£0\.00.*Late/),
    expect.stringMatching(/2026\/7.*Ewa Głowacka.*£86\.00.*£10\.00.*Ordered/),
  ]);
  expect(within(shown).getByRole('columnheader', { name: 'Due' }).getAttribute('aria-sort')).toBe('other');
  expect(screen.getByRole('radio', { name: 'Open 2' }).getAttribute('aria-checked')).toBe('true');
  expect(plain(screen.getByRole('list', { name: 'Sums' }).textContent)).toBe('Total £498.00 · paid £10.00 · open £488.00');
});

it('shows the first order beside the table, and J the next', async () => {
  const asked = opened();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('2026/3'));
  expect(await screen.findByRole('heading', { name: 'Order 2026/3' })).toBeTruthy();
  await fireEvent.keyDown(document.activeElement as Element, { key: 'j' });
  expect(await screen.findByRole('heading', { name: 'Order 2026/7' })).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('2026/7');
  expect(requests(asked, 'order_get')).toEqual([{ id: 3 }, { id: 7 }]);
  await fireEvent.keyDown(document.activeElement as Element, { key: 'Enter' });
  expect([router.screen, router.contact]).toEqual(['cards', 2]);
});

it('moves the chosen order on, cancels it and repeats it by keys', async () => {
  const asked = opened();
  await screen.findByRole('heading', { name: 'Order 2026/3' });
  // One at a time: a key that comes before the answer does nothing.
  for (const key of ['s', 'x']) await fireEvent.keyDown(document.body, { key });
  await screen.findByRole('heading', { name: 'Order 2026/3' });
  expect(requests(asked, 'order_state')).toEqual([{ id: 3, state: 'delivered' }]);
  await fireEvent.keyDown(document.body, { key: 'x' });
  await waitFor(() => expect(requests(asked, 'order_state')[1]).toEqual({ id: 3, state: 'cancelled' }));
  await tick();
  await fireEvent.keyDown(document.body, { key: 'r' });
  await waitFor(() => expect(requests(asked, 'order_repeat')).toEqual([{ id: 3, on: null }]));
  expect(await screen.findByRole('heading', { name: 'Order 2026/7' })).toBeTruthy();
});

it('shows the order that another screen asked for until a row is gone to', async () => {
  router.go('orders', { order: 7 });
  opened();
  expect(await screen.findByRole('heading', { name: 'Order 2026/7' })).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('2026/7'));
  await fireEvent.keyDown(document.activeElement as Element, { key: 'k' });
  expect(await screen.findByRole('heading', { name: 'Order 2026/3' })).toBeTruthy();
});

it('asks for all, or for the payments, where that is chosen', async () => {
  const asked = opened();
  await fireEvent.click(await screen.findByRole('radio', { name: 'All' }));
  expect(await screen.findByRole('table', { name: 'All orders' })).toBeTruthy();
  // The filter stands while its answer is on the way.
  const payments = screen.getByRole('radio', { name: 'Payments' });
  await fireEvent.click(payments);
  expect(await screen.findByText('No payments yet.')).toBeTruthy();
  expect(payments.isConnected).toBe(true);
  const ofAll = requests(asked, 'order_table').filter(({ shown }) => shown === 'all');
  expect(ofAll).toEqual([{ shown: 'all', from: 0, limit: 100 }]);
  expect(requests(asked, 'payment_table')).toEqual([{ from: 0, limit: 100 }]);
});

it('says that it can be done without, and offers the first order', async () => {
  box({ status_get: () => status(false), order_table: () => ({ total: 0, rows: [], sums: [] }) });
  render(Orders);
  expect(await screen.findByText('No orders yet. Kartoteka works fine without them.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'New order' }));
  expect(router.sheet).toEqual({ kind: 'order' });
});

it('says why nothing can be read, and tries again', async () => {
  let isBroken = true;
  box({
    status_get: () => status(true),
    order_table: () => {
      if (isBroken) throw { code: 'file_locked', message: 'Another program holds the box.', field: null, details: null };
      return { ...table, rows: [], total: 0, sums: [] };
    },
  });
  render(Orders);
  expect(await screen.findByText('Another program holds the box.')).toBeTruthy();
  isBroken = false;
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Nothing is open. Everything is done and paid.')).toBeTruthy();
});
