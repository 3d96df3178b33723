import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { PopCall } from '../ipc/bindings';
import { calls } from './calls.svelte';
import FindCaller from './FindCaller.svelte';

const call = (id: number) =>
  ({ id, text: '', who: '', contact_id: null, caller: { matches: [], is_withheld: false, number: '602' } }) as unknown as PopCall;
const field = () => screen.getByRole<HTMLInputElement>('combobox');
const type = (value: string) => fireEvent.input(field(), { target: { value } });

it('what is typed between Enter and the coming of the note stands in the note', async () => {
  let show = () => {};
  const asked = box({
    contact_find: () => ({ rows: [], total: 0 }) as never,
    pop_show: () => new Promise((done) => (show = () => done({ id: 7 }))),
    pop_get: () => ({ calls: [call(7)] }),
    pop_keep: () => ({}),
  });
  calls.isFinding = true;
  render(FindCaller, { onclose: () => {} });
  await type('602111222');
  await fireEvent.keyDown(field(), { key: 'Enter' });
  await vi.waitFor(() => expect(requests(asked, 'pop_show')).toHaveLength(1));
  await type('602111222wants 40 mounts');
  show();
  await vi.waitFor(() => expect(calls.shown?.id).toBe(7));
  expect(calls.shown?.text).toBe('wants 40 mounts');
  expect(calls.isFinding).toBe(false);
  // And outlasts a crash from there on.
  await vi.waitFor(() => expect(requests(asked, 'pop_keep').at(-1)?.text).toBe('wants 40 mounts'));
});

it.each([
  ['xyz', 'No card has “xyz”'],
  ['602 111', 'Nobody is found. Enter shows the number 602 111 as an unknown caller.'],
])('says what comes of %s where nobody is found', async (typed, said) => {
  box({ contact_find: () => ({ rows: [], total: 0 }) as never });
  render(FindCaller, { onclose: () => {} });
  expect(screen.getByRole('status').textContent).toBe('');
  await type(typed);
  expect(await screen.findByText(said)).toBeTruthy();
});
