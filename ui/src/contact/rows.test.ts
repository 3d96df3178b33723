import { beforeEach, describe, expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import { inside } from '../../tests/inside';
import type { ContactRow } from '../ipc/bindings';
import { router } from '../state/router.svelte';
import { CardRows } from './rows.svelte';

const TOTAL = 100_000;
const row = (id: number): ContactRow => ({
  id, list_name: `${id}`, shown_name: `${id}`, organisation: '', letter: 'A', kind: 'person', photo: null,
  last_contact_at: null,
});
const window_ = (first: number, from: number, limit: number, total: number) =>
  Array.from({ length: Math.max(0, Math.min(limit, total - from)) }, (_, at) => row(first + from + at));

beforeEach(() => router.choose(null));

/**
 * A box of 100,000 cards by id; every search finds three of them, 500 to 502, and two more by what
 * was written down, where that is looked through.
 */
async function listed(isAll = true) {
  let find: () => void = () => {};
  let count: () => void = () => {};
  const asked = box({
    contact_list: ({ from, limit }) => ({ total: TOTAL, rows: window_(1, from, limit, TOTAL) }),
    contact_find: ({ from, limit }) =>
      new Promise((resolve) => {
        find = () => resolve({
          total: 3,
          is_all: isAll,
          rows: window_(500, from ?? 0, limit, 3).map((one) => ({ row: one, phones: [], emails: [], town: '', matched: null })),
        });
      }),
    contact_count: () =>
      new Promise((resolve) => {
        count = () => resolve({ total: 5 });
      }),
    contact_letters: () => ({ letters: [] }),
    contact_place: ({ id }) => ({ place: id - 1 }),
    contact_ids: ({ from, limit }) => ({ ids: window_(1, from, limit, TOTAL).map(({ id }) => id) }),
  });
  const { made: rows } = inside(() => new CardRows());
  await vi.waitFor(() => expect(rows.total).toBe(TOTAL));
  return { rows, asked, answerFind: () => find(), answerCount: () => count() };
}

describe('several rows', () => {
  it('are those from where the stretch began to where it is', async () => {
    const { rows, asked } = await listed();
    rows.choose(4);
    await rows.extend(6);
    expect(rows.selection.chosen).toEqual({ ids: [5, 6, 7], matching: null });
    await rows.extend(3);
    expect(rows.selection.chosen.ids).toEqual([4, 5]);
    expect(requests(asked, 'contact_ids')).toEqual([]);
  });

  it('that are not all at hand are asked for by their ids alone', async () => {
    const { rows, asked } = await listed();
    rows.choose(0);
    await rows.extend(TOTAL - 1);
    expect(rows.selection.count).toBe(TOTAL);
    expect(requests(asked, 'contact_ids')).toEqual([{ find: '', order: 'name', from: 0, limit: TOTAL }]);
  });

  it('begin with the open card when another is added to it', async () => {
    const { rows } = await listed();
    rows.choose(4);
    await vi.waitFor(() => expect(router.contact).toBe(5));
    rows.toggle(9);
    expect(rows.selection.chosen.ids).toEqual([5, 10]);
    rows.toggle(9);
    expect(rows.selection.chosen.ids).toEqual([5]);
  });

  it('all at once are named by the search, and a plain choice lets them go', async () => {
    const { rows } = await listed();
    rows.selectAll();
    expect(rows.selection.chosen).toEqual({ ids: [], matching: { find: '', except: [] } });
    rows.choose(2);
    expect(rows.selection.isEmpty).toBe(true);
  });

  it('are let go by another search', async () => {
    const { rows } = await listed();
    rows.selectAll();
    rows.find('ann');
    expect(rows.selection.isEmpty).toBe(true);
  });
});

describe('the first hit', () => {
  it('chosen before the box has answered is that of the words typed', async () => {
    const { rows, asked, answerFind } = await listed();
    rows.find('ann');
    rows.choose(0);
    expect(rows.isSettled).toBe(false);
    await vi.waitFor(() => expect(requests(asked, 'contact_find')).toHaveLength(1));
    answerFind();
    await vi.waitFor(() => expect(router.contact).toBe(500));
    expect(rows.place).toBe(0);
  });
});

describe('what was found', () => {
  it('is counted once more where notes and calls have not been looked through', async () => {
    const { rows, asked, answerFind, answerCount } = await listed(false);
    rows.find('ann');
    await vi.waitFor(() => expect(requests(asked, 'contact_find')).toHaveLength(1));
    answerFind();
    await vi.waitFor(() => expect(rows.total).toBe(3));
    await vi.waitFor(() => expect(requests(asked, 'contact_count')).toEqual([{ text: 'ann' }]));
    answerCount();
    await vi.waitFor(() => expect(rows.total).toBe(5));
  });

  it('is not counted again where it is all', async () => {
    const { rows, asked, answerFind } = await listed();
    rows.find('ann');
    await vi.waitFor(() => expect(requests(asked, 'contact_find')).toHaveLength(1));
    answerFind();
    await vi.waitFor(() => expect(rows.total).toBe(3));
    expect(requests(asked, 'contact_count')).toEqual([]);
  });
});
