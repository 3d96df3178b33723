import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { Balance, ContactCard, OrderRow } from '../ipc/bindings';
import { clock } from '../state/clock.svelte';
import SummaryStrip from './SummaryStrip.svelte';

const card = { id: 3, follow_ups: [], phones: [{ value: '602 111 222' }], last_contact_at: null } as unknown as ContactCard;
const owes = { side: 'sale', balance: { minor: 41_200, currency: 'GBP' }, days_late: 6 } as Balance;
const order = { id: 1, on: '2026-10-24', gross: { minor: 41_200, currency: 'GBP' } } as OrderRow;
const wide = window.innerWidth;

beforeEach(() => (clock.now = new Date('2026-11-12T11:00').getTime()));
afterEach(() => (window.innerWidth = wide));

function strip(balances: Balance[], rows: OrderRow[]) {
  const asked = box({
    balance_get: () => ({ balances, terms: [], notes: [] }),
    order_list: () => ({ rows, total: rows.length, next: null }),
  });
  render(SummaryStrip, { card, isOpen: false, ontoggle: () => {} });
  return asked;
}

const said = () => screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent.trim()]);

it('says what is owed and what was ordered last, where there is any', async () => {
  strip([owes], [order]);
  await vi.waitFor(() =>
    expect(said().slice(1)).toEqual([['Balance', 'Owes £412.00, 6 days late'], ['Last order', 'Sat 24 Oct · £412.00']]),
  );
});

it('says else the number and when one was last in touch', async () => {
  const asked = strip([{ ...owes, balance: { minor: 0, currency: 'GBP' } }], []);
  await vi.waitFor(() => expect(requests(asked, 'order_list')).toHaveLength(1));
  expect(said().slice(1)).toEqual([['Phone', '602 111 222'], ['Last contact', '–']]);
});

it('asks for nothing in a window that has the side column beside it', async () => {
  window.innerWidth = 1280;
  const asked = strip([owes], [order]);
  await new Promise((done) => setTimeout(done));
  expect(asked).toEqual([]);
});
