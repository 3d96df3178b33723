import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExportColumn } from '../ipc/bindings';

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
    choice.setHouseholds(true);
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

describe('saving', () => {
  beforeEach(() => {
    chooseSave.mockReset();
    rpc.mockReset();
  });

  it('writes to the file that the owner chose', async () => {
    chooseSave.mockResolvedValue({ handle: 7, name: 'cards.csv' });
    rpc.mockResolvedValue({ path: '/tmp/cards.csv', records: 3, plainly_written: 0 });
    await new ExportChoice().save('cards.csv');
    expect(rpc.mock.calls[0]?.[1]).toMatchObject({ to: 7, overwrite: true });
  });

  it('writes nothing when the dialog was closed', async () => {
    chooseSave.mockResolvedValue(null);
    await new ExportChoice().save('cards.csv');
    expect(rpc).not.toHaveBeenCalled();
  });
});
