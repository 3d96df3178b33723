/** Several cards that go to the trash together, which takes a while. */
import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { box } from '../../tests/box';
import { emit } from '../ipc/events';
import { router } from '../state/router.svelte';
import Cards from './Cards.svelte';

const row = (id: number) => ({
  id, list_name: `Card ${id}`, shown_name: `Card ${id}`, organisation: '', letter: 'C', kind: 'person' as const,
  photo: null, last_contact_at: null,
});

/** Eight cards; those that are trashed go when `end` is called. */
function filled() {
  let ids = [1, 2, 3, 4, 5, 6, 7, 8];
  let end: (fails?: boolean) => void = () => {};
  box({
    contact_list: ({ from, limit }) => ({ total: ids.length, rows: ids.slice(from, from + limit).map(row) }),
    contact_ids: () => ({ ids }),
    contact_letters: () => ({ letters: [] }),
    contact_place: ({ id }) => ({ place: ids.indexOf(id) }),
    contact_trash: ({ ids: gone, matching }) =>
      new Promise((resolve, refuse) => {
        end = (fails = false) => {
          if (fails) return refuse({ code: 'disk_full', message: 'No room.', field: null, details: null });
          ids = ids.filter((id) => (matching ? matching.except.includes(id) : !gone?.includes(id)));
          emit('changed', { operation: 4, tables: ['contact'] });
          resolve({ operation: 4 });
        };
      }),
  });
  return { end: (fails?: boolean) => end(fails) };
}

const listbox = () => screen.getByRole('listbox');
const option = (id: number) => screen.findByRole('option', { name: new RegExp(`Card ${id}$`) });
const press = async (id: number) => fireEvent.click(await option(id), { ctrlKey: true });
const selected = () =>
  screen.getAllByRole('option', { selected: true }).map((one) => Number(one.textContent?.match(/\d+/)?.[0]));
const way = (name: string) => screen.queryByRole('button', { name });
const isOff = (name: string) => way(name)?.hasAttribute('disabled');

beforeEach(() => {
  router.choose(null);
  // jsdom lays nothing out: all can be seen, and the list is as high as ten rows.
  Element.prototype.checkVisibility = () => true;
  const ten = vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
  return () => ten.mockRestore();
});

/** Selects cards 2 and 3 and presses the bar's [Trash]. */
async function trashing() {
  const held = filled();
  render(Cards);
  await fireEvent.click(await option(2));
  await press(3);
  const trash = await screen.findByRole('button', { name: 'Trash' });
  trash.focus();
  await fireEvent.click(trash);
  return held;
}

it('leaves the focus on the list, and nothing more is done with them meanwhile', async () => {
  const { end } = await trashing();
  expect(document.activeElement).toBe(listbox());
  for (const name of ['Tag…', 'Plan', 'Export…', 'Print…', 'Trash']) expect(isOff(name), name).toBe(true);
  end();
  await vi.waitFor(() => expect(router.contact).toBe(4));
  expect(document.activeElement).toBe(listbox());
  await vi.waitFor(() => expect(listbox().getAttribute('aria-activedescendant')).toBe('card-row-1'));
  expect(way('Tag…')).toBeNull();
});

it('keeps selected and open what was selected and opened meanwhile', async () => {
  const { end } = await trashing();
  await press(6);
  await press(7);
  await vi.waitFor(() => expect(router.contact).toBe(7));
  end();
  await vi.waitFor(() => expect(selected()).toEqual([6, 7]));
  expect([router.contact, isOff('Tag…')]).toEqual([7, false]);
});

it('keeps everything as it was when it fails', async () => {
  const { end } = await trashing();
  end(true);
  await vi.waitFor(() => expect(isOff('Tag…')).toBe(false));
  expect(selected()).toEqual([2, 3]);
  expect(router.contact).toBe(3);
});

it('keeps of all but some those that were added to them meanwhile', async () => {
  const { end } = filled();
  render(Cards);
  await option(1);
  listbox().focus();
  await fireEvent.keyDown(listbox(), { key: 'a', ctrlKey: true });
  await press(2);
  await press(5);
  await fireEvent.click(await screen.findByRole('button', { name: 'Trash' }));
  await press(5);
  end();
  await vi.waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
  expect(selected()).toEqual([5]);
});

it('keeps by name what was selected by name while all went', async () => {
  const { end } = filled();
  render(Cards);
  await option(1);
  listbox().focus();
  await fireEvent.keyDown(listbox(), { key: 'a', ctrlKey: true });
  await press(5);
  await fireEvent.click(await screen.findByRole('button', { name: 'Trash' }));
  await fireEvent.keyDown(listbox(), { key: 'Escape' });
  await press(4);
  await press(5);
  end();
  await vi.waitFor(() => expect(selected()).toEqual([5]));
});
