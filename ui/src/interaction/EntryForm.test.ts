import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { TimelineItem } from '../ipc/bindings';
import EntryForm from './EntryForm.svelte';

const item: TimelineItem = {
  kind: 'note', id: 5, at: 1_795_000_000_000, undoes: null, contact_id: 6, contact_name: '', direction: null, number: '',
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
