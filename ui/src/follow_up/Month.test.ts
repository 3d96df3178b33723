import { render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { once } from '../../tests/follow_up';
import type { FollowUp, FollowUpDay } from '../ipc/bindings';
import { actions } from '../state/actions.svelte';
import { clock } from '../state/clock.svelte';
import Month from './Month.svelte';
import { addDays } from './calendar';

const rpc = vi.hoisted(() => vi.fn());
vi.mock('../ipc/rpc', async (original) => ({ ...(await original<object>()), rpc }));

const row = (id: number, due_on: string): FollowUp => ({
  id, due_on, text: `errand ${id}`, due_time: null, contact_id: null, contact_name: '', ...once,
  state: 'open', closed_at: null,
});
/** What is open in the box. */
let open: FollowUp[] = [];

function dayOf(on: string): FollowUpDay {
  const rows = open.filter((one) => one.due_on === on);
  return { on, total: rows.length, rows: rows.slice(0, 3), holiday: null, birthdays: [] };
}

function answer(name: string, request: Record<string, never>): unknown {
  const { from, days, on, ids, when, text } = request;
  if (name === 'follow_up_month') {
    return { days: Array.from({ length: Number(days) }, (_, place) => dayOf(addDays(String(from), place))) };
  }
  if (name === 'follow_up_list') {
    const rows = open.filter((one) => one.due_on === String(on));
    return { total: rows.length, rows };
  }
  if (name === 'when_guess') return { due_on: text, due_time: null };
  open = open.map((one) => ([ids].flat().includes(one.id as never) ? { ...one, due_on: String(when) } : one));
  return { operation: 7 };
}

async function press(key: string, ctrlKey = false): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true });
  Object.defineProperty(event, 'target', { value: document.activeElement });
  actions.press(event);
  await settle();
}

const settle = () => new Promise((resolve) => setTimeout(resolve)).then(() => tick());
const cell = (name: RegExp | string) => screen.getByRole('gridcell', { name });
/** The texts that a day is named by. */
const saidOf = (day: Element | null) =>
  day?.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
const focused = () => saidOf(document.activeElement)?.[0];

beforeEach(async () => {
  clock.now = new Date('2026-11-12T09:00').getTime();
  open = [1, 2, 3, 4, 5].map((id) => row(id, '2026-11-20')).concat(row(9, '2026-11-12'));
  rpc.mockReset();
  rpc.mockImplementation((name: string, request: Record<string, never>) => Promise.resolve(answer(name, request)));
  render(Month);
  await settle();
});

it('shows three follow-ups of a day, says how many more, and names the day by all of them', () => {
  const day = cell('Friday 20 November 2026, 5 follow-ups 20 +2 5 errand 1 errand 2 errand 3');
  expect(within(day).getAllByText(/errand/)).toHaveLength(3);
  expect(within(day).getByText('+2')).toBeTruthy();
  expect(screen.getAllByRole('row')).toHaveLength(7);
});

const TODAY = 'Thursday 12 November 2026, 1 follow-up';

it('names a day on which nothing is by its date alone', () => {
  expect(saidOf(cell(/13 November/))).toEqual(['Friday 13 November 2026']);
});

it('is one stop of Tab, on today at first', () => {
  const stops = [...document.querySelectorAll<HTMLElement>('[data-day]')].filter((one) => one.tabIndex === 0);
  expect(stops.map((one) => saidOf(one)?.[0])).toEqual([TODAY]);
  expect(focused()).toBe(TODAY);
});

it('goes by day, week and month, and home', async () => {
  for (const [key, day] of [
    ['ArrowRight', 'Friday 13 November'], ['ArrowDown', 'Friday 20 November'], ['ArrowLeft', 'Thursday 19 November'],
    ['PageDown', 'Saturday 19 December'], ['ArrowUp', 'Saturday 12 December'], ['Home', 'Thursday 12 November'],
  ] as const) {
    await press(key);
    expect(focused(), key).toContain(day);
  }
});

it('moves the open follow-up of the day, and goes with it', async () => {
  await press('ArrowRight', true);
  expect(open.find(({ id }) => id === 9)?.due_on).toBe('2026-11-13');
  expect(focused()).toContain('Friday 13 November');
});

it('goes to the follow-ups of the day and back', async () => {
  await press('Enter');
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'errand 9' }));
  await press('Escape');
  expect(focused()).toContain('Thursday 12 November');
});
