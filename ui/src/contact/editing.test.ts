import { expect, it, vi } from 'vitest';
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

const stale = { code: 'stale_edit', message: 'Changed elsewhere.', field: null, details: null };

it('words typed while a stale save is being answered stay', async () => {
  let answer = () => {};
  const newer = card({ revision: 5, draft: { ...emptyDraft(), nickname: 'Ewka' } });
  const asked = box({
    contact_save: () => Promise.reject(stale as unknown as Error),
    contact_get: () => new Promise((done) => (answer = () => done(newer))),
  });
  const editing = new Editing(card());
  editing.draft.note = 'mine';
  const saved = editing.save();
  await vi.waitFor(() => expect(requests(asked, 'contact_get')).toHaveLength(1));
  editing.draft.note = 'mine, and more';
  answer();
  expect(await saved).toBe(false);
  expect([editing.draft.note, editing.draft.nickname]).toEqual(['mine, and more', 'Ewka']);
});

it('saves again after the newer card could not be read', async () => {
  let isBroken = true;
  box({
    contact_save: ({ id }) => (isBroken ? Promise.reject(stale as unknown as Error) : { id, operation: 3 }),
    contact_get: () => (isBroken ? Promise.reject({ ...stale, code: 'file_locked', message: 'Held.' } as unknown as Error) : card({ revision: 2 })),
  });
  const editing = new Editing(card());
  editing.draft.note = 'mine';
  expect(await editing.save()).toBe(false);
  expect(editing.error?.message).toBe('Held.');
  isBroken = false;
  expect(await editing.save()).toBe(true);
});

it('goes on with what was refused once the form had gone, beside what changed since', async () => {
  let refuses = true;
  box({
    contact_save: ({ id }) => (refuses ? Promise.reject({ ...stale, code: 'disk_full', message: 'Full.' } as unknown as Error) : { id, operation: 3 }),
    contact_get: () => card({ revision: 3 }),
  });
  const left = new Editing(card({ id: 8 }));
  left.draft.note = 'mine';
  await left.leave();
  const newer = { ...emptyDraft(), nickname: 'Ewka' };
  const again = new Editing(card({ id: 8, revision: 2, draft: newer }));
  expect([again.draft.note, again.draft.nickname, again.newer]).toEqual(['mine', 'Ewka', null]);
  expect(new Editing(card({ id: 8, revision: 2, draft: { ...newer, note: 'theirs' } })).conflicts).toEqual(['note']);
  refuses = false;
  await again.leave();
  expect(new Editing(card({ id: 8 })).draft.note).toBe('');
});
