import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import { inside } from '../../tests/inside';
import type { GridColumns } from '../ipc/bindings';
import { Table } from './table.svelte';

const NAMES = ['formatted_name', 'note', 'birthday'];
const KNOWN: GridColumns = {
  columns: NAMES.map((name) => ({ name, heading: name, kind: 'words' })),
  layout: { columns: ['formatted_name'], sort: { column: 'formatted_name', is_descending: false } },
};

it('keeps one layout after another, of those laid out meanwhile the last alone', async () => {
  const waiting: (() => void)[] = [];
  const asked = box({
    grid_columns: () => KNOWN,
    grid_page: () => ({ total: 0, rows: [] }),
    grid_layout_set: () => new Promise((resolve) => waiting.push(() => resolve(KNOWN))),
  });
  const { made: table } = inside(() => new Table());
  await vi.waitFor(() => expect(table.names).toEqual(['formatted_name']));
  for (const count of [1, 2, 3]) table.show(NAMES.slice(0, count));
  expect(table.names).toEqual(NAMES);
  expect(requests(asked, 'grid_layout_set').map(({ columns }) => columns.length)).toEqual([1]);
  waiting[0]?.();
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  expect(requests(asked, 'grid_layout_set').map(({ columns }) => columns.length)).toEqual([1, 3]);
});

it('reads no further in a block that is wanted no more', async () => {
  const asked = box({
    grid_columns: () => KNOWN,
    grid_page: ({ limit }) => ({ total: 9_000, rows: Array.from({ length: limit }, (_, id) => ({ id, revision: 1, name: '', cells: ['x'] })) }),
  });
  const { made: table } = inside(() => new Table());
  await vi.waitFor(() => expect(table.total).toBe(9_000));
  const before = asked.length;
  const block = { top: 0, bottom: 4_999, left: 0, right: 0 };
  await expect(table.texts(block, () => false)).rejects.toThrow();
  expect(asked).toHaveLength(before + 1);
  expect(await table.texts(block)).toHaveLength(5_000);
  expect(asked).toHaveLength(before + 11);
});
