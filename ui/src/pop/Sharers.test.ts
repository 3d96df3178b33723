import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { box } from '../../tests/box';
import type { CallerMatch, PopCall } from '../ipc/bindings';
import { Entry } from './entry.svelte';
import Sharers from './Sharers.svelte';

const match = (id: number, shown_name: string) =>
  ({ row: { id, shown_name, organisation: '', last_contact_at: null }, role: '', was_chosen: false }) as unknown as CallerMatch;

it('gives the note the words that are typed in the list, and keeps the keys that choose', async () => {
  box({ pop_keep: () => ({}) });
  const matches = [match(1, 'Ewa Kot'), match(2, 'Jan Kot')];
  const caller = { number: '602111222', is_withheld: false, matches, earlier: [], neighbours: [] };
  const entry = new Entry({ id: 7, text: '', who: '', contact_id: null, caller } as unknown as PopCall);
  let chosen = 0;
  const rest = { onchoose: ({ row }: CallerMatch) => (chosen = row.id), onwords: (words: string) => entry.add(words) };
  render(Sharers, { matches, active: 0, number: '602111222', ...rest });
  const list = screen.getByRole('listbox');
  for (const key of ['w', 'ł', '1', ' ', 'ArrowDown', 'Escape', 'Ż', '0']) await fireEvent.keyDown(list, { key });
  await fireEvent.keyDown(list, { key: 'o', ctrlKey: true });
  await fireEvent.keyDown(list, { key: '2', altKey: true });
  expect(entry.text).toBe('włŻ0');
  expect(chosen).toBe(0);
  await fireEvent.keyDown(list, { key: 'Enter' });
  expect(chosen).toBe(2);
});
