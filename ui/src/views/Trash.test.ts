import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { box, requests } from '../../tests/box';
import Trash from './Trash.svelte';

const row = (id: number, shown_name: string) => ({ id, shown_name, trashed_at: 0 });

it('puts a card back', async () => {
  const asked = box({
    trash_list: () => ({ rows: [row(1, 'Ewa Głowacka'), row(2, 'Tom Farrow')] }),
    contact_put_back: () => ({ operation: 4 }),
  });
  render(Trash);
  await fireEvent.click(await screen.findByRole('button', { name: 'Put back: Tom Farrow' }));
  expect(requests(asked, 'contact_put_back')).toEqual([{ ids: [2] }]);
});

it('says what belongs here when it is empty', async () => {
  box({ trash_list: () => ({ rows: [] }) });
  render(Trash);
  expect(await screen.findByText(/Trash is empty/)).toBeTruthy();
});

it('draws no more than two hundred cards at once', async () => {
  const rows = Array.from({ length: 450 }, (_, place) => row(place + 1, `Card ${place + 1}`));
  box({ trash_list: () => ({ rows }) });
  render(Trash);
  await vi.waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(200));
  await fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(400);
});
