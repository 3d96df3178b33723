import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import { router } from '../state/router.svelte';
import { toasts } from '../state/toasts.svelte';
import LogSheet from './LogSheet.svelte';

const opened = { kind: 'log-call', contact: { id: 6, name: 'Marguerite Fielding' } } as const;
const nothing = { due_on: null, due_time: null, repeat: null, repeat_text: '', rest: '', problem: null, day_off: '', other: null, is_without_year: false };

it('writes down a call with the keyboard alone and closes', async () => {
  const asked = box({
    interaction_log: () => ({ interaction: 1, contact: 6, follow_up: null, operation: 9 }),
    when_guess: () => nothing,
  });
  router.open(opened);
  render(LogSheet, { opened });
  const about = screen.getByLabelText('What was it about?');
  expect(document.activeElement).toBe(about);
  await fireEvent.input(about, { target: { value: 'wants samples' } });
  await fireEvent.keyDown(about, { key: 'Enter', ctrlKey: true });
  await vi.waitFor(() => expect(router.sheet).toBeNull());
  expect(requests(asked, 'interaction_log')[0]).toMatchObject({
    contact_id: 6, text: 'wants samples', kind: 'call', direction: 'in', at: null,
  });
});

it('says what is wrong beside Who and keeps the words', async () => {
  box({
    interaction_log: () => {
      throw { code: 'invalid', message: 'Say who it was.', field: 'contact_id', details: null };
    },
    contact_find: () => ({ total: 0, is_all: true, rows: [] }),
    when_guess: () => nothing,
  });
  render(LogSheet, { opened: { kind: 'log-call' } });
  await fireEvent.input(screen.getByLabelText('What was it about?'), { target: { value: 'wants samples' } });
  await fireEvent.click(screen.getByText('Save'));
  const who = screen.getByRole('combobox', { name: 'Who' });
  await vi.waitFor(() => expect(who.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByText('Say who it was.')).toBeDefined();
  expect(screen.getByLabelText<HTMLTextAreaElement>('What was it about?').value).toBe('wants samples');
});

it('writes a call back and what it returns in one request, once however often it is asked', async () => {
  let answer = () => {};
  const logged = { interaction: 1, contact: 6, follow_up: null, operation: 9 };
  const asked = box({
    interaction_log: () => new Promise((done) => (answer = () => done(logged))),
    when_guess: () => nothing,
  });
  render(LogSheet, { opened: { ...opened, direction: 'out', returns: [3, 4] } });
  const about = screen.getByLabelText<HTMLTextAreaElement>('What was it about?');
  await fireEvent.input(about, { target: { value: 'wants samples' } });
  await fireEvent.keyDown(about, { key: 'Enter', ctrlKey: true });
  await fireEvent.keyDown(about, { key: 'Enter', ctrlKey: true });
  await vi.waitFor(() => expect(asked.filter(({ name }) => name === 'interaction_log')).toHaveLength(1));
  answer();
  await vi.waitFor(() => expect(router.sheet).toBeNull());
  expect(requests(asked, 'interaction_log')).toMatchObject([{ returns: [3, 4] }]);
  expect(asked.map(({ name }) => name)).not.toContain('call_returned');
});

it('keeps what is begun after “save and next” apart from the first one’s', async () => {
  box({
    interaction_log: () => ({ interaction: 1, contact: 6, follow_up: null, operation: 9 }),
    contact_find: () => ({ total: 0, is_all: true, rows: [] }),
    when_guess: () => nothing,
  });
  const { unmount } = render(LogSheet, { opened });
  const about = () => screen.getByLabelText<HTMLTextAreaElement>('What was it about?');
  await fireEvent.input(about(), { target: { value: 'wants samples' } });
  await fireEvent.click(screen.getByText('Save and next'));
  await vi.waitFor(() => expect(about().value).toBe(''));
  await fireEvent.input(about(), { target: { value: 'a stranger’s words' } });
  unmount();
  render(LogSheet, { opened });
  expect(about().value).toBe('');
});

it('says at the field that words are no length', async () => {
  const asked = box({ when_guess: () => nothing, interaction_log: () => ({ interaction: 1, contact: 6, follow_up: null, operation: 9 }) });
  const { unmount } = render(LogSheet, { opened });
  const length = screen.getByLabelText('Minutes');
  await fireEvent.input(length, { target: { value: 'about ten' } });
  await fireEvent.click(screen.getByText('Save'));
  await vi.waitFor(() => expect(length.getAttribute('aria-invalid')).toBe('true'));
  expect(requests(asked, 'interaction_log')).toEqual([]);
  await fireEvent.input(length, { target: { value: '10 min' } });
  await fireEvent.click(screen.getByText('Save'));
  await vi.waitFor(() => expect(requests(asked, 'interaction_log')[0]?.minutes).toBe(10));
  unmount();
});

it('tells in a toast what is refused once it was closed', async () => {
  let refuse = () => {};
  box({
    interaction_log: () => new Promise((_, no) => (refuse = () => no({ code: 'disk_full', message: 'No room.', field: null, details: null }))),
    when_guess: () => nothing,
  });
  const other = { kind: 'log-call', contact: { id: 8, name: 'Jan' } } as const;
  const { unmount } = render(LogSheet, { opened: other });
  await fireEvent.input(screen.getByLabelText('What was it about?'), { target: { value: 'wants samples' } });
  await fireEvent.click(screen.getByText('Save'));
  unmount();
  refuse();
  await vi.waitFor(() => expect(toasts.list[0]?.text).toBe('No room.'));
});
