import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepTop, keptTop } from './kept_top';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
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
  for (const kept of ['-3', '1.5', 'far down']) {
    localStorage.setItem('kartoteka.top', kept);
    expect(keptTop()).toBe(0);
  }
});
