import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { TimelineItem, TimelinePage } from '../ipc/bindings';
import { router } from '../state/router.svelte';
import History from './History.svelte';

const note = (id: number, text: string) =>
  ({
    kind: 'note', id, at: 0, text, contact_id: null, contact_name: '', direction: null, outcome: null, minutes: null, number: '', attachments: [], amount: null, next: null,
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

it('goes from what a ticket did to the ticket, and from a call to a new ticket of it', async () => {
  const call = { ...note(1, 'tap drips'), kind: 'call', direction: 'in', outcome: '', contact_id: 7, contact_name: '', subject: '' };
  const step = { ...note(2, 'on the bench'), kind: 'ticket', contact_id: 7, number: '12', outcome: 'open', subject: '12 · In work' };
  box({ timeline_page: () => ({ items: [call, step] as unknown as TimelineItem[], next: null }) });
  render(History, { contact: 7, onlog: () => {} });
  await fireEvent.click(await screen.findByRole('button', { name: 'Make a ticket of it' }));
  expect(router.sheet).toEqual({ kind: 'ticket', contact: { id: 7, name: '' }, interaction: 1 });
  await fireEvent.click(screen.getByRole('button', { name: '12 · In work' }));
  expect([router.screen, router.handed]).toEqual(['tickets', { number: '12' }]);
});
