import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { ContactCard } from '../ipc/bindings';
import { toasts } from '../state/toasts.svelte';
import CardForm from './CardForm.svelte';
import { emptyDraft } from './draft';
import { edits } from './editing.svelte';

const draft = {
  ...emptyDraft(),
  formatted_name: 'Pani Ewa Głowacka',
  name: { ...emptyDraft().name, given: 'Ewa', family: 'Głowacka' },
  phones: [{ value: '07700 900171', label: 'mobile' }],
};
const card: ContactCard = {
  id: 6, uid: 'u', revision: 1, shown_name: 'Pani Ewa Głowacka', list_name: 'Głowacka, Ewa', draft, phones: [], address_lines: [], relations: [],
  members: [], photo: null, follow_ups: [], unknown: [], created_at: 0, changed_at: 0,
  trashed_at: null, last_contact_at: null, calls: { incoming: 0, outgoing: 0, missed: 0 }, touch: null,
};

/** No test goes on with what another one left. */
beforeEach(() => {
  const begun = edits.of('6');
  if (begun) edits.forget('6', begun);
});

function open(startAt = 'given') {
  let operation = 0;
  const asked = box({
    contact_save: ({ id }) => ({ id, operation: ++operation }),
    contact_get: () => ({ ...card, revision: 2 }),
    tag_list: () => ({ tags: [] }),
    operation_undo: () => ({ operation: { title: 'Card changed' }, by: 9, kept: [] }) as never,
  });
  const onclose = vi.fn();
  const { unmount } = render(CardForm, { card, startAt, onclose });
  return { asked, onclose, unmount };
}

it('begins at the value that was clicked', () => {
  open('phones-0');
  expect(document.activeElement).toBe(screen.getByDisplayValue('07700 900171'));
});

it('puts the cursor into a field that is added, wherever it comes', async () => {
  open();
  await fireEvent.click(screen.getByRole('button', { name: 'Nickname', hidden: true }));
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Nickname')));
  await fireEvent.click(screen.getByRole('button', { name: 'How you met', hidden: true }));
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('How you met')));
});

it('saves what was typed when the field is left, and the form stays as it is', async () => {
  const { asked } = open();
  const family = screen.getByLabelText('Last name');
  await fireEvent.input(family, { target: { value: 'Nowak' } });
  screen.getByLabelText('Title').focus();
  await fireEvent.focusOut(family, { relatedTarget: screen.getByLabelText('Title') });
  await vi.waitFor(() => expect(requests(asked, 'contact_get')).toHaveLength(1));
  expect(requests(asked, 'contact_save')[0]?.draft).toMatchObject({ formatted_name: '', name: { family: 'Nowak' } });
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('Saved'));
  expect(document.activeElement).toBe(screen.getByLabelText('Title'));
});

it('Ctrl+Enter saves and leaves the form', async () => {
  const { asked, onclose } = open();
  const given = screen.getByLabelText('First name');
  await fireEvent.input(given, { target: { value: 'Ewelina' } });
  await fireEvent.keyDown(given, { key: 'Enter', ctrlKey: true });
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(requests(asked, 'contact_save')).toHaveLength(1);
});

it('a value that is hardly a number is kept and said so', async () => {
  open();
  await fireEvent.input(screen.getByDisplayValue('07700 900171'), { target: { value: 'ask Ewa' } });
  expect(screen.getByText('This doesn’t look like a phone number. Kept as typed.')).toBeDefined();
});

it('Esc keeps what was typed, says so, and one Undo takes back all of it', async () => {
  toasts.list.forEach(({ id }) => toasts.close(id));
  const { asked, onclose } = open();
  const given = screen.getByLabelText('First name');
  await fireEvent.input(given, { target: { value: 'Ewelina' } });
  await fireEvent.focusOut(given, { relatedTarget: screen.getByLabelText('Title') });
  await vi.waitFor(() => expect(requests(asked, 'contact_get')).toHaveLength(1));
  const family = screen.getByLabelText('Last name');
  await fireEvent.input(family, { target: { value: 'Nowak' } });
  await fireEvent.keyDown(family, { key: 'Escape' });
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  const kept = toasts.list[0];
  expect(kept?.text).toBe('Card saved: Pani Ewa Głowacka');
  await kept?.action?.run();
  expect(requests(asked, 'operation_undo').map(({ id }) => id)).toEqual([2, 1]);
});

it('Esc says nothing when nothing was changed', async () => {
  toasts.list.forEach(({ id }) => toasts.close(id));
  const { onclose } = open();
  await fireEvent.keyDown(screen.getByLabelText('First name'), { key: 'Escape' });
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(toasts.list).toEqual([]);
});

it('what is refused once another card was opened is said, and stands there again', async () => {
  toasts.list.forEach(({ id }) => toasts.close(id));
  const { unmount } = open();
  const refused = { code: 'disk_full', message: 'The disk is full.', field: null, details: null };
  box({ contact_save: () => Promise.reject(refused as unknown as Error), tag_list: () => ({ tags: [] }) });
  await fireEvent.input(screen.getByLabelText('Last name'), { target: { value: 'Nowak' } });
  unmount();
  await vi.waitFor(() => expect(toasts.list[0]?.text).toContain('Not saved: Pani Ewa Głowacka. The disk is full.'));
  const { asked, unmount: leave } = open();
  expect(screen.getByLabelText<HTMLInputElement>('Last name').value).toBe('Nowak');
  leave();
  await vi.waitFor(() => expect(requests(asked, 'contact_save')).toHaveLength(1));
});
