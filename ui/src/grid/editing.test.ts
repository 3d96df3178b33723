import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { GridColumn, GridRow } from '../ipc/bindings';
import { CellEditing } from './editing.svelte';

const row = { id: 4, revision: 1, name: 'Ewa', cells: ['tea'] } as unknown as GridRow;
const column = { name: 'note', heading: 'Note', kind: 'words' } as unknown as GridColumn;
const keeper = {
  stateOf: () => ({ id: 4, revision: 1 }) as never,
  textOf: () => 'tea',
  wrote: () => {},
  hold: () => {},
  letGo: () => {},
};

it('stays open over what is typed while it is being written, and writes that over it', async () => {
  let answer = () => {};
  let revision = 1;
  const asked = box({
    grid_save: () => new Promise((done) => (answer = () => done({ states: [{ id: 4, revision: ++revision, cells: [] }], refused: [], cards: 1, operation: 9 } as never))),
  });
  const editing = new CellEditing({ row: 0, column: 0 } as never, row, column, 'tea', keeper);
  editing.text = 'coffee';
  const first = editing.keep();
  await vi.waitFor(() => expect(requests(asked, 'grid_save')).toHaveLength(1));
  editing.text = 'coffee, black';
  answer();
  expect(await first).toBe(false);
  const second = editing.keep();
  await vi.waitFor(() => expect(requests(asked, 'grid_save')).toHaveLength(2));
  answer();
  expect(await second).toBe(true);
  expect(requests(asked, 'grid_save').map(({ rows }) => [rows[0]?.revision, rows[0]?.cells[0]?.text])).toEqual([
    [1, 'coffee'],
    [2, 'coffee, black'],
  ]);
});
