import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ContactKind } from '../ipc/bindings';
import { emptyAddress, emptyDraft, isSame, merged, withNameFollowing, withoutBlanks } from './draft';

const base = { ...emptyDraft(), name: { ...emptyDraft().name, given: 'Ewa', family: 'Głowacka' } };

describe('a draft', () => {
  it('is saved without the rows in which nothing was typed', () => {
    const typed = {
      ...base,
      phones: [{ value: ' ', label: 'mobile' }, { value: '07700 900171', label: '' }],
      addresses: [emptyAddress('home')],
      tags: ['', 'Wholesale'],
    };
    const saved = withoutBlanks(typed);
    expect(saved.phones).toEqual([{ value: '07700 900171', label: '' }]);
    expect(saved.addresses).toEqual([]);
    expect(saved.tags).toEqual(['Wholesale']);
  });

  it('with only an empty row more is the same draft', () => {
    expect(isSame(base, { ...base, phones: [{ value: '', label: '' }] })).toBe(true);
    expect(isSame(base, { ...base, nickname: 'Ewka' })).toBe(false);
  });

  // A table that the card box is held to as well.
  const table = readFileSync(join(import.meta.dirname, '../../../tests/fixtures/name-follows.txt'), 'utf8');
  const rows = table.split('\n').filter((line) => line && !line.startsWith('#'));
  it.each(rows)('is called by its parts unless its name was changed itself: %s', (row) => {
    const [kind, whole, parts, wholeThen, partsThen, kept] = row.split('|').map((cell) => cell.trim());
    const draft = (formatted_name = '', text = '') => {
      const [given = '', family = ''] = text.split(' ');
      return { ...base, kind: kind as ContactKind, formatted_name, name: { ...base.name, given, family } };
    };
    const then = withNameFollowing(draft(wholeThen, partsThen), draft(whole, parts));
    expect(then.formatted_name).toBe(kept);
  });
});

describe('two edits of one card', () => {
  it('in different fields both stay', () => {
    const mine = { ...base, note: 'mine' };
    const newer = { ...base, nickname: 'Ewka' };
    const { draft, conflicts } = merged(base, mine, newer);
    expect([draft.note, draft.nickname]).toEqual(['mine', 'Ewka']);
    expect(conflicts).toEqual([]);
  });

  it('in the same field keep what was typed here and name the field', () => {
    const { draft, conflicts } = merged(base, { ...base, note: 'mine' }, { ...base, note: 'newer' });
    expect(draft.note).toBe('mine');
    expect(conflicts).toEqual(['note']);
  });

  it('that say the same are no conflict', () => {
    expect(merged(base, { ...base, note: 'x' }, { ...base, note: 'x' }).conflicts).toEqual([]);
  });
});
