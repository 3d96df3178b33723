/** The screen of tickets: what stands in its groups, what is shown beside, and how it is gone through. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Money, Ticket, TicketCounts, TicketRow } from '../ipc/bindings';
import { box, requests, type Asked } from '../../tests/box';
import { router } from '../state/router.svelte';
import Tickets from './Tickets.svelte';

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const pounds = (minor: number): Money => ({ minor, currency: 'GBP' });

const glass: TicketRow = {
  id: 61, number: '61', contact_id: 1, contact_name: 'The Tin Chapel', status: 'open', moved_at: 0, days: 16, at: 0, age: 16,
  item: 'Lamp', fault: 'Cracked glass', last_word: 'glass is ordered', promised_on: '2026-11-06', days_late: 6, mood: 'upset',
  is_untold: false, gross: pounds(0), revision: 4, may_become: ['ready', 'waiting', 'rejected'],
};
const size: TicketRow = {
  ...glass, id: 62, number: '62', contact_id: 2, contact_name: 'Ewa Głowacka', item: '', fault: 'Wrong size', days: 0, age: 0,
  promised_on: null, days_late: 0, last_word: '', mood: 'unsaid', revision: 5,
};
const ticketOf = (id: number): Ticket => {
  const { last_word: text, age: _, ...row } = id === 62 ? size : glass;
  const moves = [{ status: 'new' as const, at: 0, text: '' }, { status: 'open' as const, at: 5, text }];
  return { ...row, serial: '', came_by: 'counter', interaction_id: null, lines: [], rates: [], net: pounds(0), tax: pounds(0), moves };
};
const counts: TicketCounts = { working: 2, waiting: 1, late: 1, ready: 0, untold: 0, done: 57 };

function opened(of: TicketCounts = counts): Asked[] {
  const asked = box({
    ticket_counts: () => of,
    ticket_table: ({ group }) => (group === 'working' ? { total: 2, rows: [glass, size] } : { total: 0, rows: [] }),
    ticket_get: ({ id }) => ticketOf(id),
    ticket_status: ({ id }) => ({ ticket: ticketOf(id), notes: [], operation: 5 }),
  });
  render(Tickets);
  return asked;
}

beforeEach(() => {
  router.go('tickets');
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
});

it('has what is in work in a table, each with how long and how late it is in words', async () => {
  const asked = opened();
  const shown = await screen.findByRole('table', { name: 'In work' });
  expect(requests(asked, 'ticket_table')[0]).toEqual({ group: 'working', from: 0, limit: 100 });
  expect(within(shown).getAllByRole('row').map((row) => plain(row.textContent))).toEqual([
    expect.stringContaining('Name'),
    expect.stringMatching(/61.*Lamp: Cracked glass.*The Tin Chapel.*for 16 days.*glass is ordered/),
    expect.stringMatching(/62.*Wrong size.*Ewa Głowacka.*since today/),
  ]);
  for (const name of ['In work 2', 'Waiting 1', 'Ready 0', 'Done 57']) expect(screen.getByRole('radio', { name })).toBeTruthy();
});

it('shows the first ticket beside the table, J the next, and Enter its card', async () => {
  const asked = opened();
  expect(await screen.findByRole('heading', { name: 'Ticket 61' })).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('61'));
  await fireEvent.keyDown(document.activeElement as Element, { key: 'j' });
  expect(await screen.findByRole('heading', { name: 'Ticket 62' })).toBeTruthy();
  expect(requests(asked, 'ticket_get')).toEqual([{ id: 61 }, { id: 62 }]);
  await fireEvent.keyDown(document.activeElement as Element, { key: 'Enter' });
  expect([router.screen, router.contact]).toEqual(['cards', 2]);
});

it('moves the chosen ticket on by S, elsewhere by a button, and with a word', async () => {
  const asked = opened();
  await screen.findByRole('heading', { name: 'Ticket 61' });
  await fireEvent.keyDown(document.body, { key: 's' });
  await waitFor(() => expect(requests(asked, 'ticket_status')).toEqual([{ id: 61, revision: 4, status: 'ready', text: '' }]));
  const word = screen.getByRole('textbox', { name: 'A word of it' });
  await fireEvent.input(word, { target: { value: 'the maker sends a glass' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Waiting' }));
  const moved = { id: 61, revision: 4, status: 'waiting', text: 'the maker sends a glass' };
  await waitFor(() => expect(requests(asked, 'ticket_status')[1]).toEqual(moved));
  await waitFor(() => expect((word as HTMLInputElement).value).toBe(''));
  // A word alone leaves it where it stands.
  await fireEvent.input(word, { target: { value: 'called' } });
  await fireEvent.keyDown(word, { key: 'Enter' });
  await waitFor(() => expect(requests(asked, 'ticket_status')[2]).toEqual({ id: 61, revision: 4, status: 'open', text: 'called' }));
});

it('says of an empty group what it is for', async () => {
  const asked = opened();
  await fireEvent.click(await screen.findByRole('radio', { name: 'Ready 0' }));
  expect(await screen.findByText('Nothing lies here to be collected.')).toBeTruthy();
  expect(requests(asked, 'ticket_table').at(-1)).toEqual({ group: 'ready', from: 0, limit: 100 });
});

it('offers the first ticket where there is none', async () => {
  opened({ working: 0, waiting: 0, late: 0, ready: 0, untold: 0, done: 0 });
  expect(await screen.findByText('No tickets yet. The first thing that is brought in goes here.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'New ticket' }));
  expect(router.sheet).toEqual({ kind: 'ticket' });
});
