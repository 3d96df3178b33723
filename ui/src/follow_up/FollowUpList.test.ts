import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { once } from '../../tests/follow_up';
import type { FollowUp } from '../ipc/bindings';
import { actions } from '../state/actions.svelte';
import { router } from '../state/router.svelte';
import { toasts } from '../state/toasts.svelte';
import FollowUpList from './FollowUpList.svelte';
import { groupsOfToday } from './groups';
import { work } from './work.svelte';

const rpc = vi.hoisted(() => vi.fn());
vi.mock('../ipc/rpc', async (original) => ({ ...(await original<object>()), rpc }));

const row = (id: number, due_on: string, text: string): FollowUp => ({
  id, due_on, text, due_time: null, contact_id: id * 10, contact_name: 'Ewa Głowacka', ...once, state: 'open', closed_at: null,
});
const late = row(1, '2026-11-09', 'Remind about the invoice');
const today = row(2, '2026-11-12', 'Send swatches');
const ahead = row(3, '2026-11-13', 'Ask for the catalogue');

function show(open: FollowUp[]) {
  return render(FollowUpList, { open, groupsOf: (rows) => groupsOfToday(rows, '2026-11-12') });
}

async function press(key: string, repeat = false): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, repeat, bubbles: true });
  Object.defineProperty(event, 'target', { value: document.activeElement });
  actions.press(event);
  await vi.waitFor(() => tick());
}

const box = (name: RegExp) => screen.getByRole('checkbox', { name });

beforeEach(() => {
  work.struck = [];
  router.sheet = null;
  rpc.mockReset();
  rpc.mockResolvedValue({ next: [], operation: 7 });
});

it('names each list by its heading and each box by its task and person', () => {
  show([late, today]);
  const list = screen.getByRole('list', { name: 'Follow-ups, late' });
  expect(within(list).getByRole('checkbox', { name: 'Remind about the invoice, Ewa Głowacka' })).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Follow-ups, today' })).toBeTruthy();
});

it('is one Tab stop, and opens the actions of its row only', () => {
  show([late, today, ahead]);
  expect(box(/invoice/).tabIndex).toBe(0);
  expect(box(/swatches/).tabIndex).toBe(-1);
  expect(screen.getAllByRole('button', { name: 'Done' })).toHaveLength(1);
});

it('goes from row to row by J and K', async () => {
  show([late, today, ahead]);
  await press('j');
  expect(document.activeElement).toBe(box(/invoice/));
  await press('j');
  expect(document.activeElement).toBe(box(/swatches/));
  await press('k');
  expect(document.activeElement).toBe(box(/invoice/));
});

it('strikes a row done by D, goes on to the next and offers to take it back', async () => {
  show([late, today]);
  await press('j');
  await press('d');
  expect(rpc).toHaveBeenCalledWith('follow_up_done', { ids: [1] });
  expect(document.activeElement).toBe(box(/swatches/));
  const undo = await screen.findByRole('button', { name: /Undo: Remind/ });
  rpc.mockResolvedValue({ operation: { title: '' }, by: 8, kept: [] });
  undo.click();
  await vi.waitFor(() => expect(rpc).toHaveBeenCalledWith('operation_undo', { id: 7 }));
});

it('is done once by a held D, and gone through on and on by a held J', async () => {
  show([late, today, ahead]);
  await press('j');
  await press('d');
  expect(document.activeElement).toBe(box(/swatches/));
  await press('d', true);
  await press('d', true);
  expect(rpc.mock.calls.filter(([name]) => name === 'follow_up_done')).toEqual([['follow_up_done', { ids: [1] }]]);
  await press('j', true);
  expect(document.activeElement).toBe(box(/catalogue/));
});

it('keeps a done row in its place after the box no longer has it', async () => {
  const { rerender } = show([late, today]);
  box(/invoice/).click();
  await rerender({ open: [today] });
  const names = screen.getAllByRole('checkbox').map((one) => one.getAttribute('aria-label'));
  expect(names[0]).toMatch(/invoice/);
});

it('shows a row as open again when its closing was taken back elsewhere', async () => {
  const { rerender } = show([late, today]);
  box(/invoice/).click();
  await rerender({ open: [today] });
  await rerender({ open: [late, today] });
  await vi.waitFor(() => expect((box(/invoice/) as HTMLInputElement).checked).toBe(false));
});

it('opens the log sheet for the row’s person by C', async () => {
  show([late]);
  await press('j');
  await press('c');
  expect(router.sheet).toMatchObject({ kind: 'log-call', contact: { id: 10 }, direction: 'out' });
});

it('puts a row off by S and a choice', async () => {
  rpc.mockImplementation((name: string) =>
    Promise.resolve(name === 'when_guess' ? { due_on: '2026-11-16', due_time: null, rest: '' } : { operation: 9 }),
  );
  show([late, today]);
  await press('j');
  await press('s');
  expect(document.activeElement?.textContent?.trim()).toBe('Tomorrow');
  screen.getByRole('button', { name: 'Monday' }).click();
  await vi.waitFor(() =>
    expect(rpc).toHaveBeenCalledWith('follow_up_snooze', { ids: [1], when: 'monday' }),
  );
  await vi.waitFor(() => expect(document.activeElement).toBe(box(/swatches/)));
});

it('takes what is typed under Later as its words, whatever the keys do elsewhere', async () => {
  rpc.mockResolvedValue({ due_on: null, due_time: null, rest: 'e1', problem: null, repeat: null });
  show([late, today]);
  await press('j');
  await press('s');
  for (const key of ['e', '1']) {
    await fireEvent.keyDown(screen.getByRole('button', { name: 'Tomorrow' }), { key });
  }
  const field = screen.getByLabelText<HTMLInputElement>('Another day');
  await vi.waitFor(() => expect(field.value).toBe('e1'));
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  expect(document.querySelector('dialog')).toBeNull();
});

it('says of one that recurs how, what was missed and when the next one comes', async () => {
  const weekly = {
    ...late, repeat: { every: 1, unit: 'week', on: null, from_done: false, skips: 'nothing' } as const,
    repeat_text: 'every week', missed: 2,
  };
  rpc.mockResolvedValue({ next: [{ ...weekly, id: 9, due_on: '2030-01-14' }], operation: 7 });
  const asked = vi.spyOn(toasts, 'undo');
  show([weekly]);
  expect(screen.getByText('every week')).toBeTruthy();
  expect(screen.getByText('came up 2 times since')).toBeTruthy();
  await press('j');
  screen.getByRole('button', { name: 'Skip' }).click();
  await vi.waitFor(() => expect(asked).toHaveBeenCalledWith('Skipped. Next: 14 Jan 2030', 7));
  expect(rpc).toHaveBeenCalledWith('follow_up_drop', { ids: [1], ends: false });
});

it('puts only the reminder off by a choice under Later', async () => {
  show([late]);
  await press('j');
  await press('s');
  screen.getByRole('button', { name: 'In an hour' }).click();
  await vi.waitFor(() => expect(rpc).toHaveBeenCalledWith('reminders_later', { ids: [1], when: '' }));
});

it('keeps the words of “Later” open until the box takes them', async () => {
  show([today]);
  box(/swatches/).focus();
  await press('s');
  const words = screen.getByLabelText<HTMLInputElement>('Another day');
  await fireEvent.input(words, { target: { value: 'next fri' } });
  rpc.mockImplementation((name: string) =>
    name === 'follow_up_snooze' ? Promise.reject(new Error('locked')) : Promise.resolve({ due_on: '2026-11-20', due_time: null }),
  );
  await fireEvent.submit(words.closest('form') ?? words);
  await vi.waitFor(() => expect(toasts.list[0]?.tone).toBe('alert'));
  expect(screen.getByLabelText<HTMLInputElement>('Another day').value).toBe('next fri');
  rpc.mockResolvedValue({ due_on: '2026-11-20', due_time: null, operation: 8 });
  await fireEvent.submit(words.closest('form') ?? words);
  await vi.waitFor(() => expect(screen.queryByLabelText('Another day')).toBeNull());
});
