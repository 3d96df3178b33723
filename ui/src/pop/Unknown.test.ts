import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import type { PopCall } from '../ipc/bindings';
import { Entry } from './entry.svelte';
import Unknown from './Unknown.svelte';

const call = (name: string) =>
  ({
    id: 7, name, text: '', who: '', contact_id: null,
    caller: { number: '602111222', is_withheld: false, matches: [], earlier: [], neighbours: [] },
  }) as unknown as PopCall;

it('offers the name that the telephone tells, and takes it only by a press', async () => {
  const asked = box({ pop_keep: () => ({}) });
  const entry = new Entry(call('Ewa Kot'));
  const onenter = vi.fn();
  render(Unknown, { entry, onchoose: () => {}, onenter });
  expect(screen.getByText('The telephone says “Ewa Kot”')).toBeTruthy();
  expect(entry.request().who).toBe('');
  await fireEvent.click(screen.getByRole('button', { name: 'Use this name' }));
  expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('Ewa Kot');
  expect(entry.request().who).toBe('Ewa Kot');
  expect(screen.queryByRole('button', { name: 'Use this name' })).toBeNull();
  await vi.waitFor(() => expect(requests(asked, 'pop_keep').at(-1)?.who).toBe('Ewa Kot'));
});

it('offers nothing where no name came with the call', () => {
  box({});
  render(Unknown, { entry: new Entry(call('')), onchoose: () => {}, onenter: () => {} });
  expect(screen.queryByRole('button', { name: 'Use this name' })).toBeNull();
});

it('says of earlier calls how long they took and what came of them', () => {
  box({});
  const asked = call('');
  asked.caller.earlier = [
    {
      kind: 'call', id: 3, at: 0, direction: 'in', number: '602111222', minutes: 4, text: 'Asked for prices', outcome: '',
      next: { id: 9, text: 'send the list', due_on: '2026-11-20', due_time: null, state: 'open' },
    },
  ] as unknown as PopCall['caller']['earlier'];
  render(Unknown, { entry: new Entry(asked), onchoose: () => {}, onenter: () => {} });
  expect(screen.getByText(/^4 min · .*send the list/)).toBeTruthy();
});
