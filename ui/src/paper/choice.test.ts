import { expect, it } from 'vitest';
import { numberOf, OWN, PaperChoice } from './choice.svelte';

const cards = { ids: [6], matching: null };

it('reads numbers with a comma or a point', () => {
  expect(['0,5', '-1.5', ' 2 ', 'x', ''].map(numberOf)).toEqual([0.5, -1.5, 2, 0, 0]);
});

it('asks for a sheet of the owner’s own by its measures', () => {
  const choice = new PaperChoice('labels', cards);
  expect(choice.what).toMatchObject({ sheet: 'L7160', own_sheet: null, start: 1, cards });
  choice.sheet = OWN;
  choice.own.width = '63,5';
  expect(choice.what).toMatchObject({ sheet: '', own_sheet: { columns: 3, rows: 8, width: 63.5 } });
});

it('draws outlines of labels alone', () => {
  const choice = new PaperChoice('cards', cards);
  choice.isOutline = true;
  expect(choice.what.outline).toBe(false);
  choice.output = 'labels';
  expect(choice.what.outline).toBe(true);
});
