import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import NoteField from './NoteField.svelte';

const field = () => screen.getByLabelText<HTMLTextAreaElement>('Write a note');
const type = (value: string) => fireEvent.input(field(), { target: { value } });

/** A box that holds its answer back until it is told. */
function slow() {
  let answer = () => {};
  const asked = box({
    note_create: () => new Promise((done) => (answer = () => done({ note: 1, follow_up: null, operation: 9 }))),
  });
  return { asked, answer: () => answer() };
}

it('saves once, and keeps what is typed while the save is under way', async () => {
  const { asked, answer } = slow();
  render(NoteField, { contact: 71 });
  await fireEvent.focusIn(field());
  await type('likes tea');
  await fireEvent.click(screen.getByText('Save note'));
  await fireEvent.click(screen.getByText('Save note'));
  await type('likes tea, and cake');
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('other program'));
  answer();
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe(''));
  expect(requests(asked, 'note_create')).toHaveLength(1);
  expect(field().value).toBe('likes tea, and cake');
});

it('is empty once what was sent is saved, also when its card was left meanwhile', async () => {
  const { asked, answer } = slow();
  const { unmount } = render(NoteField, { contact: 72 });
  await fireEvent.focusIn(field());
  await type('likes tea');
  await fireEvent.click(screen.getByText('Save note'));
  await vi.waitFor(() => expect(requests(asked, 'note_create')).toHaveLength(1));
  unmount();
  answer();
  await vi.waitFor(() => {
    const { unmount: leave } = render(NoteField, { contact: 72 });
    const { value } = field();
    leave();
    expect(value).toBe('');
  });
});

it('stays open while the focus goes on within it, and closes empty once it has left', async () => {
  box({});
  render(NoteField, { contact: 73 });
  await fireEvent.focusIn(field());
  const save = screen.getByRole('button');
  await fireEvent.focusOut(field(), { relatedTarget: save });
  expect(screen.queryByRole('button')).toBe(save);
  await fireEvent.focusOut(save, { relatedTarget: document.body });
  expect(screen.queryByRole('button')).toBeNull();
});
