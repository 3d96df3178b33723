import { expect, it } from 'vitest';
import type { LetterPlace } from '../ipc/bindings';
import { dividersOf, letterAt, lettersFor, letterToMark, pushOf, strideOf } from './dividers';

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

it('the letter of the chosen card is marked while it is in sight, unless another was gone to', () => {
  const marked = (part: object) => letterToMark(letters, { top: 0, page: 4, chosen: null, gone: null, ...part });
  expect(marked({})).toBe('A');
  expect(marked({ chosen: 3 })).toBe('C');
  expect(marked({ chosen: 3, gone: 'A' })).toBe('A');
  expect(marked({ chosen: 3, page: 3 })).toBe('A');
  expect(marked({ chosen: 0, top: 2 })).toBe('C');
});

it('letters without cards give way first, where all do not fit', () => {
  const polish = [...'AĄBCĆDEĘFGHIJKLŁMNŃOÓPQRSŚTUVWXYZŹŻ'];
  const places = polish.map((letter, at) => ({ letter, from: at, count: 'ĄĘJŃÓXYŹ'.includes(letter) ? 0 : 1 }));
  expect(lettersFor(places, 35 * 24)).toBe(places);
  const some = lettersFor(places, 700);
  expect(some.map(({ letter }) => letter).join('')).toBe('ABCĆDEFGHIKLŁMNOPQRSŚTUVWZŻ');
  expect(strideOf(some.length, 700)).toBe(1);
});

it('the current letter and the focused one have room beside the others', () => {
  for (const height of [120, 160, 200, 330, 500, 650]) {
    const stride = strideOf(35, height);
    expect((Math.ceil(35 / stride) + 2) * 24).toBeLessThanOrEqual(height);
  }
});
