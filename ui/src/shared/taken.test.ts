import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import Check from './Check.svelte';
import Segmented from './Segmented.svelte';
import Select from './Select.svelte';

const options = [{ value: 'a', label: 'First' }, { value: 'b', label: 'Second', keys: 'Alt+ArrowUp' }];
const refused = () => Promise.resolve('Locked.');
const taken = () => Promise.resolve(null);

it.each([
  [refused, false],
  [taken, true],
])('a switch shows what holds', async (onchange, holds) => {
  render(Check, { label: 'Bells', checked: false, onchange });
  const box = screen.getByRole<HTMLInputElement>('checkbox');
  await fireEvent.click(box);
  await vi.waitFor(() => expect(box.checked).toBe(holds));
});

it.each([
  [refused, 'First'],
  [taken, 'Second'],
])('a row of choices shows what holds', async (onchange, holds) => {
  render(Segmented, { label: 'Which', options, value: 'a', onchange });
  await fireEvent.click(screen.getByRole('radio', { name: 'Second' }));
  await vi.waitFor(() => expect(screen.getByRole('radio', { name: holds, checked: true })).toBeTruthy());
});

it.each([
  [refused, 'a'],
  [taken, 'b'],
])('a list of choices shows what holds', async (onchange, holds) => {
  render(Select, { label: 'Which', options, value: 'a', onchange });
  const list = screen.getByRole<HTMLSelectElement>('combobox');
  await fireEvent.change(list, { target: { value: 'b' } });
  await vi.waitFor(() => expect(list.value).toBe(holds));
});

it('names a key as a keyboard has it', () => {
  render(Segmented, { label: 'Which', options, value: 'a' });
  expect(screen.getByRole('radio', { name: 'Second' }).title).toBe('Alt+↑');
});
