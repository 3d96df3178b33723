import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { box } from '../../tests/box';
import { FIELDS } from '../import/fields';
import { TEXT_FIELDS, type ContactCard, type ContactDraft } from '../ipc/bindings';
import { t } from '../state/text.svelte';
import CardForm from './CardForm.svelte';
import CardHead from './CardHead.svelte';
import { conflictWords } from './conflict';
import { detailsOf } from './details';
import { emptyDraft, merged } from './draft';
import { SECTIONS, shownSections } from './sections';
import { textsAt } from './texts';

describe.each(TEXT_FIELDS)('the text $key', ({ key, label, section }) => {
  const draft = { ...emptyDraft(), [key]: 'said here' };
  const card: ContactCard = {
    id: 6, uid: 'u', revision: 1, shown_name: 'Ewa', list_name: 'Ewa', draft, phones: [], address_lines: [], relations: [],
    members: [], photo: null, follow_ups: [], unknown: [], created_at: 0, changed_at: 0,
    trashed_at: null, last_contact_at: null, calls: { incoming: 0, outgoing: 0, missed: 0 }, touch: null,
  };

  it('has one place on the form', () => {
    expect((['name', 'facts', 'story', 'end'] as const).flatMap(textsAt).filter((text) => text.key === key)).toHaveLength(1);
  });

  it('is edited where it was clicked, and saved', async () => {
    const saved: ContactDraft[] = [];
    box({
      contact_save: ({ id, draft }) => {
        saved.push(draft);
        return { id, operation: 1 };
      },
      contact_get: () => ({ ...card, revision: 2 }),
      tag_list: () => ({ tags: [] }),
    });
    render(CardForm, { card, startAt: key, onclose: vi.fn() });
    const field = screen.getByLabelText<HTMLInputElement>(t(label));
    expect([document.activeElement, field.value]).toEqual([field, 'said here']);
    await fireEvent.input(field, { target: { value: 'and changed' } });
    await fireEvent.focusOut(field);
    await vi.waitFor(() => expect(saved.at(-1)?.[key]).toBe('and changed'));
  });

  it('is shown where it says something and offered by its name where it does not', () => {
    expect(shownSections(draft, [], true)).toContain(key);
    expect(shownSections(emptyDraft(), [], true)).not.toContain(key);
    expect(SECTIONS[key]).toBe(label);
  });

  it('is among the details of the card', () => {
    expect(detailsOf(card).map((one) => [one.label, one.value])).toEqual([[t(label), 'said here']]);
  });

  it('stands under the name where it goes with that', () => {
    render(CardHead, { card, titleId: 'title', isEditing: true, onedit: vi.fn() });
    expect(screen.queryAllByText('said here')).toHaveLength(section === 'name' ? 1 : 0);
  });

  it('is named where two edits differ', () => {
    const { conflicts } = merged(emptyDraft(), draft, { ...emptyDraft(), [key]: 'newer' });
    expect(conflicts).toEqual([key]);
    expect(conflictWords({ ...draft, [key]: 'newer' }, key)).toEqual({ label: t(label), value: 'newer' });
  });

  it('can be what a column of a table means', () => {
    expect(FIELDS.filter((field) => field === key)).toHaveLength(1);
  });
});
