/** What each screen without anything to show offers: one main action, and a second way. */
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { expect, it } from 'vitest';
import { box } from '../../tests/box';
import { router } from '../state/router.svelte';
import Blank from './Blank.svelte';
import Duplicates from './Duplicates.svelte';
import History from './History.svelte';
import Inbox from './Inbox.svelte';
import Trash from './Trash.svelte';

const NOTHING = {
  calls: [], numbers: [], mails: [], unnamed: [], withheld_calls: [],
  call_count: 0, number_count: 0, mail_count: 0, unnamed_count: 0, withheld_call_count: 0, withheld: 0,
};

/** A screen, its sentence, its buttons, and where each leads; the one without a place acts here. */
const SCREENS: [string, Component, [button: string, to: string | null][]][] = [
  ['Inbox', Inbox, [['Import', 'import'], ['Calls in Settings', 'settings']]],
  ['Duplicates', Duplicates, [['Search again', null], ['Go to Cards', 'cards']]],
  ['Blank cards', Blank, [['Go to Cards', 'cards'], ['Duplicates', 'duplicates']]],
  ['History', History, [['Go to Cards', 'cards'], ['Import', 'import']]],
  ['Trash', Trash, [['Go to Cards', 'cards'], ['History', 'history']]],
];

it.each(SCREENS)('%s has one sentence, one main action and a second way', async (title, View, ways) => {
  const asked = box({
    inbox_list: () => NOTHING,
    duplicate_list: () => ({ total: 0, sure: 0, likely: 0, groups: [] }),
    blank_list: () => ({ total: 0, cards: [] }),
    history_page: () => ({ operations: [] }),
    trash_list: () => ({ total: 0, rows: [] }),
  });
  for (const [button, to] of ways) {
    router.go('today');
    const { unmount } = render(View);
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    const empty = (await screen.findAllByText(/\p{L}+ .*\./u, { selector: '.empty .title' }))[0]?.closest<HTMLElement>('.empty');
    expect(empty).toBeTruthy();
    const buttons = within(empty as HTMLElement).getAllByRole('button');
    expect(buttons.map((one) => one.textContent?.trim())).toEqual(ways.map(([name]) => name));
    const before = asked.length;
    await fireEvent.click(buttons[ways.findIndex(([name]) => name === button)] as HTMLElement);
    if (to) expect(router.screen).toBe(to);
    else expect(asked.length).toBeGreaterThan(before);
    unmount();
  }
});
