/** The keys of the caller window: those that the catalogue names for it, and no others of it. */
import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { box, requests, type Asked } from '../tests/box';
import type { Pop, PopCall } from './ipc/bindings';
import PopApp from './PopApp.svelte';
import { calls } from './pop/calls.svelte';
import { actions } from './state/actions.svelte';
import { CALLER_IDS, CATALOGUE } from './state/catalogue';

const call = (id: number, number: string) =>
  ({
    id, name: '', text: '', who: '', contact_id: null, phase: 'ringing', direction: 'in', at: 0,
    caller: { number, is_withheld: false, matches: [], earlier: [], neighbours: [] },
  }) as unknown as PopCall;

vi.mock('./ipc/pop', async (original) => ({
  ...(await original<object>()),
  popWish: () => Promise.resolve({ is_finding: false, has_keyboard: false }),
}));

let asked: Asked[];
/** The calls that the box still holds. */
let held: PopCall[];

beforeEach(async () => {
  held = [call(1, '602111222'), call(2, '602333444')];
  const goes = ({ id }: { id: number }) => {
    held = held.filter((one) => one.id !== id);
    return {} as never;
  };
  asked = box({ pop_get: () => ({ calls: held }) as Pop, pop_keep: () => ({}), pop_save: goes, pop_dismiss: goes });
  render(PopApp);
  await screen.findByRole('heading', { name: '602333444' });
});

/** Presses in the note, where the cursor is while somebody calls. */
async function press(key: string, options: KeyboardEventInit = {}): Promise<void> {
  await fireEvent.keyDown(screen.getByRole('textbox', { name: 'Call note' }), { key, bubbles: true, ...options });
}

it('can do what the catalogue names for it, each by a key of its own', () => {
  expect(actions.listed.map(({ id }) => id)).toEqual(CALLER_IDS.filter((id) => id !== 'pop-open'));
  const keys = CALLER_IDS.flatMap((id) => CATALOGUE[id].keys);
  expect(new Set(keys).size).toBe(keys.length);
});

it('goes to the next call, and writes the one that is shown', async () => {
  await press('Tab', { ctrlKey: true });
  await screen.findByRole('heading', { name: '602111222' });
  await press('Enter', { ctrlKey: true });
  await screen.findByRole('heading', { name: '602333444' });
  expect(requests(asked, 'pop_save').map(({ id }) => id)).toEqual([1]);
});

it('puts one call away however long the key is held', async () => {
  await press('Escape');
  await press('Escape', { repeat: true });
  await screen.findByRole('heading', { name: '602111222' });
  expect(requests(asked, 'pop_dismiss').map(({ id }) => id)).toEqual([2]);
});

it('writes nothing that is not to be seen while a caller is looked for', async () => {
  calls.isFinding = true;
  const finder = await screen.findByRole('combobox', { name: 'Last digits of the number, or a name' });
  await fireEvent.keyDown(finder, { key: 'Enter', ctrlKey: true });
  await fireEvent.keyDown(finder, { key: 'Escape' });
  await vi.waitFor(() => expect(calls.isFinding).toBe(false));
  expect(requests(asked, 'pop_save')).toEqual([]);
  expect(requests(asked, 'pop_dismiss')).toEqual([]);
});

it('takes no more words for a call while it is written down', async () => {
  let answer = () => {};
  box({ pop_get: () => ({ calls: [] }) as Pop, pop_save: () => new Promise((done) => (answer = () => done({} as never))) });
  const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Call note' });
  await press('Enter', { ctrlKey: true });
  await vi.waitFor(() => expect(note.readOnly).toBe(true));
  answer();
  await vi.waitFor(() => expect(calls.saving).toBeNull());
});
