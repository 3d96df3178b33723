import { expect, it } from 'vitest';
import { pieces } from './pieces';

it('a text is cut at its matches', () => {
  expect(pieces('07700 900142', [[9, 12]])).toEqual([
    { text: '07700 900', isMatch: false },
    { text: '142', isMatch: true },
  ]);
});

it('ranges count UTF-16 units, as the box does', () => {
  expect(pieces('🙂 Łódź', [[3, 5]]).filter((piece) => piece.isMatch)).toEqual([{ text: 'Łó', isMatch: true }]);
});

it('markup in a text stays text', () => {
  expect(pieces('<b>x</b>', []).map((piece) => piece.text)).toEqual(['<b>x</b>']);
});
