import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { Status, TimelineItem, TimelinePage } from '../ipc/bindings';
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
