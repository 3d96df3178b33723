import { beforeEach, expect, it } from 'vitest';
import type { WhenGuess } from '../ipc/bindings';
import { clock } from '../state/clock.svelte';
import { bookedDay, dueDay } from './days';

beforeEach(() => void (clock.now = new Date('2026-11-28T11:00').getTime()));

it.each([
  ['24.10.', '2027-10-24', '2026-10-24'],
  ['fri', '2026-12-04', '2026-11-27'],
  ['15.12.26', '2026-12-15', '2026-12-15'],
  ['15 December 2026', '2026-12-15', '2026-12-15'],
  ['yesterday', '2026-11-27', '2026-11-27'],
])('%s, understood as %s, was on %s', (words, due_on, day) => {
  const guess = { due_on, due_time: null } as WhenGuess;
  expect(bookedDay(words, guess)).toBe(day);
});

it.each([
  ['a day alone, of an order of this year', '2027-11-16', true, '2026-11-02', '2026-11-16'],
  ['a day alone, of an order of an earlier year', '2027-01-15', true, '2024-12-20', '2025-01-15'],
  ['a day alone, of a new order', '2027-10-24', true, '2026-11-28', '2027-10-24'],
  ['a day alone, of an order that bears none yet', '2027-10-24', true, null, '2027-10-24'],
  ['words that count from today', '2026-12-12', false, '2026-01-02', '2026-12-12'],
  ['29 February, where no year nearby has one', '2028-02-29', true, '2026-03-01', '2028-02-29'],
])('%s, understood as %s, is to be paid by', (_, due_on, is_without_year, borne, day) => {
  expect(dueDay({ due_on, due_time: null, is_without_year } as WhenGuess, borne)).toBe(day);
});
