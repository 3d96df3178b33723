/** The sheet that takes a ticket in: what it asks for, and what it sends. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import type { ContactCard, Money, Ticket, TicketSave, WhenGuess } from '../ipc/bindings';
import { box, requests, type Asked } from '../../tests/box';
import { router } from '../state/router.svelte';
import { toasts } from '../state/toasts.svelte';
import { draftFor, drafts, keyOf } from './draft.svelte';
import TicketSheet from './TicketSheet.svelte';

const card = { id: 7, name: 'Anna Kowalska' };
const pounds = (minor: number): Money => ({ minor, currency: 'GBP' });
const saved = { ticket: { id: 3, number: '3', contact_name: card.name } as Ticket, notes: [], operation: 9 };

function opened(ticket?: number, refuse?: { field: string; message: string }, more: object = {}): Asked[] {
  const asked = box({
    ticket_promise: ({ promised_on }): WhenGuess => ({
      due_on: promised_on === '+5' ? '2026-11-20' : null, due_time: null, other: null, day_off: '', repeat: null,
      repeat_text: '', rest: '', is_without_year: false, problem: promised_on === '+5' ? null : 'That is no day.',
    }),
    ticket_reckon: () => ({
      lines: [], problem: null, due_on: null, rates: [], net: pounds(100), tax: pounds(23), gross: pounds(123),
    }),
    contact_get: () => ({ id: 7, shown_name: card.name }) as ContactCard,
    product_list: () => ({ products: [], total: 0 }),
    ticket_save: () => {
      if (refuse) throw { code: 'invalid', details: null, ...refuse };
      return saved;
    },
    ticket_get: () => saved.ticket,
    ticket_draft: ({ id }): TicketSave => ({
      id, revision: 4, contact_id: 7, item: 'Tap', serial: '', fault: 'drips', promised_on: '2026-12-01',
      mood: 'calm', came_by: 'call', interaction_id: 5, currency: 'PLN', lines: [],
    }),
    ...more,
  });
  render(TicketSheet, { opened: ticket === undefined ? { kind: 'ticket', contact: card } : { kind: 'ticket', ticket } });
  return asked;
}

const type = (name: string, value: string) => fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });

beforeEach(() => {
  toasts.list = [];
  router.open({ kind: 'ticket', contact: card });
});

it('begins at the fault, says what a promise means, and Enter in a field of one line saves what was typed', async () => {
  const asked = opened();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Fault' })));
  await type('Fault', 'drips');
  await type('Item', 'Tap');
  await type('Promised for', '+5');
  expect(await screen.findByText(/Fri 20 Nov/)).toBeTruthy();
  await fireEvent.keyDown(screen.getByRole('textbox', { name: 'Promised for' }), { key: 'Enter' });
  await waitFor(() =>
    expect(requests(asked, 'ticket_save')).toEqual([
      {
        id: null, revision: null, contact_id: 7, item: 'Tap', serial: '', fault: 'drips', promised_on: '+5',
        mood: 'unsaid', came_by: null, interaction_id: null, currency: null, lines: [],
      },
    ]),
  );
  await waitFor(() => expect(router.sheet).toBeNull());
  const [toast] = toasts.list;
  expect([toast?.action?.label, toast?.next?.label, toast?.next?.as]).toEqual(['Undo', 'Slip', 'print']);
  expect(drafts.of('7')).toBeUndefined();
});

it('goes on with what was begun of a new ticket, also where only its mood was chosen', async () => {
  opened();
  const mood = screen.getByRole('combobox', { name: 'How they took it' });
  await fireEvent.change(mood, { target: { value: 'upset' } });
  await waitFor(() => expect(draftFor({ kind: 'ticket', contact: card }).mood).toBe('upset'));
  await fireEvent.change(mood, { target: { value: 'unsaid' } });
  await waitFor(() => expect(drafts.of('7')).toBeUndefined());
  await fireEvent.change(screen.getByRole('combobox', { name: 'How it came in' }), { target: { value: 'mail' } });
  await waitFor(() => expect(draftFor({ kind: 'ticket', contact: card }).cameBy).toBe('mail'));
  drafts.forget('7', draftFor({ kind: 'ticket', contact: card }).words);
});

it('does not write a ticket down twice that is closed while it is sent, and says what failed', async () => {
  let answer = (_: unknown): void => {};
  const asked = opened(undefined, undefined, { ticket_save: () => new Promise((resolve) => (answer = resolve)) });
  await type('Fault', 'drips');
  await fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  await waitFor(() => expect(requests(asked, 'ticket_save')).toHaveLength(1));
  cleanup();
  expect(draftFor({ kind: 'ticket', contact: card }).fault).toBe('');
  answer(saved);
  await waitFor(() => expect(drafts.of('7')).toBeUndefined());
  opened(undefined, { field: 'fault', message: 'Say what is wrong.' });
  await type('Fault', 'hums');
  await fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  cleanup();
  await waitFor(() => expect(toasts.list[0]?.text).toBe('Say what is wrong.'));
  expect(draftFor({ kind: 'ticket', contact: card }).fault).toBe('hums');
  drafts.forget('7', draftFor({ kind: 'ticket', contact: card }).words);
});

it('saves over what was changed elsewhere once that was said', async () => {
  const asked = opened(3, undefined, {
    ticket_save: ({ revision }: TicketSave) => {
      if (revision !== null) throw { code: 'stale_edit', message: 'It was changed meanwhile.', field: null, details: null };
      return saved;
    },
  });
  await waitFor(() => expect((screen.getByRole('textbox', { name: 'Item' }) as HTMLInputElement).value).toBe('Tap'));
  await type('Fault', 'leaks');
  await fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  expect(await screen.findByText('It was changed meanwhile.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  await waitFor(() => expect(requests(asked, 'ticket_save').map(({ revision }) => revision)).toEqual([4, null]));
});

it('reckons parts and time as they will be saved, each by the name of its kind', async () => {
  const asked = opened(3);
  await waitFor(() => expect((screen.getByRole('textbox', { name: 'Item' }) as HTMLInputElement).value).toBe('Tap'));
  await fireEvent.click(screen.getByRole('button', { name: 'Time' }));
  const line = await screen.findByRole('group', { name: 'Time, line 1' });
  await fireEvent.input(within(line).getByRole('combobox'), { target: { value: 'work' } });
  await waitFor(() => expect(requests(asked, 'ticket_reckon').at(-1)).toMatchObject({ id: 3, currency: 'PLN', lines: [{ kind: 'time', text: 'work' }] }));
  expect(await screen.findByText('£1.23')).toBeTruthy();
  drafts.forget('ticket 3', drafts.of('ticket 3') as never);
});

it('begins on an entry with its card, and leaves how it came in to the box until it is chosen', async () => {
  const asked = box({ contact_get: () => ({ id: 7, shown_name: card.name }) as ContactCard, ticket_save: () => saved });
  render(TicketSheet, { opened: { kind: 'ticket', contact: { id: 7, name: '' }, interaction: 55 } });
  expect(await screen.findByText(card.name)).toBeTruthy();
  expect((screen.getByRole('combobox', { name: 'How it came in' }) as HTMLSelectElement).value).toBe('');
  await type('Fault', 'drips');
  await fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  await waitFor(() => expect(requests(asked, 'ticket_save')).toMatchObject([{ contact_id: 7, interaction_id: 55, came_by: null }]));
});

it('says at the field what can not be taken, and keeps what was typed', async () => {
  opened(undefined, { field: 'promised_on', message: 'The promised day is before the day on which it was taken in.' });
  await type('Fault', 'hums');
  await type('Promised for', 'yesterday');
  await fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  const field = screen.getByRole('textbox', { name: 'Promised for' });
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByText('The promised day is before the day on which it was taken in.')).toBeTruthy();
  expect((screen.getByRole('textbox', { name: 'Fault' }) as HTMLTextAreaElement).value).toBe('hums');
});

it('takes up a ticket as it stands and sends its revision with the change', async () => {
  const asked = opened(3);
  await waitFor(() => expect((screen.getByRole('textbox', { name: 'Item' }) as HTMLInputElement).value).toBe('Tap'));
  await type('Fault', 'leaks');
  await fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  await waitFor(() =>
    expect(requests(asked, 'ticket_save')).toMatchObject([
      { id: 3, revision: 4, fault: 'leaks', promised_on: '2026-12-01', mood: 'calm', came_by: 'call', interaction_id: 5 },
    ]),
  );
});

it('keeps what was begun of a ticket, and puts it over what that says by now', async () => {
  const CHANGED = { kind: 'ticket', ticket: 3 } as const;
  opened(3);
  await waitFor(() => expect((screen.getByRole('textbox', { name: 'Item' }) as HTMLInputElement).value).toBe('Tap'));
  await type('Fault', 'leaks');
  await fireEvent.click(screen.getByRole('button', { name: 'Part' }));
  await fireEvent.input(await screen.findByRole('combobox', { name: /line 1/i }), { target: { value: 'Seal' } });
  const again = draftFor(CHANGED);
  const now = { id: 3, revision: 5, contact_id: 7, item: 'Kitchen tap', fault: 'drips', lines: [] } as unknown as TicketSave;
  again.take(now, card.name);
  expect([again.item, again.fault, again.revision, again.isOverNewer]).toEqual(['Kitchen tap', 'leaks', 5, true]);
  expect(again.lines.map(({ kind, text }) => [kind, text])).toEqual([['part', 'Seal']]);
  drafts.forget(keyOf(CHANGED), again.words);
});
