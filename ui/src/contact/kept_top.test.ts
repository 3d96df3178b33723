import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { box } from '../../tests/box';
import { keepTop, keptTop } from './kept_top';

beforeEach(() => {
  box({});
  vi.useFakeTimers();
  window.kartotekaKept = {};
});
afterEach(() => vi.useRealTimers());

it('keeps the place where the list came to rest', () => {
  keepTop(5);
  keepTop(120);
  expect(keptTop()).toBe(0);
  vi.runAllTimers();
  expect(keptTop()).toBe(120);
});

it('begins at the top when what was kept is no place', () => {
  for (const top of ['-3', '1.5', 'far down']) {
    window.kartotekaKept = { top };
    expect(keptTop()).toBe(0);
  }
});
