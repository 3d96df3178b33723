import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clock } from '../state/clock.svelte';
import BirthdayField from './BirthdayField.svelte';

beforeEach(() => vi.spyOn(clock, 'now', 'get').mockReturnValue(Date.UTC(2026, 10, 12, 9)));
afterEach(() => vi.restoreAllMocks());

const type = async (name: string, value: string) => {
  const field = screen.getByLabelText<HTMLInputElement>(name);
  await fireEvent.input(field, { target: { value } });
  await fireEvent.change(field);
  return field;
};

it.each([
  ['11', '12', '46', '1980'],
  ['11', '13', '46', '1979'],
  ['1', '5', '7', '2019'],
  ['1', '5', '1980', '1980'],
  ['1', '5', '999', '999'],
])('takes an age for the year: month %s, day %s, %s is %s', async (month, day, typed, year) => {
  render(BirthdayField, { date: null });
  await type('Day', day);
  await fireEvent.change(screen.getByLabelText('Month'), { target: { value: month } });
  expect((await type('Year', typed)).value).toBe(year);
});

it('shows a day that came from elsewhere, and the next key goes on from it', async () => {
  const { rerender } = render(BirthdayField, { date: { year: 1980, month: 3, day: 19 } });
  await rerender({ date: { year: 1981, month: 4, day: 20 } });
  const shown = ['Day', 'Month', 'Year'].map((name) => screen.getByLabelText<HTMLInputElement>(name).value);
  expect(shown).toEqual(['20', '4', '1981']);
});

it('keeps words that are no day yet', async () => {
  render(BirthdayField, { date: null });
  expect((await type('Day', '3')).value).toBe('3');
  expect((await type('Year', '1980')).value).toBe('1980');
  expect(screen.getByLabelText<HTMLInputElement>('Day').value).toBe('3');
});
