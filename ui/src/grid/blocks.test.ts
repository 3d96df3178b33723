import { describe, expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { GridPasted, GridSaved } from '../ipc/bindings';
import { Blocks } from './blocks.svelte';
import { Cursor } from './cursor.svelte';
import type { Table } from './table.svelte';

const WHICH = { find: 'tag:vip', sort: { column: 'formatted_name', is_descending: false } };
const ROW = { id: 1, revision: 7, cells: [{ column: 'note', text: 'x' }] };
const FITS: GridPasted = { rows: [ROW], cells: 1, emptied: 0, refused: [], beyond_rows: 0, beyond_columns: 0, guessed: '' };
const REFUSED = { id: 2, name: 'Anna', column: 'birthday', heading: 'Birthday', text: 'soon', message: 'No day.' };

const SAVED: GridSaved = { operation: 3, cards: 1, states: [{ id: 1, revision: 8 }], refused: [] };

function blocks(pasted: GridPasted, saved = SAVED) {
  const asked = box({
    grid_paste: () => pasted,
    grid_save: () => saved,
  });
  const texts = ({ top, bottom }: { top: number; bottom: number }) =>
    Promise.resolve(Array.from({ length: bottom - top + 1 }, (_, at) => [`row ${top + at}`]));
  const stateAt = (place: number) => ({ id: place, revision: 7 });
  const statesFrom = (place: number) => [stateAt(place)];
  const [wrote, hold, letGo] = [vi.fn(), vi.fn(), vi.fn()];
  const names = ['formatted_name', 'note', 'birthday'];
  const table = { which: WHICH, names, texts, stateAt, statesFrom, wrote, hold, letGo } as unknown as Table;
  const cursor = new Cursor(() => ({ rows: 9, columns: 3 }));
  return { asked, wrote, cursor, blocks: new Blocks(table, cursor) };
}

describe('a block over the table', () => {
  it('is written at once where all of it fits', async () => {
    const { asked, wrote, cursor, blocks: some } = blocks(FITS);
    cursor.go(2, 1);
    await some.paste('x');
    expect(requests(asked, 'grid_paste')).toEqual([
      {
        block: 'x',
        which: WHICH,
        columns: ['note', 'birthday'],
        from: 2,
        seen: [{ id: 2, revision: 7 }],
        above: null,
        down: 1,
        across: 1,
      },
    ]);
    expect(requests(asked, 'grid_save')).toEqual([{ rows: [ROW] }]);
    expect(wrote).toHaveBeenCalledWith([ROW], SAVED.states);
    expect(some.isOpen).toBe(false);
  });

  it.each([
    { ...FITS, refused: [REFUSED] },
    { ...FITS, beyond_rows: 1 },
    { ...FITS, beyond_columns: 1 },
    { ...FITS, emptied: 1 },
    { ...FITS, guessed: ';' },
  ])('waits for a word where not all of it does: %j', async (pasted) => {
    const { asked, blocks: some } = blocks(pasted);
    await some.paste('x');
    expect(some.pasted).toEqual(pasted);
    expect(requests(asked, 'grid_save')).toEqual([]);
    expect(await some.put()).toBe(true);
    expect(requests(asked, 'grid_save')).toEqual([{ rows: [ROW] }]);
  });

  it('keeps saying what could not be written after all', async () => {
    const { blocks: some } = blocks(FITS, { ...SAVED, refused: [REFUSED] });
    await some.paste('x');
    expect(some.isOpen && some.isWritten).toBe(true);
    expect(some.pasted).toMatchObject({ rows: [], refused: [REFUSED] });
  });

  it('that is given in the sheet is looked at by its text', async () => {
    const { blocks: some } = blocks(FITS);
    some.ask();
    await some.look('x');
    expect([some.looked, some.pasted]).toEqual(['x', FITS]);
    some.close();
    expect([some.looked, some.pasted]).toEqual(['', null]);
  });

  it('writes nothing where the cells say it already', async () => {
    const { asked, blocks: some } = blocks({ ...FITS, rows: [], cells: 0 });
    await some.paste('x');
    expect(requests(asked, 'grid_save')).toEqual([]);
  });

  it('is nothing where the clipboard has no text', async () => {
    const { asked, blocks: some } = blocks(FITS);
    await some.paste('');
    expect(asked).toEqual([]);
  });
});

describe('filling down', () => {
  it('takes the first row of what is selected', async () => {
    const { asked, cursor, blocks: some } = blocks(FITS);
    cursor.go(1, 1);
    cursor.by(3, 0, true);
    await some.fillDown();
    expect(requests(asked, 'grid_paste')[0]).toMatchObject({
      block: 'row 1',
      from: 2,
      seen: [{ id: 2, revision: 7 }],
      above: { id: 1, revision: 7 },
      down: 3,
      across: 1,
    });
  });

  it('takes the row above where one row is selected, and none at the top', async () => {
    const { asked, cursor, blocks: some } = blocks(FITS);
    await some.fillDown();
    expect(asked).toEqual([]);
    cursor.go(5, 0);
    await some.fillDown();
    expect(requests(asked, 'grid_paste')[0]).toMatchObject({ block: 'row 4', from: 5, down: 1 });
  });
});

it('empties what is selected', async () => {
  const { asked, cursor, blocks: some } = blocks({ ...FITS, emptied: 1 });
  cursor.by(1, 1, true);
  await some.empty();
  expect(requests(asked, 'grid_paste')[0]).toMatchObject({ block: '', down: 2, across: 2 });
  expect(requests(asked, 'grid_save')).toEqual([{ rows: [ROW] }]);
});

it('fills down the column that was selected, whatever is selected while its first row is read', async () => {
  const { asked, cursor, blocks: some } = blocks(FITS);
  cursor.go(1, 1);
  cursor.by(3, 0, true);
  const filling = some.fillDown();
  cursor.go(6, 2);
  await filling;
  expect(requests(asked, 'grid_paste')[0]).toMatchObject({ columns: ['note', 'birthday'], from: 2, down: 3, across: 1 });
});
