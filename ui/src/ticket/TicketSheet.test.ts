/** The sheet that takes a ticket in: what it asks for, and what it sends. */
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import type { Ticket, TicketSave } from '../ipc/bindings';
import { box, requests, type Asked } from '../../tests/box';
import { router } from '../state/router.svelte';
import { draftFor, drafts, keyOf } from './draft.svelte';
import TicketSheet from './TicketSheet.svelte';

const card = { id: 7, name: 'Anna Kowalska' };
const saved = { ticket: { id: 3, number: '3', contact_name: card.name } as Ticket, notes: [], operation: 9 };

function opened(ticket?: number, refuse?: { field: string; message: string }): Asked[] {
  const asked = box({
    when_guess: () => ({ due_on: null, due_time: null, other: null, day_off: '', repeat_text: '', rest: '', problem: null }) as never,
    ticket_save: () => {
      if (refuse) throw { code: 'invalid', details: null, ...refuse };
      return saved;
    },
    ticket_get: () => saved.ticket,
    ticket_draft: ({ id }): TicketSave => ({
      id, revision: 4, contact_id: 7, item: 'Tap', serial: '', fault: 'drips', promised_on: '2026-12-01', working_days: null,
      mood: 'calm', came_by: 'call', interaction_id: 5, currency: 'PLN', lines: [],
    }),
  });
  render(TicketSheet, { opened: ticket === undefined ? { kind: 'ticket', contact: card } : { kind: 'ticket', ticket } });
  return asked;
}

const type = (name: string, value: string) => fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });

beforeEach(() => router.open({ kind: 'ticket', contact: card }));

it('begins at the item and sends what was typed; a number alone is so many working days', async () => {
  const asked = opened();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Item' })));
  await type('Item', 'Tap');
  await type('Fault', 'drips');
  await type('Promised for', '3');
  expect(await screen.findByText('In 3 working days')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: /Save/ }));
  await waitFor(() =>
    expect(requests(asked, 'ticket_save')).toEqual([
      {
        id: null, revision: null, contact_id: 7, item: 'Tap', serial: '', fault: 'drips', promised_on: null, working_days: 3,
        mood: 'unsaid', came_by: 'counter', interaction_id: null, currency: null, lines: [],
      },
    ]),
  );
  await waitFor(() => expect(router.sheet).toBeNull());
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
      { id: 3, revision: 4, fault: 'leaks', promised_on: '2026-12-01', working_days: null, mood: 'calm', came_by: 'call', interaction_id: 5 },
    ]),
  );
});

it('keeps what was begun of a ticket, and puts it over what that says by now', async () => {
  const CHANGED = { kind: 'ticket', ticket: 3 } as const;
  opened(3);
  await waitFor(() => expect((screen.getByRole('textbox', { name: 'Item' }) as HTMLInputElement).value).toBe('Tap'));
  await type('Fault', 'leaks');
  await fireEvent.click(screen.getByRole('button', { name: /Part/ }));
  await fireEvent.input(await screen.findByRole('combobox', { name: /line 1/i }), { target: { value: 'Seal' } });
  const again = draftFor(CHANGED);
  const now = { id: 3, revision: 5, contact_id: 7, item: 'Kitchen tap', fault: 'drips', lines: [] } as unknown as TicketSave;
  again.take(now, card.name);
  expect([again.item, again.fault, again.revision, again.isOverNewer]).toEqual(['Kitchen tap', 'leaks', 5, true]);
  expect(again.lines.map(({ kind, text }) => [kind, text])).toEqual([['part', 'Seal']]);
  drafts.forget(keyOf(CHANGED), again.words);
});
