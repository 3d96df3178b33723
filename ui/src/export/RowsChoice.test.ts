import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { ExportChoice } from './choice.svelte';
import RowsChoice from './RowsChoice.svelte';

it('offers the order of the table for as long as the rows may have it', async () => {
  const sort = { column: 'phone_1', is_descending: true };
  const choice = new ExportChoice({ seen: { columns: ['phone_1'], sort } });
  render(RowsChoice, { choice, columns: [], typed: '' });
  const order = () => screen.getByLabelText<HTMLSelectElement>('Order');
  expect(order().value).toBe('seen');
  await fireEvent.change(order(), { target: { value: 'recent' } });
  expect(choice.what).toMatchObject({ sort: null, order: 'recent' });
  await fireEvent.change(order(), { target: { value: 'seen' } });
  expect(choice.what.sort).toEqual(sort);
  expect(order().value).toBe('seen');
});

it('asks sales, as it does calls, for a period in place of an order', async () => {
  const choice = new ExportChoice();
  render(RowsChoice, { choice, columns: [], typed: '' });
  await fireEvent.change(screen.getByLabelText('One row for each'), { target: { value: 'sales' } });
  await fireEvent.change(screen.getByLabelText('Period'), { target: { value: 'last_quarter' } });
  expect(screen.queryByLabelText('Order')).toBeNull();
  expect(choice.what).toMatchObject({ content: 'sales', period: 'last_quarter' });
});
