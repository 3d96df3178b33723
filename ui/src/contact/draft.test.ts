import { describe, expect, it } from 'vitest';
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

  it('shows a changed name although an imported one was written whole', () => {
    const imported = { ...base, formatted_name: 'Pani Ewa Głowacka' };
    const changed = { ...imported, name: { ...imported.name, family: 'Nowak' } };
    expect(withNameFollowing(changed, imported).formatted_name).toBe('');
    expect(withNameFollowing({ ...imported, note: 'x' }, imported).formatted_name).toBe('Pani Ewa Głowacka');
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
