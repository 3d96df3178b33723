import { expect, it } from 'vitest';
import { isNumber } from './number';

it.each(['07700 900142', '+48 (22) 123-45-67', '0113/496.0188', '112'])('takes “%s” for a number', (text) => {
  expect(isNumber(text)).toBe(true);
});

it.each(['Fielding', '12', 'unit 404', 'a@b.example', ''])('does not take “%s” for a number', (text) => {
  expect(isNumber(text)).toBe(false);
});
