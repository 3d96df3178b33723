import { expect, it } from 'vitest';
import { fromFirstMatch, pieces } from './pieces';

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

it('brings a late match into a narrow row, and marks the same letters', () => {
  const text = 'Wants the ivory mounts again, swatches first';
  const at = text.indexOf('swatches');
  const shown = fromFirstMatch(text, [[at, at + 8]]);
  expect(shown.text).toBe('…again, swatches first');
  expect(pieces(shown.text, shown.ranges).filter((piece) => piece.isMatch)).toEqual([
    { text: 'swatches', isMatch: true },
  ]);
  expect(fromFirstMatch('swatches first', [[0, 8]]).text).toBe('swatches first');
});
