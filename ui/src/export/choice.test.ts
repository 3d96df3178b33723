import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExportColumn, ExportWhat } from '../ipc/bindings';

const chooseSave = vi.hoisted(() => vi.fn());
const rpc = vi.hoisted(() => vi.fn());
vi.mock('../ipc/files', () => ({ chooseSave }));
vi.mock('../ipc/rpc', async (original) => ({ ...(await original<object>()), rpc }));

const { ExportChoice } = await import('./choice.svelte');

const offered: ExportColumn[] = ['name', 'phone', 'email'].map((name) => ({
  name,
  heading: name,
  is_chosen: true,
}));

describe('the columns that go out', () => {
  it('are left to the box until the owner touches them', () => {
    expect(new ExportChoice().what.columns).toEqual([]);
  });

  it('go out in the owner’s order without the unticked', () => {
    const choice = new ExportChoice();
    expect(choice.move(offered, 2, -1)).toBe(1);
    choice.tick(choice.columns ?? [], 'name', false);
    expect(choice.what.columns).toEqual(['email', 'phone']);
  });

  it('stay where they are at the ends', () => {
    const choice = new ExportChoice();
    expect(choice.move(offered, 0, -1)).toBe(0);
    expect(choice.what.columns).toEqual(['name', 'phone', 'email']);
  });

  it('are others for households, which only a table has', () => {
    const choice = new ExportChoice();
    choice.tick(offered, 'phone', false);
    choice.setContent('households');
    expect(choice.what).toMatchObject({ content: 'households', columns: [] });
    choice.format = 'vcf';
    expect(choice.what.content).toBe('cards');
  });

  it('do not matter to cards', () => {
    const choice = new ExportChoice();
    choice.tick(offered, 'phone', false);
    choice.format = 'vcf';
    expect(choice.what.columns).toEqual([]);
  });
});

describe('a preset', () => {
  const what: ExportWhat = { ...new ExportChoice().what, columns: ['email', 'phone_2'], find: 'vip' };

  it('is what goes out until something else is chosen', () => {
    const choice = new ExportChoice();
    choice.take(what);
    expect(choice.what).toEqual(what);
    expect(choice.differsFrom(what)).toBe(false);
    choice.order = 'recent';
    expect(choice.differsFrom(what)).toBe(true);
    choice.order = 'name';
    expect(choice.differsFrom(what)).toBe(false);
  });

  it('keeps a column that no card fills today when others are moved', () => {
    const choice = new ExportChoice();
    choice.take(what);
    choice.move(offered, 2, -2);
    choice.tick(choice.columns ?? [], 'phone', false);
    expect(choice.what.columns).toEqual(['email', 'name', 'phone_2']);
  });

  it('differs only by what shows in the file', () => {
    const choice = new ExportChoice();
    choice.take(what);
    choice.encoding = 'windows-1250';
    choice.delimiter = 'tab';
    expect(choice.differsFrom(what)).toBe(false);
    choice.format = 'csv';
    expect(choice.differsFrom({ ...what, format: 'csv' })).toBe(true);
    expect(choice.differsFrom({ ...what, format: 'csv', encoding: 'windows-1250', delimiter: 'tab' })).toBe(false);
  });

  it('leaves the cards that another screen chose', () => {
    const some = new ExportChoice({ ids: [1, 2] });
    some.take(what);
    expect(some.what).toMatchObject({ ids: [1, 2], find: '' });
    const found = new ExportChoice({ find: 'oak', except: [3] });
    found.take(what);
    expect(found.what).toMatchObject({ find: 'oak', except: [3] });
    expect([some, found].map((choice) => choice.differsFrom(what))).toEqual([false, false]);
  });
});

describe('saving', () => {
  beforeEach(() => {
    chooseSave.mockReset();
    rpc.mockReset();
  });

  it('writes to the file that the owner chose', async () => {
    chooseSave.mockResolvedValue({ handle: 7, name: 'cards.csv' });
    rpc.mockResolvedValue({ path: '/tmp/cards.csv', records: 3, plainly_written: 0, csv: null });
    await new ExportChoice().save('cards.csv');
    expect(rpc.mock.calls[0]?.[1]).toMatchObject({ to: 7, overwrite: true });
  });

  it('says what the encoding lost', async () => {
    chooseSave.mockResolvedValue({ handle: 7, name: 'cards.csv' });
    const lost = { count: 1, places: [{ row: 1, column: 'Name', character: '漢', instead: '?', times: 1 }] };
    const csv = { delimiter: ';', decimal: ',', formulas: 0, numbers: 0, lost };
    rpc.mockResolvedValue({ path: '/tmp/cards.csv', records: 3, plainly_written: 0, csv });
    const choice = new ExportChoice();
    choice.format = 'csv';
    choice.encoding = 'windows-1252';
    await choice.save('cards.csv');
    expect(choice.lost).toEqual({ lost, encoding: 'windows-1252' });
  });

  it('writes nothing when the dialog was closed', async () => {
    chooseSave.mockResolvedValue(null);
    await new ExportChoice().save('cards.csv');
    expect(rpc).not.toHaveBeenCalled();
  });
});

describe('the order of the table', () => {
  const sort = { column: 'phone_1', is_descending: true };
  const seen = { columns: ['phone_1'], sort };

  it('is come back to after another one', () => {
    const choice = new ExportChoice({ seen });
    choice.isAsSeen = false;
    choice.order = 'recent';
    expect(choice.what).toMatchObject({ sort: null, order: 'recent' });
    expect(choice.seen).toEqual(sort);
    choice.isAsSeen = true;
    expect(choice.what.sort).toEqual(sort);
  });

  it('is still to be had where a preset says another', () => {
    const choice = new ExportChoice({ seen });
    choice.take({ ...new ExportChoice().what, order: 'name' });
    expect(choice.what.sort).toBeNull();
    expect(choice.seen).toEqual(sort);
  });

  it('is one of cards', () => {
    const choice = new ExportChoice({ seen });
    choice.setContent('households');
    expect(choice.sort).toBeNull();
    choice.setContent('cards');
    expect(choice.sort).toEqual(sort);
  });
});
