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
