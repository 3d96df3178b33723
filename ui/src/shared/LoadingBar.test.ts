import { render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import LoadingBar from './LoadingBar.svelte';

const WORDS = 'Reading 12,400 cards…';
const bar = () => document.querySelector('.bar');
const words = () => screen.queryByRole('status');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Lets so many ms pass, and what follows from them be drawn. */
function pass(time: number): void {
  vi.advanceTimersByTime(time);
  flushSync();
}

it.each([
  [149, false, false],
  [150, true, false],
  [999, true, false],
  [1000, true, true],
  [60_000, true, true],
])('after %i ms: the bar %s, the words %s', (time, hasBar, hasWords) => {
  render(LoadingBar, { isLoading: true, text: WORDS });
  pass(time);
  expect(bar() !== null).toBe(hasBar);
  expect(words()?.textContent ?? '').toBe(hasWords ? WORDS : '');
});

it('goes at once, and is as patient the next time', async () => {
  const { rerender } = render(LoadingBar, { isLoading: true, text: WORDS });
  pass(1500);
  await rerender({ isLoading: false });
  expect([bar(), words()]).toEqual([null, null]);
  await rerender({ isLoading: true });
  pass(149);
  expect(bar()).toBeNull();
  pass(1);
  expect(bar()).not.toBeNull();
  expect(words()).toBeNull();
});

it('never shows for answers that come in time, however many there are', async () => {
  const { rerender } = render(LoadingBar, { isLoading: false, text: WORDS });
  for (let answer = 0; answer < 20; answer += 1) {
    await rerender({ isLoading: true });
    pass(100);
    expect(bar()).toBeNull();
    await rerender({ isLoading: false });
  }
  pass(5000);
  expect(bar()).toBeNull();
});

it('is a bar alone where there are no words', () => {
  render(LoadingBar, { isLoading: true });
  pass(5000);
  expect(bar()).not.toBeNull();
  expect(words()).toBeNull();
});
