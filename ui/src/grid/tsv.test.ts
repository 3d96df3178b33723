import { expect, it } from 'vitest';
import { tsv } from './tsv';

it.each([
  [[['a', 'b'], ['', 'd']], 'a\tb\n\td\n'],
  [[['one\ntwo', '5" pipe']], '"one\ntwo"\t5" pipe\n'],
  [[['a\tb', '"Huta" Sp.']], '"a\tb"\t"""Huta"" Sp."\n'],
  [[['a'], ['']], 'a\n\n'],
  [[['a']], 'a'],
  [[['']], ''],
])('%j is %j', (rows, text) => expect(tsv(rows)).toBe(text));
