/** The order sheet: lines by a few letters and Enter, what it comes to, and what can't be taken. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { Money, Order, OrderReckoned, OrderSave, OrderSaved, Product, WhenGuess } from '../ipc/bindings';
import { box, requests } from '../../tests/box';
import { actions } from '../state/actions.svelte';
import { clock } from '../state/clock.svelte';
import OrderSheet from './OrderSheet.svelte';

const pounds = (minor: number): Money => ({ minor, currency: 'GBP' });
const product = (id: number, name: string, last: number | null): Product => ({
  id, name, code: '', unit: 'pc', price: pounds(2_100), cost: null, tax: 'standard', tax_rate: 2000,
  is_stocked: false, reorder_at: null, is_off_sale: false, revision: 1, last_price: last === null ? null : pounds(last),
});
const products = [product(5, 'Mount, ivory', 1_999), product(4, 'Mount, grey', null)];

function reckoned({ lines }: OrderSave): OrderReckoned {
  return {
    lines: lines.map((line) =>
      line.product_id === null && !line.price
        ? { line: null, problem: { field: 'price', message: `What does ${line.text} cost?` }, note: null }
        : {
            line: { product_id: line.product_id, text: line.text, unit: '', quantity: 1000, price: pounds(1_999), discount: 0, tax: '', tax_rate: 2000, net: pounds(3_998) },
            problem: null,
            note: 'Mount, ivory: £19.99, as last time.',
          },
    ),
    problem: null, due_on: '2126-11-26', rates: [], net: pounds(3_998), tax: pounds(800), gross: pounds(4_798),
  };
}

const saved = { order: { number: '2026/1', gross: pounds(4_798) } as Order, notes: [], operation: 9 };

function opened(card?: { id: number; name: string }) {
  const asked = box({
    product_list: ({ text }) => ({ products: products.filter(({ name }) => name.toLowerCase().includes(text)) }),
    order_reckon: reckoned,
    order_save: () => saved,
    begun_keep: () => ({}),
  });
  render(OrderSheet, { opened: { kind: 'order', contact: card } });
  return asked;
}

const GLASS = { product_id: null, text: 'Glass', unit: '', quantity: '1.5', price: '12.00', discount: '', tax: '20', is_kept: false };
const ORDER: OrderSave = {
  id: 6, revision: 2, contact_id: 3, side: 'sale', state: 'ready', on: '2026-11-02', due_on: '2026-11-16', currency: 'GBP',
  discount: '5', deposit: '', text: 'By hand', lines: [GLASS],
};

/** The sheet with an order that is changed. */
async function changed(save: (request: OrderSave) => unknown = () => saved) {
  const asked = box({
    product_list: ({ text }) => ({ products: products.filter(({ name }) => name.toLowerCase().includes(text)) }),
    order_draft: () => ORDER,
    order_get: () => ({ number: '2026/4', contact_name: 'Anna Nowak' }) as Order,
    order_reckon: reckoned,
    order_save: save as () => OrderSaved,
    when_guess: () => ({ due_on: '2027-11-16', due_time: null, is_without_year: true }) as WhenGuess,
    begun_keep: () => ({}),
  });
  render(OrderSheet, { opened: { kind: 'order', order: 6 } });
  await screen.findByDisplayValue('12.00');
  return asked;
}

const ANNA = { id: 3, name: 'Anna Nowak' };
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const enter = (field: HTMLElement) => fireEvent.keyDown(field, { key: 'Enter' });

it('takes lines by some letters, Enter, how many, Enter, and saves them in one', async () => {
  const asked = opened(ANNA);
  const first = await screen.findByRole('combobox', { name: 'What, line 1' });
  await waitFor(() => expect(document.activeElement).toBe(first));
  await type(first, 'mou');
  // What this customer had before comes first, and its price is said.
  const list = await screen.findByRole('listbox', { name: 'What, line 1' });
  const options = await within(list).findAllByRole('option');
  expect(options.map((one) => one.textContent)).toEqual([
    expect.stringMatching(/Mount, ivory.*£19\.99, as last time · usually £21\.00/),
    expect.stringMatching(/Mount, grey.*£21\.00/),
  ]);
  await enter(first);
  await waitFor(() => expect(document.activeElement?.getAttribute('placeholder')).toBe('1'));
  await type(document.activeElement as HTMLElement, '2');
  await enter(document.activeElement as HTMLElement);
  const second = await screen.findByRole('combobox', { name: 'What, line 2' });
  await waitFor(() => expect(document.activeElement).toBe(second));
  expect(await screen.findByText('£47.98')).toBeTruthy();
  expect(await screen.findByText('Mount, ivory: £19.99, as last time.')).toBeTruthy();
  actions.run('save');
  await waitFor(() => expect(requests(asked, 'order_save')).toHaveLength(1));
  expect(requests(asked, 'order_save')[0]).toEqual({
    id: null, revision: null, contact_id: 3, side: 'sale', state: 'ordered', on: null, due_on: null, currency: null,
    discount: '', deposit: '', text: '',
    lines: [{ product_id: 5, text: 'Mount, ivory', unit: 'pc', quantity: '2', price: '', discount: '', tax: '', is_kept: false }],
  });
});

it('keeps a text as a product where that is ticked', async () => {
  const asked = opened(ANNA);
  const first = await screen.findByRole('combobox', { name: 'What, line 1' });
  await type(first, 'Glass');
  await enter(first);
  await type(screen.getAllByRole('textbox', { name: 'Price' })[0] as HTMLElement, '5');
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Keep as a product' }));
  actions.run('save');
  await waitFor(() => expect(requests(asked, 'order_save')).toHaveLength(1));
  expect(requests(asked, 'order_save')[0]?.lines).toEqual([{ ...GLASS, price: '5', quantity: '', tax: '', is_kept: true }]);
});

it('says at the field what can not be taken, once the line is left', async () => {
  opened(ANNA);
  const first = await screen.findByRole('combobox', { name: 'What, line 1' });
  await type(first, 'Frame');
  await enter(first);
  expect(screen.queryByText('What does Frame cost?')).toBeNull();
  await fireEvent.focusOut(screen.getByRole('group', { name: 'Line 1' }), { relatedTarget: document.body });
  const price = await screen.findByRole('textbox', { name: 'Price', description: 'What does Frame cost?' });
  expect(price.getAttribute('aria-invalid')).toBe('true');
});

it('asks for whom it is, where no card is open', async () => {
  const asked = opened();
  const who = await screen.findByRole('combobox', { name: 'For' });
  await type(await screen.findByRole('combobox', { name: 'What, line 1' }), 'mou');
  actions.run('save');
  expect(await screen.findByText('Whose order is it? Choose a card.')).toBeTruthy();
  expect(who.getAttribute('aria-invalid')).toBe('true');
  expect(requests(asked, 'order_save')).toEqual([]);
});

it('takes up an order as it would be typed, and sends its revision', async () => {
  const asked = await changed();
  expect(screen.getByRole('heading', { name: 'Order 2026/4' })).toBeTruthy();
  actions.run('save');
  await waitFor(() => expect(requests(asked, 'order_save')).toEqual([{ ...ORDER, on: null, due_on: null }]));
});

it('takes a due day without a year for the one near the day of an old order', async () => {
  clock.now = new Date('2026-11-28T11:00').getTime();
  const asked = await changed();
  await type(screen.getByRole('textbox', { name: 'To be paid by' }), '16.11.');
  await screen.findByText(/16 Nov$/);
  actions.run('save');
  await waitFor(() => expect(requests(asked, 'order_save')).toEqual([{ ...ORDER, on: null, due_on: '2026-11-16' }]));
});

it('lets the price and the tax of what was ordered before go with it', async () => {
  const asked = await changed();
  const first = screen.getByRole('combobox', { name: 'What, line 1' });
  await type(first, 'ivo');
  await within(await screen.findByRole('listbox', { name: 'What, line 1' })).findByRole('option');
  await enter(first);
  actions.run('save');
  await waitFor(() => expect(requests(asked, 'order_save')).toHaveLength(1));
  expect(requests(asked, 'order_save')[0]?.lines).toEqual([
    { ...GLASS, product_id: 5, text: 'Mount, ivory', unit: 'pc', price: '', tax: '' },
  ]);
});

it('keeps what was agreed on where a word of the line is mended', async () => {
  const asked = await changed();
  await type(screen.getByRole('combobox', { name: 'What, line 1' }), 'Glass, cut');
  actions.run('save');
  await waitFor(() => expect(requests(asked, 'order_save')).toHaveLength(1));
  expect(requests(asked, 'order_save')[0]?.lines).toEqual([{ ...GLASS, text: 'Glass, cut' }]);
});

it('says once that the order was changed elsewhere, and the next time means it', async () => {
  const asked = await changed(({ revision }) => {
    if (revision !== null) throw { code: 'stale_edit', message: 'This was changed elsewhere.', field: null, details: null };
    return saved;
  });
  actions.run('save');
  expect(await screen.findByText('This was changed elsewhere.')).toBeTruthy();
  actions.run('save');
  await waitFor(() => expect(requests(asked, 'order_save').map(({ revision }) => revision)).toEqual([2, null]));
});

it('stays with what is typed while it is being saved, as a change of the order', async () => {
  let answer = () => {};
  const asked = await changed(
    ({ id, text }) => new Promise((done) => (answer = () => done({ ...saved, order: { ...saved.order, id, text, revision: 3 } }))),
  );
  actions.run('save');
  await waitFor(() => expect(requests(asked, 'order_save')).toHaveLength(1));
  await type(screen.getByRole('textbox', { name: 'Note' }), 'By hand, framed');
  answer();
  await waitFor(() => {
    actions.run('save');
    expect(requests(asked, 'order_save')).toHaveLength(2);
  });
  expect(requests(asked, 'order_save')[1]).toMatchObject({ id: 6, revision: 3, text: 'By hand, framed' });
  answer();
});

it('goes to the next line where one is removed', async () => {
  await changed();
  await fireEvent.click(screen.getByRole('button', { name: /Remove line 1/ }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'What, line 1' })));
});
