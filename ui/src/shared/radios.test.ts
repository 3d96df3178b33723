import { expect, it } from 'vitest';
import { placeOf } from './radios';

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowDown', 2, 0],
  ['ArrowLeft', 0, 2],
  ['ArrowUp', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['3', 0, 2],
  ['4', 0, undefined],
  ['Enter', 0, undefined],
])('%s in a group of three goes from %i to %s', (key, at, to) => {
  expect(placeOf(key, at, 3)).toBe(to);
});
