import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import { emptyDraft } from '../contact/draft';
import type { ContactCard, DuplicateContact, DuplicateGroup, DuplicateList } from '../ipc/bindings';
import { emit } from '../ipc/events';
import { actions } from '../state/actions.svelte';
import { router } from '../state/router.svelte';
import Duplicates from './Duplicates.svelte';

const NAMES = ['', 'Ewa Głowacka', 'E. Glowacka', 'Jan Kos', 'Jan Kos', 'Kos Jan'];
const contact = (id: number): DuplicateContact => ({
  id, shown_name: NAMES[id] ?? '', organisation: '', phones: ['601 234 567'], emails: [], changed_at: 0,
});
const group = (certainty: 'sure' | 'likely', ...ids: number[]): DuplicateGroup => ({
  certainty, reasons: ['same_number'], reason: 'same number', contacts: ids.map(contact),
});
const ALL: DuplicateList = { total: 2, sure: 1, likely: 1, groups: [group('sure', 1, 2), group('likely', 3, 4, 5)] };

function card(id: number): ContactCard {
  const draft = { ...emptyDraft(), formatted_name: NAMES[id] ?? '' };
  return { id, shown_name: draft.formatted_name, draft, address_lines: [], photo: null, created_at: 0 } as unknown as ContactCard;
}

function open(list: DuplicateList = ALL, answer: (asked: { limit: number }) => DuplicateList = () => list) {
  const asked = box({
    duplicate_list: answer,
    blank_list: () => ({ total: 0, cards: [] }),
    duplicate_dismiss: () => ({ operation: 4 }),
    duplicate_merge_sure: () => ({ groups: 1, cards: 1, operation: 5 }),
    contact_get: ({ id }) => card(id),
    merge_preview: ({ kept }) => ({ ...card(kept), histories: [], notes: [] }),
    contact_merge: ({ kept }) => ({ id: kept, operation: 6 }),
  });
  render(Duplicates);
  return asked;
}

const press = (id: string) => actions.possible.find((action) => action.id === id)?.run();
const compared = (name: string) => screen.findByRole('heading', { name, level: 2 });

beforeEach(() => router.go('duplicates'));

it('shows what is sure before what is likely, each group with its reason', async () => {
  open();
  const sure = await screen.findByRole('list', { name: 'Surely the same' });
  expect(sure.textContent).toContain('same number');
  expect(screen.getByRole('list', { name: 'Worth a look' }).textContent).toContain('Kos Jan');
});

it('says that there are none', async () => {
  open({ total: 0, sure: 0, likely: 0, groups: [] });
  expect(await screen.findByText('No duplicates. Checked today.')).toBeTruthy();
});

it('says so only when none are left at all, not when those that were read are gone', async () => {
  open({ total: 60, sure: 60, likely: 0, groups: [] });
  expect(await screen.findByRole('button', { name: 'Merge the 60 sure ones' })).toBeTruthy();
  expect(screen.queryByText('No duplicates. Checked today.')).toBeNull();
});

it('remembers of the group with the focus that its cards are not the same', async () => {
  const asked = open();
  const button = await screen.findByRole('button', { name: 'Compare Ewa Głowacka, E. Glowacka' });
  button.focus();
  await press('duplicate-apart');
  expect(requests(asked, 'duplicate_dismiss')).toEqual([{ ids: [1, 2] }]);
  await vi.waitFor(() => expect(screen.queryByRole('list', { name: 'Surely the same' })).toBeNull());
});

it('goes from pair to pair: of three cards the two that were merged and the third', async () => {
  const asked = open();
  await fireEvent.click(await screen.findByRole('button', { name: 'Compare Ewa Głowacka, E. Glowacka' }));
  await compared('Ewa Głowacka and E. Glowacka');
  await press('duplicate-skip');
  await compared('Jan Kos and Jan Kos');
  await vi.waitFor(() => expect(actions.possible.some(({ id }) => id === 'save')).toBe(true));
  await press('save');
  await compared('Jan Kos and Kos Jan');
  expect(requests(asked, 'contact_merge').map(({ kept, merged }) => [kept, merged])).toEqual([[3, [4]]]);
  await press('duplicate-apart');
  expect(await screen.findByRole('list', { name: 'Surely the same' })).toBeTruthy();
  expect(requests(asked, 'duplicate_dismiss')).toEqual([{ ids: [3, 5] }]);
});

it('counts all groups, and reads on where those that were read come to their end', async () => {
  const all = Array.from({ length: 184 }, (_, at) => group('likely', 2 * at + 1, 2 * at + 2));
  const asked = open(ALL, ({ limit }) => ({
    total: all.length, sure: 0, likely: all.length, groups: all.slice(0, limit),
  }));
  const first = await screen.findAllByRole('button', { name: /^Compare/ });
  expect(first).toHaveLength(50);
  await fireEvent.click(first[1] as HTMLElement);
  expect(await screen.findByText('1 of 183')).toBeTruthy();
  for (let place = 2; place <= 60; place += 1) {
    await press('duplicate-skip');
    expect(await screen.findByText(`${place} of 183`)).toBeTruthy();
  }
  expect(requests(asked, 'duplicate_list').map(({ limit }) => limit)).toEqual([50, 100]);
  expect(requests(asked, 'merge_preview').at(-1)).toMatchObject({ kept: 121, merged: [122] });
});

it('looks at cards that were selected elsewhere and shows the one that stays', async () => {
  open();
  router.go('duplicates', { cards: [4, 5] });
  await compared('Jan Kos and Kos Jan');
  await vi.waitFor(() => expect(actions.possible.some(({ id }) => id === 'save')).toBe(true));
  await press('save');
  expect([router.screen, router.contact]).toEqual(['cards', 4]);
});

it('searches again when cards have changed, until it is stopped', async () => {
  const asked = open();
  await screen.findByRole('list', { name: 'Surely the same' });
  emit('changed', { operation: 5, tables: ['contact'] });
  await vi.waitFor(() => expect(requests(asked, 'duplicate_list')).toHaveLength(2));
  emit('changed', { operation: 6, tables: ['setting'] });
  await press('duplicate-merge-sure');
  expect(requests(asked, 'duplicate_merge_sure')).toHaveLength(1);
  expect(requests(asked, 'duplicate_list')).toHaveLength(2);
});

it('says how a long search is getting on, and ends it', async () => {
  box({ duplicate_list: () => new Promise<DuplicateList>(() => {}), blank_list: () => ({ total: 0, cards: [] }) });
  render(Duplicates);
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(await screen.findByRole('progressbar', { name: 'Comparing all cards' })).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByText('The search was stopped.')).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
});
