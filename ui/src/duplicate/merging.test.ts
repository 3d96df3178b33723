import { expect, it } from 'vitest';
import type { ContactCard, MergePreview } from '../ipc/bindings';
import { emptyDraft } from '../contact/draft';
import { Merging } from './merging.svelte';
import { addedNote, historyWords, resultOf, rowsOf } from './rows';

function card(id: number, draft: Partial<ContactCard['draft']>, rest: Partial<ContactCard> = {}): ContactCard {
  const shown_name = draft.formatted_name ?? '';
  return { id, shown_name, draft: { ...emptyDraft(), ...draft }, address_lines: [], photo: null, ...rest } as ContactCard;
}

const EWA = card(1, { formatted_name: 'Ewa Głowacka', phones: [{ value: '601 234 567', label: 'mobile' }], note: 'back door' });
const E = card(2, {
  formatted_name: 'E. Glowacka', phones: [{ value: '+48601234567', label: '' }], nickname: 'Ewka',
  birthday: { year: 1980, month: 5, day: 17 }, tags: ['VIP'],
});

it('asks for one of two single values, for each of many, and for nothing that only one says', () => {
  const rows = rowsOf(EWA, E);
  expect(rows.map(({ field, choice }) => [field, choice])).toEqual([
    ['formatted_name', 'one'], ['nickname', 'same'], ['phones', 'each'], ['birthday', 'same'], ['tags', 'each'], ['note', 'each'],
  ]);
  expect(rows[2]?.left).toEqual([{ text: '601 234 567', label: 'Mobile' }]);
});

it('asks for the kind of card only where it differs', () => {
  const firm = card(3, { formatted_name: 'E. Glowacka', kind: 'organisation' });
  expect(rowsOf(EWA, firm).map(({ field }) => field)).toContain('kind');
  expect(rowsOf(EWA, E).map(({ field }) => field)).not.toContain('kind');
});

it('shows below the note what found no other place', () => {
  const preview = { ...E, draft: { ...E.draft, note: 'Also name: Ewa' } } as unknown as MergePreview;
  const rows = rowsOf(card(1, { formatted_name: 'Ewa' }), E);
  const [note] = addedNote(rows, preview);
  expect(note && resultOf(note, preview)).toEqual([{ text: 'Also name: Ewa' }]);
  expect(addedNote(rowsOf(EWA, E), preview)).toEqual([]);
});

it('says what hangs on a card, and nothing of nothing', () => {
  const none = { contact_id: 1, interactions: 0, notes: 0, follow_ups: 0, enrolments: 0, attachments: 0, orders: 0, payments: 0, tickets: 0, wants: 0, relations: 0 };
  expect(historyWords(none)).toEqual([]);
  expect(historyWords({ ...none, interactions: 2, notes: 1, enrolments: 1 })).toEqual(['3 entries', '1 plan']);
  expect(historyWords({ ...none, orders: 2, payments: 1 })).toEqual(['2 orders', '1 payment']);
});

it('leaves all to the card that stays until something is chosen', () => {
  const merging = new Merging(1, 2);
  const request = { kept: 1, merged: [2], choices: [], left_out: [], keeps_rest: true, revisions: [] };
  expect(merging.request(['formatted_name', 'birthday'])).toEqual(request);
  merging.choose('birthday', 2);
  merging.toggle(2, 'phones', 1);
  const birthday = { field: 'birthday', contact_id: 2 };
  const left_out = [{ contact_id: 2, field: 'phones', place: 1 }];
  expect(merging.request(['formatted_name', 'birthday'])).toEqual({ ...request, choices: [birthday], left_out });
  merging.toggle(2, 'phones', 1);
  merging.kept = 2;
  expect(merging.request(['formatted_name'])).toEqual({ ...request, kept: 2, merged: [1] });
  expect(merging.chosen('formatted_name')).toBe(2);
});

it('forgets what was chosen on a card that has changed since', () => {
  const merging = new Merging(1, 2);
  const cards = [{ id: 1, revision: 4 }, { id: 2, revision: 7 }];
  merging.look(cards);
  merging.choose('birthday', 2);
  merging.toggle(2, 'phones', 1);
  merging.look(cards);
  expect(merging.request([])).toMatchObject({ revisions: [{ contact_id: 1, revision: 4 }, { contact_id: 2, revision: 7 }] });
  expect(merging.isIn(2, 'phones', 1)).toBe(false);
  merging.look([{ id: 1, revision: 4 }, { id: 2, revision: 9 }]);
  expect(merging.request(['birthday'])).toMatchObject({ choices: [], left_out: [] });
  expect(merging.request([]).revisions[1]).toEqual({ contact_id: 2, revision: 9 });
});

it('names whose value stands in each field once the rest is not to be kept', () => {
  const merging = new Merging(1, 2);
  merging.keepsRest = false;
  expect(merging.request(['formatted_name', 'birthday']).choices).toEqual([
    { field: 'formatted_name', contact_id: 1 }, { field: 'birthday', contact_id: 1 },
  ]);
});
