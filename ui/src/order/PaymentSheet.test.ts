/** The payment sheet: all that is open by one Enter, a chosen order, and a refund. */
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { Balance, Money, PaymentSaved } from '../ipc/bindings';
import { box, requests } from '../../tests/box';
import { emit } from '../ipc/events';
import type { WritePayment } from '../state/router.svelte';
import PaymentSheet from './PaymentSheet.svelte';

const pounds = (minor: number): Money => ({ minor, currency: 'GBP' });
const none = pounds(0);
const owes: Balance = {
  side: 'sale', balance: pounds(5_000), late: none, days_late: 0,
  ageing: { not_due: pounds(5_000), to_30: none, to_60: none, to_90: none, over: none },
  open: [
    { id: 1, number: '2026/1', due_on: '2126-11-20', open: pounds(2_000), days_late: 0 },
    { id: 2, number: '2026/2', due_on: '2126-11-27', open: pounds(3_000), days_late: 0 },
  ],
};
const saved = { payment: { kind: 'payment', side: 'sale', amount: pounds(5_000) }, notes: [], operation: 4 } as unknown as PaymentSaved;
const PLAIN = { contact_id: 3, side: 'sale', kind: 'payment', way: 'transfer', amount: '', currency: 'GBP', order_id: null, on: null, text: '' };

const at = (id: number, open: number): NonNullable<WritePayment['order']> => ({ id, number: `2026/${id}`, side: 'sale', open: pounds(open) });

let close = () => {};

function opened(order?: WritePayment['order'], refused = false, answer: () => PaymentSaved | Promise<PaymentSaved> = () => saved) {
  const asked = box({
    balance_get: () => ({ balances: [owes], terms: [], notes: [] }),
    payment_add: () => {
      if (refused) throw { code: 'invalid', message: '“much” is no amount.', field: 'amount', details: null };
      return answer();
    },
    begun_keep: () => ({}),
  });
  const { unmount } = render(PaymentSheet, { opened: { kind: 'payment', contact: { id: 3, name: 'Anna Nowak' }, order } });
  close = unmount;
  return asked;
}

it('pays all that is open by one Enter, and says how much that is', async () => {
  const asked = opened();
  const amount = await screen.findByRole('textbox', { name: 'Amount', description: /£50\.00/ });
  await waitFor(() => expect(document.activeElement).toBe(amount));
  await fireEvent.keyDown(amount, { key: 'Enter' });
  await waitFor(() => expect(requests(asked, 'payment_add')).toEqual([PLAIN]));
});

it('is for the order that it was begun at, by the way that is chosen', async () => {
  const asked = opened(at(2, 3_000));
  const amount = await screen.findByRole('textbox', { name: 'Amount', description: /£30\.00/ });
  await fireEvent.click(screen.getByRole('radio', { name: 'Cash' }));
  await fireEvent.click(screen.getByRole('radio', { name: 'Refund' }));
  await fireEvent.input(amount, { target: { value: '12,50' } });
  await fireEvent.keyDown(amount, { key: 'Enter' });
  await waitFor(() =>
    expect(requests(asked, 'payment_add')).toEqual([{ ...PLAIN, kind: 'refund', way: 'cash', amount: '12,50', order_id: 2 }]),
  );
});

it('stays with an order of which nothing is open, and waits for no answer', async () => {
  const asked = opened(at(9, 0));
  const amount = await screen.findByRole('textbox', { name: 'Amount' });
  await fireEvent.input(amount, { target: { value: '5' } });
  await fireEvent.keyDown(amount, { key: 'Enter' });
  await waitFor(() => expect(requests(asked, 'payment_add')).toEqual([{ ...PLAIN, amount: '5', order_id: 9 }]));
});

it('pays nothing by a key that is held', async () => {
  const asked = opened();
  const amount = await screen.findByRole('textbox', { name: 'Amount', description: /£50\.00/ });
  await fireEvent.keyDown(amount, { key: 'Enter', repeat: true });
  await fireEvent.input(amount, { target: { value: '5' } });
  await fireEvent.keyDown(amount, { key: 'Enter' });
  await waitFor(() => expect(requests(asked, 'payment_add')).toEqual([{ ...PLAIN, amount: '5' }]));
});

it('stays with the chosen order when that is paid meanwhile', async () => {
  let open = owes.open;
  const asked = box({
    balance_get: () => ({ balances: [{ ...owes, open }], terms: [], notes: [] }),
    payment_add: () => saved,
  });
  render(PaymentSheet, { opened: { kind: 'payment', contact: { id: 3, name: 'Anna Nowak' } } });
  const purpose = await screen.findByRole('combobox', { name: 'For' });
  await fireEvent.change(purpose, { target: { value: 'order 2' } });
  open = owes.open.slice(0, 1);
  emit('changed', { operation: 5, tables: ['payment'] });
  await waitFor(() => expect(requests(asked, 'balance_get').length).toBeGreaterThan(1));
  const amount = screen.getByRole('textbox', { name: 'Amount' });
  await fireEvent.input(amount, { target: { value: '30' } });
  await fireEvent.keyDown(amount, { key: 'Enter' });
  await waitFor(() => expect(requests(asked, 'payment_add')).toEqual([{ ...PLAIN, amount: '30', order_id: 2 }]));
});

it('says at the field what is wrong with the amount', async () => {
  opened(undefined, true);
  const amount = await screen.findByRole('textbox', { name: 'Amount' });
  await fireEvent.input(amount, { target: { value: 'much' } });
  await fireEvent.keyDown(amount, { key: 'Enter' });
  expect(await screen.findByRole('textbox', { name: 'Amount', description: '“much” is no amount.' })).toBeTruthy();
});

const amountField = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Amount' });
const typeAmount = async (value: string) => fireEvent.input(await amountField(), { target: { value } });

it('keeps what was begun when it is closed, for the card or the order that it was begun at', async () => {
  opened();
  await typeAmount('12,50');
  await fireEvent.click(screen.getByRole('radio', { name: 'Cash' }));
  await fireEvent.input(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'by hand' } });
  close();
  opened(at(2, 3_000));
  expect((await amountField()).value).toBe('');
  close();
  const asked = opened();
  const amount = await amountField();
  expect(amount.value).toBe('12,50');
  await fireEvent.keyDown(amount, { key: 'Enter' });
  await waitFor(() => expect(requests(asked, 'payment_add')).toEqual([{ ...PLAIN, way: 'cash', amount: '12,50', text: 'by hand' }]));
  close();
  opened();
  expect((await amountField()).value, 'what was saved is forgotten').toBe('');
});

it('pays nothing twice where it is closed and opened while it is being written down', async () => {
  let done = (_: PaymentSaved) => {};
  const asked = opened(undefined, false, () => new Promise((answer) => (done = answer)));
  await typeAmount('12,50');
  await fireEvent.keyDown(await amountField(), { key: 'Enter' });
  await waitFor(() => expect(requests(asked, 'payment_add')).toHaveLength(1));
  close();
  opened();
  expect((await amountField()).value).toBe('');
  close();
  done(saved);
  await new Promise((rest) => setTimeout(rest));
  opened();
  expect((await amountField()).value).toBe('');
});

it('keeps what was refused', async () => {
  opened(undefined, true);
  await typeAmount('much');
  await fireEvent.keyDown(await amountField(), { key: 'Enter' });
  await screen.findByText('“much” is no amount.');
  close();
  opened();
  expect((await amountField()).value).toBe('much');
  await typeAmount('');
});
