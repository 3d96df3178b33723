import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import { router, type NewCard } from '../state/router.svelte';
import { emptyDraft } from './draft';
import { forgetNewCard } from './new_card';
import NewCardSheet from './NewCardSheet.svelte';

const opened: NewCard = { kind: 'new-card' };
beforeEach(() => forgetNewCard(opened));

const line = () => screen.getByLabelText<HTMLInputElement>('Name, number, mail, in one line');
const family = () => screen.getByLabelText<HTMLInputElement>('Last name');
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

/** The sheet; what the line says is guessed to be a first name. */
function open(as = opened) {
  const asked = box({
    contact_guess: ({ text }) => ({ ...emptyDraft(), name: { ...emptyDraft().name, given: text } }),
    contact_create: () => ({ id: 7, operation: 9 }),
    tag_list: () => ({ tags: [] }),
    plan_list: () => ({ plans: [{ name: 'New enquiry', is_built_in: true, steps: [], cards: 0 }] }),
    plan_preview: () => ({ steps: [], cards: 0, on_it: [], on_it_more: 0 }),
  });
  const { unmount } = render(NewCardSheet, { opened: as });
  return { asked, unmount };
}

it('keeps what was typed when it is closed, the line and the fields', async () => {
  const { unmount } = open();
  await type(line(), 'Ewa');
  await vi.waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('First name').value).toBe('Ewa'));
  await type(family(), 'Nowak');
  unmount();
  open();
  expect([line().value, family().value]).toEqual(['Ewa', 'Nowak']);
});

it('keeps the line alone too, and what it is for', async () => {
  const { unmount } = open();
  await type(line(), 'Ewa');
  unmount();
  const { unmount: leave } = open({ kind: 'new-card', text: 'Fielding' });
  expect(line().value).toBe('Fielding');
  leave();
  open();
  expect(line().value).toBe('Ewa');
});

it('forgets what was cancelled', async () => {
  const { unmount } = open();
  await type(line(), 'Ewa');
  await fireEvent.click(screen.getByText('Cancel'));
  unmount();
  open();
  expect(line().value).toBe('');
});

it('forgets what was saved', async () => {
  const { asked, unmount } = open();
  await type(line(), 'Ewa');
  router.open(opened);
  await fireEvent.keyDown(line(), { key: 'Enter' });
  await vi.waitFor(() => expect(router.sheet).toBeNull());
  expect(requests(asked, 'contact_create')[0]?.draft.name.given).toBe('Ewa');
  unmount();
  open();
  expect(line().value).toBe('');
});

it('makes one card however often it is asked, and keeps what is typed meanwhile', async () => {
  let answer = () => {};
  const asked = box({
    contact_guess: ({ text }) => ({ ...emptyDraft(), name: { ...emptyDraft().name, given: text } }),
    contact_create: () => new Promise((done) => (answer = () => done({ id: 7, operation: 9 }))),
    tag_list: () => ({ tags: [] }),
  });
  const { unmount } = render(NewCardSheet, { opened });
  router.open(opened);
  await type(line(), 'Ewa');
  await fireEvent.keyDown(line(), { key: 'Enter' });
  await fireEvent.keyDown(line(), { key: 'Enter' });
  await vi.waitFor(() => expect(requests(asked, 'contact_create')).toHaveLength(1));
  await type(line(), 'Ewa Nowak');
  answer();
  await vi.waitFor(() => expect(router.sheet).toBeNull());
  expect(requests(asked, 'contact_create')).toHaveLength(1);
  unmount();
  open();
  expect(line().value).toBe('Ewa Nowak');
});

it('begins the plan that Alt and its number chose with the card, and none at first', async () => {
  const { asked } = open();
  await type(line(), 'Ewa');
  expect(await screen.findByRole('radio', { name: 'No plan', checked: true })).toBeTruthy();
  await fireEvent.keyDown(window, { key: '1', altKey: true });
  await fireEvent.click(screen.getByText('Save card'));
  await vi.waitFor(() => expect(requests(asked, 'contact_create')[0]?.plan).toBe('New enquiry'));
});

it('keeps the chosen plan when it is closed, and a cancelled sheet does not', async () => {
  const { unmount } = open();
  await fireEvent.click(await screen.findByRole('radio', { name: /^New enquiry/ }));
  unmount();
  open();
  expect(await screen.findByRole('radio', { name: /^New enquiry/, checked: true })).toBeTruthy();
  await fireEvent.click(screen.getByText('Cancel'));
});

it('begins the plan that was chosen when it was saved, whatever is chosen meanwhile', async () => {
  let guessed = () => {};
  const asked = box({
    contact_guess: () => new Promise((done) => (guessed = () => done(emptyDraft()))),
    contact_create: () => ({ id: 7, operation: 9 }),
    tag_list: () => ({ tags: [] }),
    plan_list: () => ({ plans: [{ name: 'New enquiry', is_built_in: true, steps: [], cards: 0 }] }),
  });
  render(NewCardSheet, { opened });
  await type(line(), 'Ewa');
  await screen.findByRole('radio', { name: 'No plan', checked: true });
  await fireEvent.keyDown(line(), { key: 'Enter' });
  await fireEvent.keyDown(window, { key: '1', altKey: true });
  guessed();
  await vi.waitFor(() => expect(requests(asked, 'contact_create')[0]?.plan).toBeNull());
});

it('says why the plans cannot be shown', async () => {
  box({
    contact_guess: () => emptyDraft(),
    tag_list: () => ({ tags: [] }),
    plan_list: () => Promise.reject({ code: 'file_locked', message: 'The box is held.', field: null, details: null } as unknown as Error),
  });
  render(NewCardSheet, { opened });
  expect(await screen.findByText('The box is held.')).toBeTruthy();
});

it('keeps the lines of a pasted signature apart, and Enter in them saves nothing', async () => {
  const { asked } = open();
  await type(line(), 'Old ');
  line().setSelectionRange(4, 4);
  const pasted = 'Ewa Nowak\r\nHead of sales\r\n602 123 456\r\n';
  await fireEvent.paste(line(), { clipboardData: { getData: () => pasted } });
  await vi.waitFor(() => expect(line().tagName).toBe('TEXTAREA'));
  expect(line().value).toBe('Old Ewa Nowak\nHead of sales\n602 123 456');
  expect([document.activeElement, line().selectionStart]).toEqual([line(), line().value.length]);
  await vi.waitFor(() => expect(requests(asked, 'contact_guess').at(-1)).toEqual({ text: line().value }));
  await fireEvent.keyDown(line(), { key: 'Enter' });
  expect(requests(asked, 'contact_create')).toEqual([]);
});

it('leaves a pasted line to the field', async () => {
  open();
  const isLeft = await fireEvent.paste(line(), { clipboardData: { getData: () => 'Ewa Nowak\n' } });
  expect([isLeft, line().tagName]).toEqual([true, 'INPUT']);
});

it('takes a tag that is typed and not yet entered', async () => {
  const { asked } = open();
  await type(line(), 'Ewa');
  await vi.waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('First name').value).toBe('Ewa'));
  await fireEvent.click(screen.getByRole('button', { name: 'Tags', hidden: true }));
  const tags = await screen.findByLabelText('Add a tag');
  tags.focus();
  await type(tags, 'vip');
  await fireEvent.keyDown(tags, { key: 'Enter', ctrlKey: true });
  await vi.waitFor(() => expect(requests(asked, 'contact_create')[0]?.draft.tags).toEqual(['vip']));
});
