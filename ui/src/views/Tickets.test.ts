/** The screen of tickets: what stands in its groups, what is shown beside, and how it is gone through. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Money, Ticket, TicketCounts, TicketRow } from '../ipc/bindings';
import { box, requests, type Asked } from '../../tests/box';
import { router } from '../state/router.svelte';
import Tickets from './Tickets.svelte';

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const pounds = (minor: number): Money => ({ minor, currency: 'GBP' });

const glass: TicketRow = {
  id: 61, number: '61', contact_id: 1, contact_name: 'The Tin Chapel', status: 'open', moved_at: 0, days: 16, at: 0, age: 16,
  item: 'Lamp', fault: 'Cracked glass', what: 'Lamp: Cracked glass', last_word: 'glass is ordered', promised_on: '2026-11-06', days_late: 6, mood: 'upset',
  is_untold: false, gross: pounds(0), revision: 4, may_become: ['ready', 'waiting', 'rejected'],
};
const size: TicketRow = {
  ...glass, id: 62, number: '62', contact_id: 2, contact_name: 'Ewa Głowacka', item: '', fault: 'Wrong size', what: 'Wrong size', days: 0, age: 0,
  promised_on: null, days_late: 0, last_word: '', mood: 'unsaid', revision: 5,
};
const kettle: TicketRow = {
  ...glass, id: 63, number: '63', status: 'ready', days: 9, age: 30, item: 'Kettle', fault: '', what: 'Kettle', days_late: 0,
  is_untold: true, may_become: ['collected', 'open'],
};
const ticketOf = (id: number): Ticket => {
  const { last_word: text, what: _, ...row } = id === 62 ? size : id === 63 ? kettle : glass;
  const moves = [{ status: 'new' as const, at: 0, text: '' }, { status: 'open' as const, at: 5, text }];
  return { ...row, serial: '', phone: id === 62 ? '' : '020 7946 0000', came_by: 'counter', interaction_id: null, lines: [], rates: [], net: pounds(0), tax: pounds(0), moves };
};
const counts: TicketCounts = { working: 2, waiting: 1, late: 1, ready: 0, untold: 0, done: 57 };

function opened(of: TicketCounts = counts): Asked[] {
  const asked = box({
    ticket_counts: () => of,
    ticket_table: ({ group }) => {
      if (group === 'untold') return { total: 1, rows: [kettle] };
      return group === 'working' ? { total: 2, rows: [glass, size] } : { total: 0, rows: [] };
    },
    ticket_resolve: ({ number }) => {
      if (number !== '63') throw { code: 'not_found', message: `There is no ticket ${number}.`, field: null, details: null };
      return { id: 63 };
    },
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
    expect.stringMatching(/61.*Lamp: Cracked glass.*The Tin Chapel.*for 16 days.*6 Nov, 6 days late.*glass is ordered/),
    expect.stringMatching(/62.*Wrong size.*Ewa Głowacka.*since today/),
  ]);
  for (const name of ['In work 2', 'Waiting 1', 'Late 1', 'Ready 0', 'Not told yet 0', 'Done 57']) expect(screen.getByRole('radio', { name })).toBeTruthy();
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

it('keeps a word that was typed over another ticket and leaving, and S sends it', async () => {
  const asked = opened();
  await screen.findByRole('heading', { name: 'Ticket 61' });
  const field = () => screen.getByRole('textbox', { name: 'A word of it' }) as HTMLInputElement;
  await fireEvent.input(field(), { target: { value: 'rang the maker' } });
  await fireEvent.keyDown(screen.getByRole('button', { name: '61' }), { key: 'j' });
  await screen.findByRole('heading', { name: 'Ticket 62' });
  await waitFor(() => expect(field().value).toBe(''));
  await fireEvent.keyDown(document.activeElement as Element, { key: 'k' });
  await screen.findByRole('heading', { name: 'Ticket 61' });
  await waitFor(() => expect(field().value).toBe('rang the maker'));
  cleanup();
  const again = opened();
  await screen.findByRole('heading', { name: 'Ticket 61' });
  expect(field().value).toBe('rang the maker');
  await fireEvent.keyDown(document.body, { key: 's' });
  await waitFor(() => expect(requests(again, 'ticket_status')).toEqual([{ id: 61, revision: 4, status: 'ready', text: 'rang the maker' }]));
  await waitFor(() => expect(field().value).toBe(''));
  expect(requests(asked, 'ticket_status')).toEqual([]);
});

it('lists who is not told yet with the number to call, and C writes the call down', async () => {
  opened({ ...counts, ready: 1, untold: 1 });
  await fireEvent.click(await screen.findByRole('radio', { name: 'Not told yet 1' }));
  const table = await screen.findByRole('table', { name: 'Not told yet' });
  // Ready for 9 days: it is that which is of weight, not when it was taken in.
  expect(within(table).getByText('for 9 days').classList.contains('warm')).toBe(true);
  await screen.findByRole('heading', { name: 'Ticket 63' });
  expect(screen.getByRole('button', { name: 'Call 020 7946 0000' })).toBeTruthy();
  await fireEvent.keyDown(document.body, { key: 'c' });
  expect(router.sheet).toMatchObject({ kind: 'log-call', contact: { id: 1 }, number: '020 7946 0000', direction: 'out' });
});

it('goes to the ticket of a number whatever its group, and says where there is none', async () => {
  opened();
  await screen.findByRole('heading', { name: 'Ticket 61' });
  await fireEvent.keyDown(document.body, { key: '/' });
  const field = screen.getByRole('textbox', { name: 'Ticket number' });
  expect(document.activeElement).toBe(field);
  await fireEvent.input(field, { target: { value: '99' } });
  await fireEvent.keyDown(field, { key: 'Enter' });
  expect(await screen.findByText('There is no ticket 99.')).toBeTruthy();
  await fireEvent.input(field, { target: { value: '63' } });
  await fireEvent.keyDown(field, { key: 'Enter' });
  expect(await screen.findByRole('heading', { name: 'Ticket 63' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('complementary', { name: 'The chosen ticket' }));
});

it('is gone to from the history by the number that stands there', async () => {
  router.go('tickets', { number: '63' });
  opened();
  expect(await screen.findByRole('heading', { name: 'Ticket 63' })).toBeTruthy();
});
