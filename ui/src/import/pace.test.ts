import { expect, it } from 'vitest';
import type { Progress } from '../ipc/bindings';
import { Pace } from './pace';

const reading = (done: number): Progress => ({ done, total: 1000, stage: 'reading' });

it('guesses nothing in the first three seconds', () => {
  const pace = new Pace();
  pace.minutesLeft(reading(0), 0);
  expect(pace.minutesLeft(reading(500), 2900)).toBeNull();
});

it('reckons the minutes left from the pace so far', () => {
  const pace = new Pace();
  pace.minutesLeft(reading(0), 0);
  expect(pace.minutesLeft(reading(100), 30_000)).toBe(5);
});

it('says less than a minute as nought', () => {
  const pace = new Pace();
  pace.minutesLeft(reading(0), 0);
  expect(pace.minutesLeft(reading(900), 9000)).toBe(0);
});

it('begins anew with each part of the work', () => {
  const pace = new Pace();
  pace.minutesLeft(reading(0), 0);
  expect(pace.minutesLeft({ done: 1, total: 10, stage: 'writing' }, 60_000)).toBeNull();
});

it('says nothing where the whole is unknown', () => {
  const pace = new Pace();
  pace.minutesLeft({ done: 0, total: 0, stage: 'reading' }, 0);
  expect(pace.minutesLeft({ done: 9, total: 0, stage: 'reading' }, 9000)).toBeNull();
});
