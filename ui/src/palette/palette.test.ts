import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { box } from '../../tests/box';
import type { FindRow } from '../ipc/bindings';
import { actions } from '../state/actions.svelte';
import { router } from '../state/router.svelte';
import { matches } from './match';
import Palette from './Palette.svelte';
import { lately } from './palette.svelte';

const hit = (id: number, shown_name: string): FindRow => ({
  row: {
    id, list_name: shown_name, shown_name, organisation: 'The Tin Chapel', letter: 'F', kind: 'person',
    photo: null, last_contact_at: null,
  },
  phones: ['07700 900142'], emails: [], town: '', matched: null,
});

let stop: (() => void)[] = [];
afterEach(() => {
  stop.forEach((end) => end());
  stop = [];
  router.isPaletteOpen = false;
  lately.length = 0;
});

/** The palette over a screen on which calls can be logged and history can be seen. */
function opened(find: (text: string) => FindRow[] | Promise<FindRow[]> = () => [], undo?: string) {
  const log = vi.fn();
  const history = vi.fn();
  const step = vi.fn();
  stop.push(actions.register([
    { id: 'log-call', run: log }, { id: 'go-history', run: history }, { id: 'cards-next', run: step },
  ]));
  box({
    contact_find: async ({ text }) => {
      const rows = await find(text);
      return { total: rows.length, is_all: true, rows };
    },
    contact_letters: () => ({ letters: [{ letter: 'F', from: 7, count: 2 }] }),
    status_get: () => ({ undo }) as never,
  });
  router.isPaletteOpen = true;
  const { unmount } = render(Palette);
  return { log, history, unmount, field: screen.getByRole('combobox', { name: 'Find anything' }) };
}

const shown = () => screen.queryAllByRole('option', { hidden: true }).map((option) => option.querySelector('b')?.textContent);

it.each([
  ['Log a call', 'call', true],
  ['Log a call', 'lo ca', true],
  ['Łódź i okolice', 'lodz oko', true],
  ['Straße', 'strasse', true],
  ['History', 'story', false],
])('%s matches %s: %s', (title, typed, is) => {
  expect(matches(title, typed)).toBe(is);
});

it('offers actions and screens at first, but no steps of a list', () => {
  opened();
  expect(shown()).toEqual(['Log a call', 'History']);
});

it('runs the first that matches on Enter and closes', async () => {
  const { history, field } = opened();
  await fireEvent.input(field, { target: { value: 'hist' } });
  await fireEvent.keyDown(field, { key: 'Enter' });
  await vi.waitFor(() => expect(history).toHaveBeenCalledOnce());
  expect(router.isPaletteOpen).toBe(false);
});

it('goes to the ticket of a number as a mail says it', async () => {
  const { field } = opened();
  await fireEvent.input(field, { target: { value: '[#12]' } });
  await fireEvent.keyDown(field, { key: 'Enter' });
  await vi.waitFor(() => expect([router.screen, router.handed]).toEqual(['tickets', { number: '12' }]));
  router.go('today');
});

it('puts first what was taken lately', async () => {
  const { history, unmount } = opened();
  await fireEvent.click(screen.getByText('History'));
  await vi.waitFor(() => expect(history).toHaveBeenCalledOnce());
  unmount();
  opened();
  expect(shown().slice(0, 2)).toEqual(['History', 'Log a call']);
});

it('shows the cards that the box finds, and waits for it when Enter comes sooner', async () => {
  let answer: (rows: FindRow[]) => void = () => {};
  const { field } = opened(() => new Promise((resolve) => (answer = resolve)));
  await fireEvent.input(field, { target: { value: '0142' } });
  await fireEvent.keyDown(field, { key: 'Enter' });
  expect(router.isPaletteOpen).toBe(true);
  answer([hit(17, 'Marguerite Fielding'), hit(18, 'Ida Forsberg')]);
  await vi.waitFor(() => expect(router.isPaletteOpen).toBe(false));
  expect([router.screen, router.contact]).toEqual(['cards', 17]);
});

it('puts a screen that begins as typed before an action that only holds the word', async () => {
  const trash = vi.fn();
  const screenOfTrash = vi.fn();
  stop.push(actions.register([{ id: 'card-trash', run: trash }, { id: 'go-trash', run: screenOfTrash }]));
  const { field } = opened();
  await fireEvent.input(field, { target: { value: 'trash' } });
  expect(shown()).toEqual(['Trash', 'Move to the trash']);
  await fireEvent.keyDown(field, { key: 'Enter' });
  await vi.waitFor(() => expect(screenOfTrash).toHaveBeenCalledOnce());
  expect(trash).not.toHaveBeenCalled();
});

it('offers the card by its name, not the undo of what was done to it', async () => {
  const undo = vi.fn();
  stop.push(actions.register([{ id: 'undo', run: undo }]));
  const { field } = opened(() => [hit(17, 'Marguerite Fielding')], 'Card added: Marguerite Fielding');
  await vi.waitFor(() => expect(shown()).toContain('Undo: Card added: Marguerite Fielding'));
  await fireEvent.input(field, { target: { value: 'marguerite' } });
  await vi.waitFor(() => expect(shown()).toEqual(['Marguerite Fielding']));
  await fireEvent.keyDown(field, { key: 'Enter' });
  await vi.waitFor(() => expect(router.contact).toBe(17));
  expect(undo).not.toHaveBeenCalled();
});

it('goes on and back with the arrows', async () => {
  const { field } = opened(() => [hit(17, 'Marguerite Fielding'), hit(18, 'Ida Forsberg')]);
  await fireEvent.input(field, { target: { value: 'tin' } });
  await vi.waitFor(() => expect(shown()).toHaveLength(2));
  await fireEvent.keyDown(field, { key: 'ArrowDown' });
  await fireEvent.keyDown(field, { key: 'Enter' });
  await vi.waitFor(() => expect(router.contact).toBe(18));
});

it('jumps to a letter', async () => {
  const { field } = opened();
  await fireEvent.input(field, { target: { value: 'f' } });
  await vi.waitFor(() => expect(shown()).toContain('Cards under F'));
  router.takeHanded();
  await fireEvent.click(screen.getByText('Cards under F'));
  await vi.waitFor(() => expect(router.takeHanded()).toEqual({ place: 7 }));
});

it('says that nothing was found', async () => {
  const { field } = opened();
  await fireEvent.input(field, { target: { value: 'xyzzy' } });
  await vi.waitFor(() => expect(screen.getByRole('status', { hidden: true }).textContent).toContain('xyzzy'));
});

it('offers what would be said twice once', async () => {
  const said = () => 'Print the list';
  stop.push(actions.register([{ id: 'print', said, run: vi.fn() }, { id: 'cards-print', run: vi.fn() }]));
  const { field } = opened();
  await fireEvent.input(field, { target: { value: 'print' } });
  await vi.waitFor(() => expect(shown().filter((title) => title === 'Print the list')).toHaveLength(1));
});

it('leads to a section of the settings', async () => {
  const { field } = opened();
  await fireEvent.input(field, { target: { value: 'backu' } });
  await vi.waitFor(() => expect(shown()).toEqual(['Settings: Backups']));
  await fireEvent.keyDown(field, { key: 'Enter' });
  await vi.waitFor(() => expect(router.screen).toBe('settings'));
  expect(router.takeHanded()).toEqual({ section: 'backups' });
});
