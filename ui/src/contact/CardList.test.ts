/** A list of 100,000 cards: what a screen reader is told of the few rows that are drawn. */
import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { box } from '../../tests/box';
import { inside } from '../../tests/inside';
import type { ContactRow } from '../ipc/bindings';
import { emit } from '../ipc/events';
import { actions } from '../state/actions.svelte';
import { router } from '../state/router.svelte';
import CardList from './CardList.svelte';
import { CardRows } from './rows.svelte';

const TOTAL = 100_000;
const row = (place: number): ContactRow => ({
  id: place, list_name: `Card ${place}`, shown_name: `Card ${place}`, organisation: '', letter: 'C', kind: 'person',
  photo: null, last_contact_at: null,
});

beforeEach(() => {
  router.choose(null);
  // jsdom lays nothing out: the list is as high as ten rows.
  const ten = vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
  return () => ten.mockRestore();
});

async function listed() {
  box({
    contact_list: ({ from, limit }) => {
      const count = Math.min(limit, TOTAL - from);
      return { total: TOTAL, rows: Array.from({ length: count }, (_, at) => row(from + at + 1)) };
    },
    contact_letters: () => ({ letters: [] }),
    contact_place: ({ id }) => ({ place: id - 1 }),
  });
  const { made: rows } = inside(() => new CardRows());
  await vi.waitFor(() => expect(rows.total).toBe(TOTAL));
  render(CardList, { rows, onenter: () => {}, onshow: () => {} });
}

const options = () => screen.getAllByRole('option');
/** What each row drawn says of its place, in their order. */
const said = () => options().map((one) => ['posinset', 'setsize'].map((what) => Number(one.getAttribute(`aria-${what}`))));
const named = () => options().map((one) => Number(one.textContent?.match(/Card (\d+)/)?.[1]));

it('each row says its own place among all, at the beginning and at the end', async () => {
  await listed();
  const list = screen.getByRole('listbox', { name: 'Cards' });
  expect(options().length).toBeLessThan(30);
  expect(said()).toEqual(named().map((place) => [place, TOTAL]));
  expect(said()[0]).toEqual([1, TOTAL]);

  actions.run('cards-last');
  await vi.waitFor(() => expect(list.scrollTop).toBeGreaterThan(0));
  await fireEvent.scroll(list);
  await screen.findByRole('option', { name: /Card 100000$/ });
  expect(options().length).toBeLessThan(30);
  expect(said()).toEqual(named().map((place) => [place, TOTAL]));
  expect(said().at(-1)).toEqual([TOTAL, TOTAL]);
  const active = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
  expect(active?.getAttribute('aria-posinset')).toBe(String(TOTAL));
});

it('says of a card what it owes, in words too', async () => {
  box({
    contact_list: () => ({ total: 2, rows: [{ ...row(1), organisation: 'Firm' }, row(2)] }),
    owed_list: ({ ids }) => ({ rows: ids.filter((id) => id === 1).map((contact_id) => ({ contact_id, owed: { minor: 41_200, currency: 'GBP' } })) }),
    contact_letters: () => ({ letters: [] }),
  });
  const { made: rows } = inside(() => new CardRows());
  await vi.waitFor(() => expect(rows.total).toBe(2));
  render(CardList, { rows, onenter: () => {}, onshow: () => {} });
  expect(await screen.findByRole('option', { name: /^Card 1\s*,\s*Firm\s*,\s*£412\.00\s+owed$/ })).toBeTruthy();
  expect(screen.getByRole('option', { name: 'Card 2' })).toBeTruthy();
});

it('stays where it was scrolled to when the box changes', async () => {
  await listed();
  const list = screen.getByRole('listbox', { name: 'Cards' });
  actions.run('cards-next');
  await screen.findByRole('option', { name: /Card 1$/, selected: true });
  list.scrollTop = 40_000;
  await fireEvent.scroll(list);
  emit('changed', { operation: 1, tables: ['contact'] });
  await new Promise((drawn) => requestAnimationFrame(drawn));
  await vi.waitFor(() => expect(named().length).toBeGreaterThan(0));
  expect(list.scrollTop).toBe(40_000);
});
