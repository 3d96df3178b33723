import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Saving } from './saving.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('begins nothing beside what is under way, and says when it takes long', async () => {
  const saving = new Saving();
  let done = () => {};
  let begun = 0;
  const work = () => new Promise<void>((resolve) => {
    begun += 1;
    done = resolve;
  });
  const first = saving.run(work);
  await saving.run(work);
  expect([begun, saving.isRunning, saving.isLong]).toEqual([1, true, false]);
  vi.advanceTimersByTime(600);
  expect(saving.isLong).toBe(true);
  done();
  await first;
  expect([saving.isRunning, saving.isLong]).toEqual([false, false]);
  vi.advanceTimersByTime(600);
  expect(saving.isLong).toBe(false);
});

it('lets the next one begin after one that failed', async () => {
  const saving = new Saving();
  await expect(saving.run(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  expect(saving.isRunning).toBe(false);
});
