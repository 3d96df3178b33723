import { expect, it } from 'vitest';
import type { PrintedRow } from './printing.svelte';
import { sheetsOf } from './sheets';

const row = (id: number, part: Partial<PrintedRow> = {}): PrintedRow => ({
  id, name: 'Fielding, Marguerite', organisation: '', numbers: ['07700 900142'], ...part,
});
const rows = (count: number, part: Partial<PrintedRow> = {}) => Array.from({ length: count }, (_, id) => row(id, part));

it('puts all rows on pages, in their order', () => {
  const all = rows(500);
  expect(sheetsOf('Cards', all).flat()).toEqual(all);
});

it('has room for fewer rows beneath the title, and beneath a long one for fewer still', () => {
  const [first = [], second = []] = sheetsOf('Cards', rows(200));
  expect(first.length).toBeLessThan(second.length);
  expect(sheetsOf('Cards found by '.repeat(20), rows(200))[0]?.length).toBeLessThan(first.length);
});

it('counts every line of a row', () => {
  const plain = sheetsOf('Cards', rows(200)).length;
  expect(sheetsOf('Cards', rows(200, { numbers: ['1', '2', '3'] })).length).toBeGreaterThan(plain);
  expect(sheetsOf('Cards', rows(200, { name: 'a'.repeat(100) })).length).toBeGreaterThan(plain);
});

it('gives a row that is longer than a page one of its own, and leaves no page empty', () => {
  const long = row(1, { numbers: Array.from({ length: 99 }, () => '1') });
  expect(sheetsOf('Cards', [long, row(2)]).map((sheet) => sheet.length)).toEqual([1, 1]);
  expect(sheetsOf('Cards', [])).toEqual([[]]);
});
