/** The sheets of stock: what they ask for, what they send, and what they say where it can't be. */
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import type { MovementKind, Product, ProductSave, StockMoved, StockRow, Want } from '../ipc/bindings';
import { box, requests, type Asked } from '../../tests/box';
import { router } from '../state/router.svelte';
import MoveSheet from './MoveSheet.svelte';
import ProductSheet from './ProductSheet.svelte';
import WantSheet from './WantSheet.svelte';

const product = { id: 4, name: 'Tap', unit: 'pc' };
const moved = { stock: { name: 'Tap', unit: 'pc', on_hand: 5000 } as StockRow, quantity: 5000, follow_ups: [], notes: [], operation: 6 } as StockMoved;
const PLAIN = { product_id: 4, kind: 'receipt', quantity: '5', is_counted: false, text: '', contact_id: null, on: null };

function moving(by: MovementKind, refuse?: { field: string; message: string }): Asked[] {
  const asked = box({
    stock_move: () => {
      if (refuse) throw { code: 'invalid', details: null, ...refuse };
      return moved;
    },
  });
  router.open({ kind: 'stock', product, by });
  render(MoveSheet, { opened: { kind: 'stock', product, by } });
  return asked;
}

const type = (name: string, value: string) => fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });

beforeEach(() => router.closeSheet());

it('takes in goods by a number and Enter', async () => {
  const asked = moving('receipt');
  const quantity = screen.getByRole('textbox', { name: 'How much' });
  await waitFor(() => expect(document.activeElement).toBe(quantity));
  await type('How much', '5');
  await fireEvent.keyDown(quantity, { key: 'Enter' });
  await waitFor(() => expect(requests(asked, 'stock_move')).toEqual([PLAIN]));
  await waitFor(() => expect(router.sheet).toBeNull());
});

it('corrects by what was counted, with a reason, and of nobody', async () => {
  const asked = moving('correction');
  await fireEvent.click(screen.getByRole('checkbox', { name: 'It was counted' }));
  await type('How much lies there', '7');
  await type('Why', 'counted');
  expect(screen.queryByRole('combobox', { name: 'From' })).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  const request = { ...PLAIN, kind: 'correction', quantity: '7', is_counted: true, text: 'counted' };
  await waitFor(() => expect(requests(asked, 'stock_move')).toEqual([request]));
});

it('says at the field what is wrong with it, and stays', async () => {
  moving('correction', { field: 'text', message: 'A correction needs a reason.' });
  await type('How much more, or less with a minus', '-1');
  await fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  const reason = await screen.findByRole('textbox', { name: 'Why', description: 'A correction needs a reason.' });
  await waitFor(() => expect(document.activeElement).toBe(reason));
  expect(router.sheet).not.toBeNull();
});

it('asks who waits for what, and sends it', async () => {
  const want = { id: 1, contact_name: 'Anna Kowalska', text: 'Tap' } as Want;
  const asked = box({ want_add: () => ({ want, notes: [], operation: 2 }), product_list: () => ({ products: [{ id: 4, name: 'Tap', code: '' } as Product] }) });
  router.open({ kind: 'want', contact: { id: 7, name: 'Anna Kowalska' } });
  render(WantSheet, { opened: { kind: 'want', contact: { id: 7, name: 'Anna Kowalska' } } });
  await fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  expect(await screen.findByText('What for? Choose a product.')).toBeTruthy();
  const what = screen.getByRole('combobox', { name: 'What' });
  await fireEvent.input(what, { target: { value: 'ta' } });
  await fireEvent.click(await screen.findByRole('option', { name: /Tap/ }));
  await type('Note', 'the blue one');
  await fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  const request = { contact_id: 7, product_id: 4, quantity: '', note: 'the blue one' };
  await waitFor(() => expect(requests(asked, 'want_add')).toEqual([request]));
  await waitFor(() => expect(router.sheet).toBeNull());
});

it('changes a product from what it says now', async () => {
  const one: Product = {
    id: 4, name: 'Tap', code: 'T-1', unit: 'pc', price: { minor: 1999, currency: 'GBP' }, cost: null, tax: '', tax_rate: 1750, is_stocked: false,
    reorder_at: 2500, is_off_sale: false, last_price: null, revision: 3,
  };
  const asked = box({ product_list: () => ({ products: [one] }), product_save: () => ({ product: one, operation: 5 }) });
  router.open({ kind: 'product', product: 4 });
  render(ProductSheet, { opened: { kind: 'product', product: 4 } });
  expect((await screen.findByRole('textbox', { name: 'Price without tax' }) as HTMLInputElement).value).toBe('19.99');
  expect(screen.queryByRole('textbox', { name: 'Order more at' })).toBeNull();
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Keep its stock' }));
  await type('Name', 'Tap, brushed');
  await fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  const request: ProductSave = {
    id: 4, revision: 3, name: 'Tap, brushed', code: 'T-1', unit: 'pc', price: '19.99', cost: '', currency: 'GBP', tax: '17.5', is_stocked: true,
    reorder_at: '2.5', is_off_sale: false,
  };
  await waitFor(() => expect(requests(asked, 'product_save')).toEqual([request]));
});
