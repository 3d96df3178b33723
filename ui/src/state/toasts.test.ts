import { afterEach, expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { Operation, Undone } from '../ipc/bindings';
import { toasts } from './toasts.svelte';

const shown = () => toasts.list.map(({ text }) => text);

afterEach(() => toasts.list.forEach(({ id }) => toasts.close(id)));

it('shows the newest on top and three at most', () => {
  for (const text of ['one', 'two', 'three', 'four']) toasts.say(text);
  expect(shown()).toEqual(['four', 'three', 'two']);
});

it('counts what says the same on, in its place on top', () => {
  toasts.say('Copied: a');
  toasts.say('Copied: b');
  toasts.say('Copied: a');
  expect(shown()).toEqual(['Copied: a (2×)', 'Copied: b']);
});

it('takes back all that one toast counts, the newest first', async () => {
  const undone: Undone = { operation: { title: 'Card' } as Operation, by: 1, kept: [] };
  const asked = box({ operation_undo: () => undone });
  toasts.undo('Card moved to the trash', 7);
  expect(toasts.list[0]?.action?.label).toBe('Undo');
  toasts.undo('Card moved to the trash', 8);
  toasts.undo('Card moved to the trash', [9, 10]);
  expect(shown()).toEqual(['Card moved to the trash (3×)']);
  expect(toasts.list[0]?.action?.label).toBe('Undo all 3');
  await toasts.list[0]?.action?.run();
  expect(requests(asked, 'operation_undo').map(({ id }) => id)).toEqual([10, 9, 8, 7]);
});

it('says on a line of its own what stayed as it is', async () => {
  const undone: Undone = { operation: { title: 'Card changed: Ewa', is_undone: true } as Operation, by: 1, kept: ['Jan'] };
  box({ operation_undo: () => undone });
  await toasts.takeBack(7);
  expect(shown()).toEqual(['Taken back: “Card changed: Ewa”\nWhat was changed since stays as it is: Jan']);
});

it('says that it brought something back where an undo was taken back', async () => {
  box({ operation_undo: () => ({ operation: { title: 'Import: phone.vcf', is_undone: false } as Operation, by: 9, kept: [] }) });
  await toasts.takeBack(8);
  expect(shown()).toEqual(['Brought back: “Import: phone.vcf”']);
});

it('begins to count anew once the words have gone', () => {
  vi.useFakeTimers();
  toasts.undo('Card moved to the trash', 7);
  vi.advanceTimersByTime(6_000);
  toasts.undo('Card moved to the trash', 8);
  vi.advanceTimersByTime(6_000);
  expect(shown()).toEqual(['Card moved to the trash (2×)']);
  vi.advanceTimersByTime(6_000);
  expect(shown()).toEqual([]);
  toasts.undo('Card moved to the trash', 9);
  expect(shown()).toEqual(['Card moved to the trash']);
  vi.useRealTimers();
});

it('tells failures apart by what stands behind them', () => {
  const failure = (details: string) => ({ code: 'disk_full', message: 'No room', field: null, details });
  toasts.fail(failure('disk a'));
  toasts.fail(failure('disk b'));
  toasts.fail(failure('disk b'));
  expect(shown()).toEqual(['No room (2×)', 'No room']);
});

it('says what is going on once that takes long, until it ends', async () => {
  vi.useFakeTimers();
  let end = (_: number) => {};
  const done = toasts.during('Tagging', () => new Promise<number>((resolve) => (end = resolve)));
  expect(shown()).toEqual([]);
  vi.advanceTimersByTime(30_000);
  expect(shown()).toEqual(['Tagging']);
  end(7);
  expect(await done).toBe(7);
  expect(shown()).toEqual([]);
  vi.useRealTimers();
});

it('lets what takes long be given up beside its words', async () => {
  vi.useFakeTimers();
  const begin = ({ signal }: { signal?: AbortSignal }) =>
    new Promise<number>((_, refuse) => signal?.addEventListener('abort', () => refuse(new Error('given up'))));
  const done = toasts.during('Tagging', begin);
  vi.advanceTimersByTime(30_000);
  await toasts.list[0]?.action?.run();
  await expect(done).rejects.toThrow('given up');
  expect(shown()).toEqual([]);
  vi.useRealTimers();
});

it('what is going on stays under a pointer that passes, and over whatever is said meanwhile', async () => {
  vi.useFakeTimers();
  let end = () => {};
  toasts.fail({ code: 'disk_full', message: 'No room', field: null, details: null });
  const done = toasts.during('Tagging', () => new Promise<void>((resolve) => (end = resolve)));
  vi.advanceTimersByTime(2_000);
  const id = toasts.list[0]?.id ?? 0;
  toasts.hold(id);
  toasts.release(id);
  for (const text of ['one', 'two', 'three', 'four']) toasts.say(text);
  expect(shown()).toEqual(['four', 'three', 'two', 'Tagging', 'No room']);
  vi.advanceTimersByTime(60_000);
  expect(shown()).toEqual(['Tagging', 'No room']);
  end();
  await done;
  expect(shown()).toEqual(['No room']);
  vi.useRealTimers();
});
