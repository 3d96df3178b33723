/**
 * What each screen without anything to show offers: one sentence, one main action, and a second way.
 * Plans has no such state: those that come with the program are always there.
 */
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import { once } from '../../tests/follow_up';
import { followView } from '../follow_up/view.svelte';
import type { GridColumns } from '../ipc/bindings';
import { router } from '../state/router.svelte';
import Blank from './Blank.svelte';
import Duplicates from './Duplicates.svelte';
import Export from './Export.svelte';
import FollowUps from './FollowUps.svelte';
import History from './History.svelte';
import Inbox from './Inbox.svelte';
import Table from './Table.svelte';
import Trash from './Trash.svelte';

const NOTHING = {
  calls: [], numbers: [], mails: [], unnamed: [], withheld_calls: [],
  call_count: 0, number_count: 0, mail_count: 0, unnamed_count: 0, withheld_call_count: 0, withheld: 0,
};

const NAMES: GridColumns = {
  columns: [{ name: 'name', heading: 'Name', kind: 'words' }],
  layout: { columns: ['name'], sort: { column: 'name', is_descending: false } },
};

/** A screen, its sentence, its buttons, and the screen or sheet each leads to; the one without acts here. */
const SCREENS: [string, Component, [button: string, to: string | null][]][] = [
  ['Inbox', Inbox, [['Import', 'import'], ['Calls in Settings', 'settings']]],
  ['Duplicates', Duplicates, [['Search again', null], ['Go to Cards', 'cards']]],
  ['Blank cards', Blank, [['Go to Cards', 'cards'], ['Duplicates', 'duplicates']]],
  ['History', History, [['Go to Cards', 'cards'], ['Import', 'import']]],
  ['Trash', Trash, [['Go to Cards', 'cards'], ['History', 'history']]],
  ['Export', Export, [['Go to Cards', 'cards'], ['Import', 'import']]],
  ['Table of cards', Table, [['New card', 'new-card'], ['Import', 'import']]],
];

/** A box in which nothing is. */
function nothing() {
  return box({
    inbox_list: () => NOTHING,
    duplicate_list: () => ({ total: 0, sure: 0, likely: 0, groups: [] }),
    blank_list: () => ({ total: 0, cards: [] }),
    history_page: () => ({ operations: [] }),
    trash_list: () => ({ total: 0, rows: [] }),
    export_preset_list: () => ({ presets: [] }),
    export_preview: () => ({ records: 0, columns: [], rows: [], file_name: 'cards.csv', bytes: 0, csv: null }),
    grid_columns: () => NAMES,
    grid_page: () => ({ total: 0, rows: [] }),
    follow_up_list: () => ({ total: 0, rows: [] }),
    follow_up_month: () => ({ days: [] }),
    when_guess: ({ text }) => ({ due_on: '2026-11-13', due_time: null, repeat: null, repeat_text: '', rest: text, problem: null, day_off: '', other: null, is_without_year: false }),
    follow_up_create: ({ when }) => ({
      follow_up: { id: 1, due_on: '2026-11-13', text: when, due_time: null, contact_id: null, contact_name: '', ...once, state: 'open', closed_at: null },
      operation: 7,
    }),
  });
}

afterEach(() => followView.show('agenda'));

/** The sentence alone in its place, and what stands with it. */
async function emptied(): Promise<HTMLElement> {
  const sentences = await screen.findAllByText(/\p{L}+ .*\p{L}/u, { selector: '.empty .title' });
  expect(sentences).toHaveLength(1);
  return sentences[0]?.closest<HTMLElement>('.empty') as HTMLElement;
}

it.each(SCREENS)('%s has one sentence, one main action and a second way', async (title, View, ways) => {
  const asked = nothing();
  for (const [button, to] of ways) {
    router.go('today');
    const { unmount } = render(View);
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    const buttons = within(await emptied()).getAllByRole('button');
    expect(buttons.map((one) => one.textContent?.trim())).toEqual(ways.map(([name]) => name));
    const before = asked.length;
    await fireEvent.click(buttons[ways.findIndex(([name]) => name === button)] as HTMLElement);
    if (to) expect(router.sheet?.kind ?? router.screen).toBe(to);
    else expect(asked.length).toBeGreaterThan(before);
    unmount();
  }
});

it.each([
  ['agenda', 'Add a follow-up'],
  ['month', 'Add a follow-up on this day'],
] as const)('Follow-ups by the %s have one sentence, a line that adds one, and the way to Plans', async (view, line) => {
  const asked = nothing();
  router.go('follow_ups');
  followView.show(view);
  render(FollowUps);
  expect(screen.getByRole('heading', { level: 1, name: 'Follow-ups' })).toBeTruthy();
  await emptied();
  const field = screen.getByRole('textbox', { name: line });
  await fireEvent.input(field, { target: { value: 'ring the framer' } });
  await fireEvent.submit(field.closest('form') as HTMLFormElement);
  await vi.waitFor(() => expect(requests(asked, 'follow_up_create')).toHaveLength(1));
  await fireEvent.click(screen.getByRole('button', { name: 'Plans' }));
  expect(router.screen).toBe('plans');
});
