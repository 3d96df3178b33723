/**
 * What a screen shows stays while the box is asked again, and where that fails: a thin bar or the
 * failure comes beside it, and all is as new once it can be read.
 */
import { fireEvent, render, screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { box } from '../../tests/box';
import { once } from '../../tests/follow_up';
import { READS, type Commands, type ContactRow, type FollowUp, type Operation, type PlanStep } from '../ipc/bindings';
import Month from '../follow_up/Month.svelte';
import { emit } from '../ipc/events';
import BackupsSection from '../keeping/BackupsSection.svelte';
import { router } from '../state/router.svelte';
import Blank from './Blank.svelte';
import Cards from './Cards.svelte';
import Export from './Export.svelte';
import FollowUps from './FollowUps.svelte';
import History from './History.svelte';
import Inbox from './Inbox.svelte';
import Plans from './Plans.svelte';
import Table from './Table.svelte';
import Today from './Today.svelte';
import Trash from './Trash.svelte';

type Name = keyof Commands;
/** What the box answers, with `word` in the rows. */
type Answers = (word: string) => { [K in Name]?: Commands[K][1] };

const card = (list_name: string): ContactRow => ({
  id: 1, list_name, shown_name: list_name, organisation: '', letter: 'A', kind: 'person', photo: null, last_contact_at: null,
});
const followUp = (text: string): FollowUp => ({
  id: 1, due_on: '2026-11-13', text, due_time: null, contact_id: null, contact_name: '', ...once, state: 'open', closed_at: null,
});
const operation = (title: string): Operation => ({
  id: 1, kind: 'contact_save', title, at: 0, origin: 'person', is_undone: false, reverts: null, meant: null, meant_at: null, can_undo: true,
});
const step = (text: string): PlanStep => ({ kind: 'call', days: 0, counted: 'from_start', text, draft: null });
const backup = (contacts: number) => ({ name: `${contacts}`, at: 0, reason: 'daily' as const, bytes: 1, is_verified: true, contacts });
const inbox = (subject: string) => ({
  calls: [], numbers: [], unnamed: [], withheld_calls: [], call_count: 0, number_count: 0, unnamed_count: 0, withheld_call_count: 0, withheld: 0,
  mails: [{ id: 9, at: 0, address: 'a@b.example', name: '', subject, text: '', attachments: [], guess: null }], mail_count: 1,
});
const COLUMNS = {
  columns: [{ name: 'name', heading: 'Name', kind: 'words' as const }],
  layout: { columns: ['name'], sort: { column: 'name', is_descending: false } },
};

/** A screen, the command that reads what it shows, and a box's answers. */
const SCREENS: [string, Component, Name, Answers][] = [
  ['Cards', Cards, 'contact_list', (word) => ({ contact_list: { total: 1, rows: [card(word)] }, contact_letters: { letters: [] } })],
  ['Table of cards', Table, 'grid_page', (word) => ({
    grid_columns: COLUMNS, grid_page: { total: 1, rows: [{ id: 1, revision: 1, name: word, cells: [word] }] },
  })],
  ['Today', Today, 'today_get', (word) => ({
    today_get: {
      on: '2026-11-12', overdue: [], overdue_count: 0, due: [], due_count: 0, upcoming: [followUp(word)], upcoming_count: 1,
      birthdays: [], call_back: [], quiet: [], quiet_count: 0, recent_calls: [],
    },
  })],
  ['Follow-ups', FollowUps, 'follow_up_list', (word) => ({ follow_up_list: { total: 1, rows: [followUp(word)] } })],
  ['The month', Month, 'follow_up_list', (word) => ({ follow_up_month: { days: [] }, follow_up_list: { total: 1, rows: [followUp(word)] } })],
  ['Plans', Plans, 'plan_list', (word) => ({ plan_list: { plans: [{ name: 'One', is_built_in: false, steps: [step(word)], cards: 0 }] } })],
  ['Inbox', Inbox, 'inbox_list', (word) => ({ inbox_list: inbox(word) })],
  ['Blank cards', Blank, 'blank_list', (word) => ({ blank_list: { total: word === 'Quince' ? 5555 : 7777, cards: [{ id: 1, created_at: 0 }] } })],
  ['Export', Export, 'export_preview', (word) => ({
    export_preset_list: { presets: [] },
    export_preview: {
      records: 1, columns: [{ name: 'name', heading: 'Name', is_chosen: true }], rows: [[word]], file_name: 'cards.csv', bytes: 1, csv: null,
    },
  })],
  ['History', History, 'history_page', (word) => ({ history_page: { operations: [operation(word)] } })],
  ['Trash', Trash, 'trash_list', (word) => ({ trash_list: { total: 1, rows: [{ id: 1, shown_name: word, trashed_at: 0 }] } })],
  ['Backups', BackupsSection as Component, 'backup_list', (word) => ({
    backup_list: { folder: '/box', backups: [backup(word === 'Quince' ? 5555 : 7777)] },
  })],
];

/** Words of the rows before and after; where a row has none of its own, a number. */
const BEFORE = /Quince|5,555/;
const AFTER = /Medlar|7,777/;

beforeEach(() => {
  router.choose(null);
  Element.prototype.checkVisibility = () => true;
  // jsdom lays nothing out: lists are as high as ten rows.
  const ten = vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
  return () => ten.mockRestore();
});

/** A box that answers `command` when it is let go, from the second asking on. */
function slow(command: Name, answers: Answers) {
  let word = 'Quince';
  let waiting: { resolve: (answer: unknown) => void; reject: (why: unknown) => void }[] = [];
  const asks = Object.keys(answers(word)).map((name) => [
    name,
    () => {
      const answer = answers(word)[name as Name];
      if (name !== command || word === 'Quince') return answer;
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
  ]);
  box(Object.fromEntries(asks) as Parameters<typeof box>[0]);
  const settle = (how: (one: (typeof waiting)[number]) => void) => {
    const all = waiting;
    waiting = [];
    all.forEach(how);
  };
  return {
    change: () => {
      word = 'Medlar';
      emit('changed', { operation: 4, tables: [...READS[command]] });
    },
    isAsked: () => waiting.length > 0,
    fail: () => settle(({ reject }) => reject({ code: 'busy', message: 'Another program holds the box.', field: null, details: 'SQLITE_BUSY' })),
    answer: () => settle(({ resolve }) => resolve(answers(word)[command])),
  };
}

const isThere = (words: RegExp) => words.test(document.body.textContent ?? '');
/** What is said to be empty. */
const empties = () => [...document.querySelectorAll('.empty .title')].map((one) => one.textContent);
const until = (check: () => void) => vi.waitFor(check, { timeout: 30_000 });

it.each(SCREENS)('%s keeps what it shows while it is read anew, and when that fails', async (_, View, command, answers) => {
  const held = slow(command, answers);
  render(View);
  await until(() => expect(isThere(BEFORE)).toBe(true));
  const empty = empties();
  expect(document.querySelector('.bar')).toBeNull();

  held.change();
  await until(() => expect(document.querySelector('.bar')).not.toBeNull());
  expect([held.isAsked(), isThere(BEFORE), empties()]).toEqual([true, true, empty]);

  held.fail();
  const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 30_000 });
  expect(screen.getByRole('alert').textContent).toContain('Another program holds the box.');
  expect([isThere(BEFORE), document.querySelector('.bar'), empties()]).toEqual([true, null, empty]);

  await fireEvent.click(again);
  await until(() => expect(held.isAsked()).toBe(true));
  expect(isThere(BEFORE)).toBe(true);
  held.answer();
  await until(() => expect(isThere(AFTER)).toBe(true));
  expect([isThere(BEFORE), screen.queryByRole('alert')]).toEqual([false, null]);
});
