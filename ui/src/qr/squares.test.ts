import { expect, it } from 'vitest';
import { squares } from './squares';

it('draws each run of dark squares once, within the white', () => {
  expect(squares([[true, true, false, true], [false, false, false, false]])).toBe('M4 4h2v1h-2zM7 4h1v1h-1z');
});
