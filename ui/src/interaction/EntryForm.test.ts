import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { TimelineItem } from '../ipc/bindings';
import EntryForm from './EntryForm.svelte';

const item: TimelineItem = {
  kind: 'note', id: 5, at: 1_795_000_000_000, undoes: null, contact_id: 6, contact_name: '', direction: null, number: '', shown_number: '',
  minutes: null, outcome: '', subject: '', attachments: [], amount: null, next: null, text: 'likes tea',
};

it('is told once that the entry is another by now, and then means what it says', async () => {
  const onclose = vi.fn();
  const asked = box({
    note_save: ({ before }) => {
      if (before !== null) throw { code: 'stale_edit', message: 'Changed elsewhere.', field: null, details: null };
      return { id: 5, operation: 9 };
    },
  });
  render(EntryForm, { item, onclose });
  const text = screen.getByLabelText<HTMLTextAreaElement>('Note');
  await fireEvent.input(text, { target: { value: 'likes coffee' } });
  await fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
  await vi.waitFor(() => expect(screen.getByText('Changed elsewhere.')).toBeDefined());
  expect(text.value).toBe('likes coffee');
  expect(onclose).not.toHaveBeenCalled();
  await fireEvent.keyDown(text, { key: 's', ctrlKey: true });
  await vi.waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(requests(asked, 'note_save').map(({ before }) => before)).toEqual(['likes tea', null]);
});

const call: TimelineItem = { ...item, kind: 'call', direction: 'in', minutes: 4, text: 'samples' };

it.each([
  ['6 min', 6],
  ['', null],
])('takes “%s” for its length', async (typed, minutes) => {
  const asked = box({ interaction_save: () => ({ id: 5, operation: 9 }) as never, when_guess: () => ({}) as never });
  const onclose = vi.fn();
  render(EntryForm, { item: call, onclose });
  await fireEvent.input(screen.getByLabelText('Minutes'), { target: { value: typed } });
  await fireEvent.click(screen.getByText('Save'));
  await vi.waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(requests(asked, 'interaction_save')[0]?.minutes).toBe(minutes);
});

it('says at the field that words are no length, and keeps them over Esc', async () => {
  const asked = box({ interaction_save: () => ({ id: 5, operation: 9 }) as never });
  const { unmount } = render(EntryForm, { item: call, onclose: () => {} });
  const length = () => screen.getByLabelText<HTMLInputElement>('Minutes');
  await fireEvent.input(length(), { target: { value: 'long' } });
  await fireEvent.click(screen.getByText('Save'));
  await screen.findByText('A length is given in minutes, from 1 to 14,400.');
  expect(length().getAttribute('aria-invalid')).toBe('true');
  expect(requests(asked, 'interaction_save')).toEqual([]);
  unmount();
  const { unmount: leave } = render(EntryForm, { item: call, onclose: () => {} });
  expect(length().value).toBe('long');
  await fireEvent.click(screen.getByText('Cancel'));
  leave();
  render(EntryForm, { item: call, onclose: () => {} });
  expect(length().value).toBe('4');
});

it('saves once however often it is asked, and stays open over what is typed meanwhile', async () => {
  let answer = () => {};
  const asked = box({ note_save: () => new Promise((done) => (answer = () => done({ id: 5, operation: 9 }))) });
  const onclose = vi.fn();
  render(EntryForm, { item, onclose });
  const text = screen.getByLabelText('Note');
  await fireEvent.input(text, { target: { value: 'likes coffee' } });
  for (let times = 0; times < 2; times += 1) await fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
  await vi.waitFor(() => expect(requests(asked, 'note_save')).toHaveLength(1));
  await fireEvent.input(text, { target: { value: 'likes coffee, black' } });
  answer();
  await vi.waitFor(async () => {
    await fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
    expect(requests(asked, 'note_save')).toHaveLength(2);
  });
  expect(onclose).not.toHaveBeenCalled();
  answer();
  await vi.waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(requests(asked, 'note_save').map(({ text: sent }) => sent)).toEqual(['likes coffee', 'likes coffee, black']);
});
