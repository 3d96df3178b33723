import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { Status, TimelineItem, TimelinePage, Undone } from '../ipc/bindings';
import { emit } from '../ipc/events';
import { actions } from '../state/actions.svelte';
import { router } from '../state/router.svelte';
import History from './History.svelte';

const note = (id: number, text: string) =>
  ({
    kind: 'note', id, at: 0, text, contact_id: null, contact_name: '', direction: null, outcome: null, minutes: null, number: '', shown_number: '', attachments: [], amount: null, next: null, undoes: null,
  }) as unknown as TimelineItem;

/** Histories that come when the test says so. */
function slow() {
  const waiting = new Map<number, (page: TimelinePage) => void>();
  box({
    timeline_page: ({ contact_id }) => new Promise<TimelinePage>((done) => waiting.set(contact_id, done)),
  });
  return async (contact: number, text: string) => {
    await vi.waitFor(() => expect(waiting.has(contact)).toBe(true));
    waiting.get(contact)?.({ items: [note(contact, text)], next: null });
  };
}

it('shows nothing of the former card from the moment another is there', async () => {
  const answer = slow();
  const { rerender } = render(History, { contact: 1, onlog: () => {} });
  await answer(1, 'of Ewa');
  await screen.findByText('of Ewa');
  await rerender({ contact: 2 });
  expect(screen.queryByText('of Ewa')).toBeNull();
  await answer(2, 'of Jan');
  await screen.findByText('of Jan');
});

it('lets a late answer for the former card fall', async () => {
  const answer = slow();
  const { rerender } = render(History, { contact: 1, onlog: () => {} });
  await rerender({ contact: 2 });
  await answer(2, 'of Jan');
  await screen.findByText('of Jan');
  await answer(1, 'of Ewa');
  await new Promise((done) => setTimeout(done));
  expect(screen.queryByText('of Ewa')).toBeNull();
  expect(screen.getByText('of Jan')).toBeTruthy();
});

it('says of no card that its history is empty before that is known', async () => {
  const answer = slow();
  const { rerender } = render(History, { contact: 1, onlog: () => {} });
  await answer(1, 'of Ewa');
  await screen.findByText('of Ewa');
  await rerender({ contact: 2 });
  expect(screen.queryByText(/No calls yet/)).toBeNull();
});

it('lets a held Delete take away one entry, not those that come in its place', async () => {
  const asked = box({
    timeline_page: () => ({ items: [note(1, 'first'), note(2, 'second')], next: null }),
    note_delete: () => ({ operation: 4 }),
  });
  render(History, { contact: 1, onlog: () => {} });
  const entry = async (text: string) => (await screen.findByText(text)).closest('li') as HTMLElement;
  await fireEvent.keyDown(await entry('first'), { key: 'Delete' });
  await fireEvent.keyDown(await entry('second'), { key: 'Delete', repeat: true });
  expect(requests(asked, 'note_delete')).toEqual([{ id: 1 }]);
});

it('can be narrowed to orders and tickets once there are any', async () => {
  const asked = box({
    timeline_page: () => ({ items: [note(1, 'first')], next: null }),
    status_get: () => ({ has_orders: true, has_tickets: false }) as Status,
  });
  render(History, { contact: 1, onlog: () => {} });
  await fireEvent.click(await screen.findByRole('radio', { name: 'Orders' }));
  expect(screen.queryByRole('radio', { name: 'Tickets' })).toBeNull();
  await vi.waitFor(() => expect(requests(asked, 'timeline_page').at(-1)?.filter).toBe('orders'));
});

const merged = { ...note(7, 'E. Fielding'), kind: 'merge', undoes: 1 } as TimelineItem;
/** Undone as the box tells it. */
const undone = { operation: { title: 'Cards merged: E. Fielding' }, by: 8, kept: [] } as unknown as Undone;

it('gives a merged card back by the button of its entry, and the keyboard to the entry in its place', async () => {
  let items = [merged, note(1, 'first')];
  const asked = box({ timeline_page: () => ({ items, next: null }), operation_undo: () => undone });
  render(History, { contact: 1, onlog: () => {} });
  const undo = await screen.findByRole('button', { name: 'Undo the merge: E. Fielding' });
  undo.focus();
  await fireEvent.click(undo);
  expect(requests(asked, 'operation_undo')).toEqual([{ id: 7 }]);
  items = [note(1, 'first')];
  emit('changed', { operation: 8, tables: ['contact'] });
  await vi.waitFor(() => expect(screen.queryByText('E. Fielding')).toBeNull());
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByText('first').closest('li')));
});

it('says in the palette which merge it would take back, and of many how many', async () => {
  const items = [{ ...merged, undoes: 23 }, { ...merged, id: 3, undoes: null }];
  const asked = box({ timeline_page: () => ({ items, next: null }), operation_undo: () => undone });
  render(History, { contact: 1, onlog: () => {} });
  await screen.findByRole('button', { name: 'Undo the merge of 23 cards' });
  expect(screen.getAllByText('Merged')).toHaveLength(2);
  const action = actions.possible.find(({ id }) => id === 'merge-undo');
  expect(action?.said?.()).toBe('Undo the merge of 23 cards');
  await action?.run();
  expect(requests(asked, 'operation_undo')).toEqual([{ id: 7 }]);
});

it('offers no undo of a merge where there is none', async () => {
  box({ timeline_page: () => ({ items: [note(1, 'first')], next: null }) });
  render(History, { contact: 1, onlog: () => {} });
  await screen.findByText('first');
  expect(actions.possible.some(({ id }) => id === 'merge-undo')).toBe(false);
});

it('goes from what a ticket did to the ticket, and from a call to a new ticket of it', async () => {
  const call = { ...note(1, 'tap drips'), kind: 'call', direction: 'in', outcome: '', contact_id: 7, contact_name: '', subject: '' };
  const step = { ...note(2, 'on the bench'), kind: 'ticket', contact_id: 7, number: '12', outcome: 'open', subject: '12 · In work' };
  box({ timeline_page: () => ({ items: [call, step] as unknown as TimelineItem[], next: null }) });
  render(History, { contact: 7, onlog: () => {} });
  await fireEvent.click(await screen.findByRole('button', { name: 'Make a ticket of it' }));
  expect(router.sheet).toEqual({ kind: 'ticket', contact: { id: 7, name: '' }, interaction: 1 });
  expect(screen.queryByText(/open · 12/)).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: '12 · In work' }));
  expect([router.screen, router.handed]).toEqual(['tickets', { number: '12' }]);
});

it('shows the number of a call in its groups, and as it came where it is pointed at', async () => {
  const call = { ...note(1, 'tap drips'), kind: 'call', direction: 'in', outcome: '', minutes: 4, subject: '' };
  const grouped = { ...call, number: '0048221234567', shown_number: '0048 22 123 45 67' };
  const typed = { ...call, id: 2, number: '22 123 45 68 w. 12' };
  box({ timeline_page: () => ({ items: [grouped, typed] as unknown as TimelineItem[], next: null }) });
  render(History, { contact: 7, onlog: () => {} });
  const number = await screen.findByText('0048 22 123 45 67');
  expect(number.title).toBe('0048221234567');
  expect(number.parentElement?.textContent.trim()).toMatch(/4 min.* · .*0048 22 123 45 67$/);
  expect(screen.getByText('22 123 45 68 w. 12')).toBeTruthy();
});
