import { mockIPC } from '@tauri-apps/api/mocks';
import { tick } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import { inside } from '../../tests/inside';
import { emit } from '../ipc/events';
import { liveQuery } from './live.svelte';

const status = (contacts: number) => ({
  contacts, due: 0, overdue: 0, waiting: 0, wordless: 0, unknown: 0, has_orders: false, has_tickets: false, has_stock: false, backup_at: null, backup_problem: null, clock_problem: null, undo: null, redo: null, demo: null,
});

it('answers what the box says, and for which request', async () => {
  box({ status_get: () => status(3) });
  const { made } = inside(() => liveQuery('status_get', () => ({})));
  expect(made.isLoading).toBe(true);
  await vi.waitFor(() => expect(made.value?.contacts).toBe(3));
  expect(made.isLoading).toBe(false);
  expect(made.answered).toEqual({});
});

it('asks once more for many changes in one frame, and keeps the old answer meanwhile', async () => {
  let cards = 1;
  const asked = box({ status_get: () => status(cards) });
  const { made } = inside(() => liveQuery('status_get', () => ({})));
  await vi.waitFor(() => expect(made.value?.contacts).toBe(1));
  cards = 2;
  for (let change = 0; change < 5; change += 1) emit('changed', { operation: change, tables: ['contact'] });
  expect(made.value?.contacts).toBe(1);
  await vi.waitFor(() => expect(made.value?.contacts).toBe(2));
  expect(asked).toHaveLength(2);
});

it('does not ask for a change in tables it does not read', async () => {
  const asked = box({ contact_letters: () => ({ letters: [] }) });
  const { made } = inside(() => liveQuery('contact_letters', () => ({})));
  await vi.waitFor(() => expect(made.value).toBeDefined());
  emit('changed', { operation: 1, tables: ['note'] });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(asked).toHaveLength(1);
});

it('keeps the answer when a later asking fails', async () => {
  let fails = false;
  box({
    status_get: () => {
      if (fails) throw { code: 'file_corrupt', message: 'Broken.', field: null, details: 'page 3' };
      return status(7);
    },
  });
  const { made } = inside(() => liveQuery('status_get', () => ({})));
  await vi.waitFor(() => expect(made.value?.contacts).toBe(7));
  fails = true;
  made.refresh();
  await vi.waitFor(() => expect(made.error?.message).toBe('Broken.'));
  expect(made.value?.contacts).toBe(7);
  expect(made.error?.code).toBe('file_corrupt');
});

it('lets a slow old answer fall when a newer request was made', async () => {
  const waiting: (() => void)[] = [];
  box({
    contact_place: ({ id }) => new Promise((resolve) => waiting.push(() => resolve({ place: id }))),
  });
  const { made } = inside(() => liveQuery('contact_place', () => ({ id: 4 })));
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  made.refresh();
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  waiting[1]?.();
  await vi.waitFor(() => expect(made.value?.place).toBe(4));
  const answer = made.value;
  waiting[0]?.();
  await Promise.resolve();
  expect(made.value).toBe(answer);
});

it('hears nothing after its component is gone', async () => {
  const asked = box({ status_get: () => status(1) });
  const { made, unmount } = inside(() => liveQuery('status_get', () => ({})));
  await vi.waitFor(() => expect(made.value).toBeDefined());
  unmount();
  emit('changed', { operation: 1, tables: ['contact'] });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(requests(asked, 'status_get')).toHaveLength(1);
});

/** A box whose answers wait; what was asked of it, what was called off, and how each is answered. */
function waitingBox() {
  const asked: { id: number; requestId: string }[] = [];
  const calledOff: string[] = [];
  const waiting: (() => void)[] = [];
  mockIPC((command, payload) => {
    const { request, requestId } = payload as { request?: { id: number }; requestId: string };
    if (command === 'cancel') calledOff.push(requestId);
    if (command !== 'rpc' || !request) return null;
    asked.push({ id: request.id, requestId });
    return new Promise((resolve) => waiting.push(() => resolve({ place: request.id })));
  });
  return { asked, calledOff, waiting };
}

it('asks for long work at rest, and calls off what is asked for no more', async () => {
  const { asked, calledOff, waiting } = waitingBox();
  const wish = new SvelteMap([['id', 1]]);
  const wished = () => ({ id: wish.get('id') ?? 0 });
  const { made } = inside(() => liveQuery('contact_place', wished, { rest: 20 }));
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  for (const id of [2, 3, 4]) {
    wish.set('id', id);
    await tick();
  }
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked.map((one) => one.id)).toEqual([1, 4]);
  expect(calledOff).toEqual([asked[0]?.requestId]);
  waiting.forEach((answer) => answer());
  await vi.waitFor(() => expect(made.value?.place).toBe(4));
});

it.each([
  [true, 2],
  [false, 0],
])('calls off what is asked for no more where it is long work: %s', async (isLong, count) => {
  const { asked, calledOff, waiting } = waitingBox();
  const wish = new SvelteMap([['id', 1]]);
  const wished = () => ({ id: wish.get('id') ?? 0 });
  const { made } = inside(() => liveQuery('contact_place', wished, { isLong }));
  for (const id of [2, 3]) {
    await vi.waitFor(() => expect(asked).toHaveLength(id - 1));
    wish.set('id', id);
    await tick();
  }
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  expect(calledOff).toEqual(asked.slice(0, count).map(({ requestId }) => requestId));
  waiting.forEach((answer) => answer());
  await vi.waitFor(() => expect(made.value?.place).toBe(3));
});

it('asks for what was wished last, also where the box changes before it rests', async () => {
  const { asked, waiting } = waitingBox();
  const wish = new SvelteMap([['id', 1]]);
  const wished = () => ({ id: wish.get('id') ?? 0 });
  const { made } = inside(() => liveQuery('contact_place', wished, { rest: 10_000 }));
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  wish.set('id', 2);
  await tick();
  made.refresh();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.id).toBe(2);
  waiting.forEach((answer) => answer());
  await vi.waitFor(() => expect(made.value?.place).toBe(2));
});
