import { beforeEach, expect, it } from 'vitest';
import type { WhenGuess } from '../ipc/bindings';
import { clock } from '../state/clock.svelte';
import { bookedDay } from './days';

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
