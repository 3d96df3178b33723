import { render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Status } from '../ipc/bindings';
import { box } from '../../tests/box';
import { router } from '../state/router.svelte';
import Sidebar from './Sidebar.svelte';

const status = (waiting: number, wordless = 0, contacts = 3): Status => ({
  contacts, due: 0, overdue: 0, waiting, wordless, unknown: 0, has_orders: false, has_tickets: false, has_stock: false, backup_at: null, backup_problem: null, clock_problem: null, undo: null, redo: null, demo: null,
});

beforeEach(() => router.go('today'));

it('shows the inbox with its count while something waits in it', async () => {
  box({ status_get: () => status(4) });
  render(Sidebar);
  const inbox = await screen.findByRole('button', { name: /Inbox.*4 calls and mails without a card/ });
  expect(inbox.getAttribute('aria-keyshortcuts')).toBe('Control+4');
});

it('shows the inbox for calls without a word, in one count with the rest', async () => {
  box({ status_get: () => status(4, 1) });
  render(Sidebar);
  const inbox = await screen.findByRole('button', { name: /Inbox.*4 calls and mails without a card.*1 call without a word/ });
  expect(inbox.querySelector('.count')?.textContent).toBe('5');
});

it('shows no inbox while it is empty, unless the owner is there', async () => {
  box({ status_get: () => status(0) });
  render(Sidebar);
  expect(await screen.findByRole('button', { name: /Cards/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Inbox/ })).toBeNull();
  router.go('inbox');
  expect(await screen.findByRole('button', { name: /Inbox/ })).toBeTruthy();
});

it('is quiet about orders until there is one', async () => {
  box({ status_get: () => status(0) });
  const { unmount } = render(Sidebar);
  expect(await screen.findByRole('button', { name: /Cards/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Orders' })).toBeNull();
  unmount();
  box({ status_get: () => ({ ...status(0), has_orders: true }), order_table: () => ({ total: 0, rows: [], sums: [] }) });
  render(Sidebar);
  const orders = await screen.findByRole('button', { name: 'Orders' });
  expect(orders.getAttribute('aria-keyshortcuts')).toBe('Control+7');
});

it('says beside orders and tickets how many are open', async () => {
  box({
    status_get: () => ({ ...status(0), has_orders: true, has_tickets: true }),
    order_table: () => ({ total: 3, rows: [], sums: [] }),
    ticket_counts: () => ({ working: 1, waiting: 1, late: 1, ready: 4, untold: 4, done: 57 }),
  });
  render(Sidebar);
  const orders = await screen.findByRole('button', { name: 'Orders 3 open' });
  expect(orders.querySelector('.count')?.textContent).toBe('3');
  const tickets = await screen.findByRole('button', { name: 'Tickets 2 open' });
  expect(tickets.querySelector('.count')?.textContent).toBe('2');
});

it('shows a picture of its own for each place', async () => {
  box({
    status_get: () => ({ ...status(1), has_orders: true, has_tickets: true }),
    order_table: () => ({ total: 0, rows: [], sums: [] }),
    ticket_counts: () => ({ working: 0, waiting: 0, late: 0, ready: 0, untold: 0, done: 0 }),
  });
  render(Sidebar);
  await screen.findByRole('button', { name: /Inbox/ });
  const pictures = screen.getAllByRole('button').map((one) => one.querySelector('path')?.getAttribute('d'));
  expect(new Set(pictures).size).toBe(pictures.length);
});

it.each([
  [9_999, '9,999', '9,999'],
  [99_500, '99k', '99,500'],
])('says of %i cards %s, and has the whole count in its tooltip', async (contacts, shown, whole) => {
  box({ status_get: () => status(0, 0, contacts) });
  render(Sidebar);
  const cards = await screen.findByRole('button', { name: /^Cards/ });
  const count = await vi.waitFor(() => cards.querySelector('.count') ?? expect.fail('not counted yet'));
  expect([count.textContent?.trim(), count.getAttribute('title')]).toEqual([shown, whole]);
});
