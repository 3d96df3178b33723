import { expect, it } from 'vitest';
import { tsv } from './tsv';

it.each([
  [[['a', 'b'], ['', 'd']], 'a\tb\n\td'],
  [[['one\ntwo', '5" pipe']], '"one\ntwo"\t5" pipe'],
  [[['a\tb', '"Huta" Sp.']], '"a\tb"\t"""Huta"" Sp."'],
])('%j is %j', (rows, text) => expect(tsv(rows)).toBe(text));
