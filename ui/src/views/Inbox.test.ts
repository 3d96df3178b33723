import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { Inbox as Answer } from '../ipc/bindings';
import { box, requests } from '../../tests/box';
import Inbox from './Inbox.svelte';

const anna = { id: 3, name: 'Anna Nowak', organisation: '' };
const inbox: Answer = {
  numbers: [
    { number: '700100200', shown_number: '700 100 200', name: 'Tap Fitters', calls: 2, missed: 1, messages: 0, last_at: 0, cards: [] },
    { number: '602111222', shown_number: '602 111 222', name: '', calls: 1, missed: 0, messages: 0, last_at: 0, cards: [anna, { ...anna, id: 4, name: 'Jan Kos' }] },
  ],
  number_count: 2,
  mails: [
    { id: 9, at: 0, address: 'ewa@lis.example', name: 'Ewa Lis', subject: 'Tap', text: 'It drips.', attachments: ['tap.pdf'], guess: anna },
  ],
  mail_count: 1,
  withheld: 4,
};
const assigned = { contact_id: 3, count: 2, operation: 7 };

it('makes a card of a number under the name that came with it', async () => {
  const asked = box({ inbox_list: () => inbox, inbox_make_card: () => assigned });
  render(Inbox);
  await fireEvent.click(await screen.findByRole('button', { name: 'Choose a card for 700 100 200' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Make a card of 700 100 200' }));
  expect(requests(asked, 'inbox_make_card')).toEqual([{ number: '700100200', name: 'Tap Fitters' }]);
});

it('offers the cards that share a number', async () => {
  const asked = box({ inbox_list: () => inbox, inbox_assign: () => assigned });
  render(Inbox);
  await fireEvent.click(await screen.findByRole('button', { name: 'Put on the card of Jan Kos' }));
  expect(requests(asked, 'inbox_assign')).toEqual([{ number: '602111222', contact_id: 4, adds_number: true }]);
});

it('shows a mail as text and keeps it as a note on the guessed card', async () => {
  const asked = box({ inbox_list: () => inbox, inbox_note: () => ({ operation: 8 }) });
  render(Inbox);
  expect(await screen.findByText('It drips.')).toBeTruthy();
  expect(screen.getByText(/tap\.pdf/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Keep as a note' }));
  expect(requests(asked, 'inbox_note')).toEqual([{ id: 9, contact_id: 3 }]);
});

it('says what belongs here when it is empty', async () => {
  box({ inbox_list: () => ({ numbers: [], number_count: 0, mails: [], mail_count: 0, withheld: 0 }) });
  render(Inbox);
  expect(await screen.findByText(/Nothing waits/)).toBeTruthy();
});
