import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import { emit } from '../ipc/events';
import Trash from './Trash.svelte';

/** A trash of so many cards, "Card 1" put there last. */
function filled(count: number) {
  let names = Array.from({ length: count }, (_, place) => `Card ${place + 1}`);
  const found = (find: string) => names.filter((name) => name.toLowerCase().includes(find.toLowerCase()));
  return box({
    trash_list: ({ find, from, limit }) => {
      const all = found(find ?? '');
      const rows = all.slice(from, from + limit).map((name) => ({ id: Number(name.slice(5)), shown_name: name, trashed_at: 0 }));
      return { total: all.length, rows };
    },
    contact_put_back: ({ ids, find }) => {
      const back = find === null || find === undefined ? ids?.map((id) => `Card ${id}`) : found(find);
      names = names.filter((name) => !back?.includes(name));
      setTimeout(() => emit('changed', { operation: 4, tables: ['contact'] }));
      return { operation: 4 };
    },
  });
}

const button = (name: string) => screen.findByRole('button', { name: `Put back: ${name}` });
const inList = async () => within(await screen.findByRole('list', { name: 'Cards in Trash' }));

// jsdom lays nothing out: the list is as high as ten rows.
beforeEach(() => {
  const ten = vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
  return () => ten.mockRestore();
});

it('puts a card back, and goes on to the one in its place', async () => {
  const asked = filled(3);
  render(Trash);
  (await button('Card 2')).focus();
  await fireEvent.click(await button('Card 2'));
  expect(requests(asked, 'contact_put_back')).toEqual([{ ids: [2], find: null }]);
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Put back: Card 3'));
  await fireEvent.click(await button('Card 3'));
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Put back: Card 1'));
});

it('says what belongs here when it is empty, and leads on', async () => {
  filled(0);
  render(Trash);
  expect(await screen.findByText(/Trash is empty/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Go to Cards' })).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('draws and asks for no more than what is in view, however many there are', async () => {
  const asked = filled(100_000);
  render(Trash);
  const rows = (await inList()).getAllByRole('listitem');
  expect(rows.length).toBeLessThan(30);
  expect(rows[0]?.getAttribute('aria-setsize')).toBe('100000');
  expect(screen.getByText('100,000 cards')).toBeTruthy();
  expect(requests(asked, 'trash_list').every(({ limit }) => limit <= 200)).toBe(true);
});

it('has one stop of Tab, and keys for the rest', async () => {
  filled(1200);
  render(Trash);
  const list = await inList();
  await vi.waitFor(() => expect(list.getAllByRole('button').length).toBeGreaterThan(5));
  expect(list.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
});

it('puts back all, or all that was found', async () => {
  const asked = filled(1200);
  render(Trash);
  await button('Card 1');
  await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'card 12' } });
  expect(await screen.findByText('12 cards')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Put back what was found' }));
  expect(requests(asked, 'contact_put_back')).toEqual([{ ids: [], find: 'card 12' }]);
  expect(await screen.findByText('Nothing in Trash has “card 12”')).toBeTruthy();
  await fireEvent.click(screen.getAllByRole('button', { name: 'Clear the search' }).at(-1) as HTMLElement);
  expect(await screen.findByText('1,188 cards')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Put all back' }));
  expect(requests(asked, 'contact_put_back').at(-1)).toEqual({ ids: [], find: '' });
});
