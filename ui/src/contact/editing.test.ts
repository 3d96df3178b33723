import { expect, it } from 'vitest';
import { box, requests } from '../../tests/box';
import type { ContactCard } from '../ipc/bindings';
import { emptyDraft } from './draft';
import { Editing } from './editing.svelte';

function card(part: Partial<ContactCard> = {}): ContactCard {
  return {
    id: 6, uid: 'u', revision: 1, shown_name: 'Ewa', list_name: 'Ewa', draft: { ...emptyDraft(), nickname: 'Ewa' },
    phones: [], address_lines: [], relations: [], members: [], photo: null, follow_ups: [], unknown: [],
    created_at: 0, changed_at: 0, trashed_at: null, last_contact_at: null, calls: { incoming: 0, outgoing: 0, missed: 0 }, touch: null, ...part,
  };
}

it('nothing is written while nothing has changed', async () => {
  const asked = box({});
  expect(await new Editing(card()).save()).toBe(true);
  expect(asked).toEqual([]);
});

it('each save goes with the revision that the save before it made', async () => {
  let now = card();
  const asked = box({
    contact_save: ({ id, draft }) => {
      now = card({ draft, revision: now.revision + 1 });
      return { id, operation: 1 };
    },
    contact_get: () => now,
  });
  const editing = new Editing(now);
  editing.draft.note = 'first';
  const first = editing.save();
  editing.draft.note = 'second';
  await Promise.all([first, editing.save()]);
  const saved = requests(asked, 'contact_save');
  expect(saved.map(({ revision }) => revision)).toEqual([1, 2].slice(0, saved.length));
  expect(now.draft.note).toBe('second');
});

it('a stale save keeps the typed words, shows the newer card and waits for a choice', async () => {
  const newer = card({ revision: 5, draft: { ...emptyDraft(), nickname: 'Ewka', note: 'theirs' } });
  let isStale = true;
  const asked = box({
    contact_save: ({ id }) => {
      if (isStale) throw { code: 'stale_edit', message: 'Changed elsewhere.', field: null, details: null };
      return { id, operation: 2 };
    },
    contact_get: () => newer,
  });
  const editing = new Editing(card());
  editing.draft.note = 'mine';
  expect(await editing.save()).toBe(false);
  expect(editing.draft.note).toBe('mine');
  expect(editing.draft.nickname).toBe('Ewka');
  expect(editing.conflicts).toEqual(['note']);
  expect(await editing.save()).toBe(false);
  isStale = false;
  expect(await editing.saveMine()).toBe(true);
  expect(requests(asked, 'contact_save').map(({ revision }) => revision)).toEqual([1, 5]);
});

it('a change from elsewhere is taken over while nothing typed waits', async () => {
  let now = card({ revision: 2, draft: { ...emptyDraft(), note: 'theirs' } });
  box({ contact_get: () => now });
  const editing = new Editing(card());
  await editing.reload();
  expect(editing.draft.note).toBe('theirs');
  editing.draft.note = 'mine';
  now = card({ revision: 3, draft: { ...emptyDraft(), note: 'theirs again' } });
  await editing.reload();
  expect(editing.draft.note).toBe('mine');
});
