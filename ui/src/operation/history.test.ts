import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import { inside } from '../../tests/inside';
import { emit } from '../ipc/events';
import type { Operation } from '../ipc/bindings';
import { HistoryList } from './history.svelte';

const operation = (id: number): Operation => ({
  id, kind: 'contact_save', title: `Change ${id}`, at: 0, origin: 'person', is_undone: false, reverts: null, meant: null, meant_at: null, can_undo: true,
});

/** A box in which `count` things were done. */
function done(count: number) {
  const all = Array.from({ length: count }, (_, place) => operation(count - place));
  const asked = box({
    history_page: ({ before, limit }) => ({
      operations: all.filter((one) => !before || one.id < before).slice(0, limit),
    }),
  });
  return { all, asked };
}

it('reads the newest page and then the older ones', async () => {
  const { asked } = done(70);
  const { made: history } = inside(() => new HistoryList());
  await vi.waitFor(() => expect(history.operations).toHaveLength(50));
  expect(history.hasMore).toBe(true);
  await history.more();
  expect(history.operations.map((one) => one.id)).toEqual(Array.from({ length: 70 }, (_, n) => 70 - n));
  expect(history.hasMore).toBe(false);
  expect(requests(asked, 'history_page').map((one) => one.before)).toEqual([null, 21]);
});

it('reads again as much as is shown when something was done', async () => {
  const { all } = done(70);
  const { made: history } = inside(() => new HistoryList());
  await vi.waitFor(() => expect(history.isKnown).toBe(true));
  await history.more();
  all.unshift(operation(71));
  emit('changed', { operation: 71, title: '', tables: ['operation'] } as never);
  await vi.waitFor(() => expect(history.operations[0]?.id).toBe(71));
  expect(history.operations).toHaveLength(70);
});
