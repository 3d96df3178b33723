import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { Inbox as Answer, InteractionLogged, ListedCall } from '../ipc/bindings';
import { box, requests } from '../../tests/box';
import Inbox from './Inbox.svelte';

const anna = { id: 3, name: 'Anna Nowak', organisation: '' };
const inbox: Answer = {
  numbers: [
    { number: '700100200', shown_number: '700 100 200', name: 'Tap Fitters', calls: 2, missed: 1, messages: 0, last_at: 0, said: '', cards: [] },
    { number: '602111222', shown_number: '602 111 222', name: '', calls: 1, missed: 0, messages: 0, last_at: 0, said: '', cards: [anna, { ...anna, id: 4, name: 'Jan Kos' }] },
  ],
  number_count: 2,
  mails: [
    { id: 9, at: 0, address: 'ewa@lis.example', name: 'Ewa Lis', subject: 'Tap', text: 'It drips.', attachments: ['tap.pdf'], guess: anna },
  ],
  mail_count: 1,
  calls: [],
  call_count: 0,
  unnamed: [],
  unnamed_count: 0,
  withheld_calls: [],
  withheld_call_count: 0,
  withheld: 4,
};
const assigned = { contact_id: 3, count: 2, operation: 7 };

it('makes a card of a number under the name that came with it', async () => {
  const asked = box({ inbox_list: () => inbox, inbox_make_card: () => assigned });
  render(Inbox);
  await fireEvent.click(await screen.findByRole('button', { name: 'Choose a card for 700 100 200' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Make a card of 700 100 200' }));
  expect(requests(asked, 'inbox_make_card')).toEqual([{ number: '700100200', name: 'Tap Fitters' }]);
});

it('offers the cards that share a number', async () => {
  const asked = box({ inbox_list: () => inbox, inbox_assign: () => assigned });
  render(Inbox);
  await fireEvent.click(await screen.findByRole('button', { name: 'Put on the card of Jan Kos' }));
  expect(requests(asked, 'inbox_assign')).toEqual([{ number: '602111222', contact_id: 4, adds_number: true }]);
});

it('names a card that has only a number, by keys alone', async () => {
  const unnamed = { id: 8, number: '583009988', shown_number: '58 300 99 88', calls: 1, last_at: 0, said: 'Asks for oak frames', revision: 4 };
  const asked = box({
    inbox_list: () => ({ ...empty, unnamed: [unnamed], unnamed_count: 1 }),
    inbox_name: () => ({ operation: 3 }),
  });
  render(Inbox);
  expect(await screen.findByText('Asks for oak frames')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Choose a card for 58 300 99 88' }));
  const field = screen.getByRole('textbox', { name: 'Name on the card' });
  await fireEvent.input(field, { target: { value: ' Ida Forsberg ' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Save the name of 58 300 99 88' }));
  expect(requests(asked, 'inbox_name')).toEqual([{ id: 8, name: 'Ida Forsberg' }]);
});

it('shows what was said in a call of a withheld number, and puts it on the card chosen', async () => {
  const said = { id: 5, direction: 'in' as const, at: 0, minutes: 2, text: 'Asks for a quote' };
  const row = {
    id: 3, list_name: 'Nowak, Anna', shown_name: 'Anna Nowak', organisation: '', letter: 'N', kind: 'person' as const,
    photo: null, last_contact_at: null,
  };
  const asked = box({
    inbox_list: () => ({ ...inbox, withheld_calls: [said], withheld_call_count: 1 }),
    contact_find: () => ({ total: 1, is_all: true, rows: [{ row, phones: [], emails: [], town: '', matched: null }] }),
    inbox_assign_call: () => ({ ...assigned, count: 1 }),
  });
  render(Inbox);
  expect(await screen.findByText('Asks for a quote')).toBeTruthy();
  expect(screen.getByText('Called you · 2 min')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Choose a card for Number withheld' }));
  await fireEvent.input(screen.getByRole('combobox'), { target: { value: 'anna' } });
  await fireEvent.click(await screen.findByRole('option'));
  expect(requests(asked, 'inbox_assign_call')).toEqual([{ id: 5, contact_id: 3 }]);
});

it('shows a mail as text and keeps it as a note on the guessed card', async () => {
  const asked = box({ inbox_list: () => inbox, inbox_note: () => ({ operation: 8 }) });
  render(Inbox);
  expect(await screen.findByText('It drips.')).toBeTruthy();
  expect(screen.getByText(/tap\.pdf/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Keep as a note' }));
  expect(requests(asked, 'inbox_note')).toEqual([{ id: 9, contact_id: 3 }]);
});

it('says what belongs here when it is empty', async () => {
  box({ inbox_list: () => empty });
  render(Inbox);
  expect(await screen.findByText(/Nothing waits/)).toBeTruthy();
});

const call = (id: number, name: string): ListedCall => ({
  id, contact_id: id + 10, name, number: '602111222', shown_number: '602 111 222', direction: 'in', at: 0, minutes: 6, next: null, others: [],
});
const empty: Answer = { numbers: [], number_count: 0, mails: [], mail_count: 0, calls: [], call_count: 0, unnamed: [], unnamed_count: 0, withheld_calls: [], withheld_call_count: 0, withheld: 0 };
const logged: InteractionLogged = { interaction: 1, contact: 11, follow_up: null, operation: 7 };

/** An inbox of calls without a word; those that are dealt with are left out of the next answer. */
function wordless(calls: ListedCall[]) {
  let left = calls;
  return box({
    inbox_list: () => ({ ...empty, calls: left, call_count: left.length }),
    inbox_word: ({ id }) => ((left = left.filter((one) => one.id !== id)), logged),
    inbox_no_word: ({ ids }) => ((left = left.filter((one) => !ids.includes(one.id))), { operation: 8 }),
    when_guess: ({ text }) => ({ due_on: null, due_time: null, repeat: null, repeat_text: '', rest: text, problem: null, day_off: '', other: null, is_without_year: false }),
    begun_keep: () => ({}),
  });
}

/** The screen in its place in the frame. */
function show() {
  document.getElementById('main')?.remove();
  const main = Object.assign(document.createElement('main'), { id: 'main', tabIndex: -1 });
  document.body.append(main);
  return render(Inbox, { target: main });
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

const focused = () => document.activeElement?.getAttribute('aria-label');

it('shows a call without a word with its number and length', async () => {
  wordless([call(1, 'Ada')]);
  show();
  expect(await screen.findByText('Called you · 602 111 222 · 6 min')).toBeTruthy();
});

it('writes a word by keys and goes on to the next call', async () => {
  const asked = wordless([call(1, 'Ada'), call(2, 'Ewa')]);
  show();
  await screen.findByText('Ada');
  await press('j');
  expect(focused()).toBe('Write a word about the call: Ada');
  await fireEvent.click(screen.getByRole('button', { name: focused() ?? '' }));
  const field = await screen.findByRole('textbox', { name: 'What was it about?' });
  expect(document.activeElement).toBe(field);
  await fireEvent.input(field, { target: { value: 'Wants a quote' } });
  await fireEvent.keyDown(field, { key: '2', altKey: true });
  await fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(focused()).toBe('Write a word about the call: Ewa'));
  expect(requests(asked, 'inbox_word')).toEqual([{ id: 1, text: 'Wants a quote', outcome: 'question', next: '' }]);
  expect(screen.queryByText('Ada')).toBeNull();
});

it('says by D that there is nothing to say, row after row', async () => {
  const asked = wordless([call(1, 'Ada'), call(2, 'Ewa'), call(3, 'Jan')]);
  show();
  await screen.findByText('Ada');
  await press('j');
  await press('j');
  await press('d');
  await waitFor(() => expect(focused()).toBe('Write a word about the call: Jan'));
  await press('d');
  await waitFor(() => expect(focused()).toBe('Write a word about the call: Ada'));
  expect(requests(asked, 'inbox_no_word')).toEqual([{ ids: [2] }, { ids: [3] }]);
});

it('says of all at once that there is nothing to say', async () => {
  const asked = wordless([call(1, 'Ada'), call(2, 'Ewa')]);
  show();
  await fireEvent.click(await screen.findByRole('button', { name: 'Nothing to say about all 2' }));
  expect(requests(asked, 'inbox_no_word')).toEqual([{ ids: [1, 2] }]);
  await waitFor(() => expect(document.activeElement?.id).toBe('main'));
});

it('keeps a word that is begun, and the row where the box refuses', async () => {
  box({
    inbox_list: () => ({ ...empty, calls: [call(1, 'Ada')], call_count: 1 }),
    inbox_word: () => Promise.reject({ code: 'stale_edit', message: 'It says something else by now.', field: null, details: null }),
    inbox_no_word: () => Promise.reject({ code: 'file_locked', message: 'The box is busy.', field: null, details: null }),
    begun_keep: () => ({}),
  });
  const first = show();
  await fireEvent.click(await screen.findByRole('button', { name: 'Write a word about the call: Ada' }));
  const field = await screen.findByRole('textbox', { name: 'What was it about?' });
  await fireEvent.input(field, { target: { value: 'Half' } });
  await fireEvent.keyDown(field, { key: 'Enter' });
  expect(await screen.findByText('It says something else by now.')).toBeTruthy();
  await fireEvent.keyDown(field, { key: 'Escape' });
  await press('d');
  expect(await screen.findByText('Ada')).toBeTruthy();
  first.unmount();
  show();
  const again = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What was it about?' });
  expect(again.value).toBe('Half');
});

it('makes one card of a number however often it is pressed', async () => {
  const asked = box({ inbox_list: () => inbox, inbox_make_card: () => new Promise(() => {}) });
  render(Inbox);
  await fireEvent.click(await screen.findByRole('button', { name: 'Choose a card for 700 100 200' }));
  const button = screen.getByRole('button', { name: 'Make a card of 700 100 200' });
  for (let times = 0; times < 2; times += 1) await fireEvent.click(button);
  expect(requests(asked, 'inbox_make_card')).toHaveLength(1);
});
