import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import { once } from '../../tests/follow_up';
import type { FollowUp } from '../ipc/bindings';
import AddFollowUp from './AddFollowUp.svelte';

const added: FollowUp = {
  ...once, id: 1, contact_id: null, contact_name: '', due_on: '2026-11-20', due_time: null, text: 'ring',
  state: 'open', closed_at: null,
};

it('adds one however often it is asked, and keeps what is typed meanwhile', async () => {
  let answer = () => {};
  const saved = { follow_up: added, operation: 9 };
  const asked = box({
    when_guess: ({ text }) => ({
      due_on: '2026-11-20', due_time: null, repeat: null, repeat_text: '', rest: text, problem: null, day_off: '', other: null, is_without_year: false,
    }),
    follow_up_create: () => new Promise((done) => (answer = () => done(saved))),
  });
  render(AddFollowUp);
  const field = screen.getByLabelText<HTMLInputElement>('Add a follow-up');
  await fireEvent.input(field, { target: { value: 'fri ring' } });
  const add = () => fireEvent.submit(field.closest('form') ?? field);
  await add();
  await add();
  await vi.waitFor(() => expect(requests(asked, 'follow_up_create')).toHaveLength(1));
  await fireEvent.input(field, { target: { value: 'mon write' } });
  answer();
  await vi.waitFor(async () => {
    await add();
    expect(requests(asked, 'follow_up_create')).toHaveLength(2);
  });
  expect(requests(asked, 'follow_up_create').map(({ when }) => when)).toEqual(['fri ring', 'mon write']);
  expect(field.value).toBe('mon write');
  answer();
  await vi.waitFor(() => expect(field.value).toBe(''));
});
