import { expect, it } from 'vitest';
import { countries } from './countries';

it('names all 249 countries, each once', () => {
  const all = countries('en-GB');
  expect(all).toHaveLength(249);
  expect(new Set(all.map((country) => country.code)).size).toBe(249);
});

it('names and orders them in the owner’s language', () => {
  const names = countries('pl-PL').map((country) => country.name);
  expect(names).toContain('Polska');
  expect(names.indexOf('Łotwa')).toBeGreaterThan(names.indexOf('Luksemburg'));
  expect(names.indexOf('Łotwa')).toBeLessThan(names.indexOf('Macedonia Północna'));
});
