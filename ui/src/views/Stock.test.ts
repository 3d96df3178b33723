/** The screen of stock: what stands in its tables, what is shown beside, and what is done by keys. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import type { StockRow, Want } from '../ipc/bindings';
import { box, requests, type Asked } from '../../tests/box';
import { router } from '../state/router.svelte';
import Stock from './Stock.svelte';

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const tap: StockRow = {
  product_id: 4, name: 'Tap', code: 'T-1', unit: 'pc', price: { minor: 1999, currency: 'GBP' }, cost: null, on_hand: 2000, promised: 3000, free: -1000, coming: 5000,
  reorder_at: 1000, is_low: true, is_off_sale: false, waiting: 2, wanted: 2500,
};
const hose: StockRow = {
  ...tap, product_id: 5, name: 'Hose', code: '', unit: 'm', on_hand: 12_500, promised: 0, free: 12_500, coming: 0, is_low: false, waiting: 0, wanted: 0,
};
const want: Want = {
  id: 8, contact_id: 2, contact_name: 'Ewa Głowacka', product_id: 4, text: 'Tap', unit: 'pc', quantity: 2000, at: 0, note: 'the blue one', follow_up_id: null,
};

function opened(rows: StockRow[] = [hose, tap], wants: Want[] = [want]): Asked[] {
  const asked = box({
    stock_list: () => ({ rows }),
    want_list: () => ({ total: wants.length, rows: wants, next: null }),
    stock_history: ({ product_id }) => ({
      stock: rows.find((row) => row.product_id === product_id) ?? null,
      rows: [
        { at: 2, kind: null, quantity: -3000, text: 'Tap', contact_id: 2, contact_name: 'Ewa Głowacka', order_id: 9, order_number: '2026/9' },
        { at: 1, kind: 'correction', quantity: 500, text: 'counted', contact_id: null, contact_name: '', order_id: null, order_number: '' },
      ],
      next: null,
    }),
    want_delete: () => ({ operation: 3 }),
  });
  render(Stock);
  return asked;
}

beforeEach(() => {
  router.go('stock');
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
});

it('begins with what is low, each with what is there, sold, left and on its way', async () => {
  opened();
  const table = await screen.findByRole('table', { name: 'Low' });
  const rows = within(table).getAllByRole('row');
  expect(rows).toHaveLength(2);
  expect(plain(rows[1]?.textContent)).toMatch(/Tap.*T-1.*2 pc.*3.*-1.*5.*1.*2 cards wait/);
  expect(screen.getByRole('radio', { name: 'Low 1' }).getAttribute('aria-checked')).toBe('true');
  expect(screen.getByRole('radio', { name: 'All 2' })).toBeTruthy();
});

it('begins with all products where nothing is low', async () => {
  opened([hose]);
  expect(await screen.findByRole('table', { name: 'All' })).toBeTruthy();
});

it('tells of the chosen product what moved it and who waits, and receives by a key', async () => {
  opened();
  expect(await screen.findByRole('heading', { name: 'Tap' })).toBeTruthy();
  const moved = within(await screen.findByRole('list', { name: 'What moved it' })).getAllByRole('listitem');
  expect(plain(moved[0]?.textContent)).toMatch(/^-3 pc Order 2026\/9/);
  expect(plain(moved[1]?.textContent)).toMatch(/^\+0\.5 pc Correction.*counted$/);
  const waiting = screen.getByRole('list', { name: 'Who waits for it' });
  expect(plain(waiting.textContent)).toMatch(/Ewa Głowacka 2 pc the blue one/);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Tap'));
  await fireEvent.keyDown(document.activeElement as Element, { key: 'g' });
  expect(router.sheet).toEqual({ kind: 'stock', product: { id: 4, name: 'Tap', unit: 'pc' }, by: 'receipt' });
});

it('lists who waits, opens the card and takes the want away by keys', async () => {
  const asked = opened();
  await fireEvent.click(await screen.findByRole('radio', { name: 'Waiting 1' }));
  const table = await screen.findByRole('table', { name: 'Waiting' });
  expect(plain(within(table).getAllByRole('row')[1]?.textContent)).toMatch(/Ewa Głowacka.*Tap.*2 pc.*the blue one/);
  const stop = within(table).getByRole('button', { name: 'Ewa Głowacka' });
  stop.focus();
  await fireEvent.keyDown(stop, { key: 'Delete' });
  await waitFor(() => expect(requests(asked, 'want_delete')).toEqual([{ id: 8 }]));
  await fireEvent.keyDown(stop, { key: 'Enter' });
  expect([router.screen, router.contact]).toEqual(['cards', 2]);
});

it('says that it can be done without, and offers the first product', async () => {
  opened([], []);
  expect(await screen.findByText(/No product’s stock is kept yet/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'New product' }));
  expect(router.sheet).toEqual({ kind: 'product' });
});
