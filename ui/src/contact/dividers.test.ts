import { expect, it } from 'vitest';
import type { LetterPlace } from '../ipc/bindings';
import { dividersOf, letterAt, pushOf, strideOf } from './dividers';

const letters: LetterPlace[] = [
  { letter: 'A', from: 0, count: 2 },
  { letter: 'B', from: 2, count: 0 },
  { letter: 'C', from: 2, count: 3 },
];

it('a divider stands before the first row of each letter that has cards', () => {
  expect(dividersOf(letters, 56)).toEqual([
    { letter: 'A', top: 0, left: 0 },
    { letter: 'C', top: 2 * 56 + 26, left: 104 },
  ]);
});

it('rows are pushed by the dividers before them', () => {
  const push = pushOf(letters);
  expect([0, 1, 2, 4].map(push)).toEqual([26, 26, 52, 52]);
});

it('a row stands behind the last letter that begins at or before it', () => {
  expect([0, 1, 2, 4].map((place) => letterAt(letters, place))).toEqual(['A', 'A', 'C', 'C']);
});

it('only so many letters show that each can be hit', () => {
  expect([strideOf(27, 700), strideOf(36, 700), strideOf(27, 440), strideOf(36, 400)]).toEqual([1, 2, 2, 3]);
});

it('the current letter and the focused one have room beside the others', () => {
  for (const height of [120, 160, 200, 330, 500, 650]) {
    const stride = strideOf(35, height);
    expect((Math.ceil(35 / stride) + 2) * 24).toBeLessThanOrEqual(height);
  }
});
