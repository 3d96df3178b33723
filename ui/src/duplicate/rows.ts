/** Two cards and what a merge makes of them, field by field, as they stand beside each other. */
import type { ContactCard, ContactDraft, MergeField, MergeHistory, MergePreview } from '../ipc/bindings';
import { labelWords } from '../contact/labels';
import { textsAt, type Place } from '../contact/texts';
import { wishWords } from '../stay_in_touch/words';
import { formatPartialDate, joined, t } from '../state/text.svelte';

/** What both a card and a preview of one say. */
export interface Sheet {
  shown_name: string;
  draft: ContactDraft;
  address_lines: string[][];
  photo: string | null;
}

export interface Said {
  text: string;
  /** "Mobile": which of its kind it is. */
  label?: string;
  /** A picture by its SHA-256. */
  photo?: string;
}

export interface Row {
  field: MergeField;
  label: string;
  /** "one" of the two stands; "each" stands unless its tick is cleared; "same" is no question. */
  choice: 'one' | 'each' | 'same';
  left: Said[];
  right: Said[];
}

interface Field {
  field: MergeField;
  label: string;
  /** Its entries all stand. */
  isList: boolean;
  say: (sheet: Sheet) => Said[];
}

const one = (text: string): Said[] => (text.trim() ? [{ text }] : []);

function fields(): Field[] {
  const list = (field: MergeField, label: string, say: Field['say']) => ({ field, label, isList: true, say });
  const single = (field: MergeField, label: string, say: Field['say']) => ({ field, label, isList: false, say });
  const texts = (place: Place) =>
    textsAt(place).map(({ key, label, form }) => ({
      field: key,
      label: t(label),
      isList: form === 'long' || form === 'lines',
      say: ({ draft }: Sheet) => one(draft[key]),
    }));
  const kinds = { person: t('card-person'), organisation: t('card-organisation') };
  return [
    single('formatted_name', t('card-name'), ({ shown_name }) => one(shown_name)),
    single('photo', t('merge-photo'), ({ photo }) => (photo ? [{ text: t('merge-photo'), photo }] : [])),
    single('kind', t('card-kind'), ({ draft }) => one(kinds[draft.kind])),
    ...texts('name'),
    list('memberships', t('card-work'), ({ draft }) =>
      draft.memberships.map(({ role, department, organisation }) => ({ text: joined([role, department, organisation]) })),
    ),
    list('phones', t('card-phone'), ({ draft }) => draft.phones.map(labelled)),
    list('emails', t('card-email'), ({ draft }) => draft.emails.map(labelled)),
    list('addresses', t('card-address'), ({ draft, address_lines }) =>
      draft.addresses.map(({ label }, at) => ({ text: joined(address_lines[at]), ...labelOf(label) })),
    ),
    list('links', t('card-link'), ({ draft }) => draft.links.map(labelled)),
    ...texts('facts'),
    single('birthday', t('card-birthday'), ({ draft }) => (draft.birthday ? one(formatPartialDate(draft.birthday)) : [])),
    list('tags', t('card-tags'), ({ draft }) => draft.tags.map((text) => ({ text }))),
    ...texts('story'),
    ...texts('end'),
    single('stay_in_touch', t('stay-in-touch'), ({ draft }) => one(wishWords(draft.stay_in_touch))),
    list('custom_fields', t('card-own-field'), ({ draft }) =>
      draft.custom_fields.map(({ label, value }) => ({ text: value, label })),
    ),
  ];
}

const labelOf = (label: string) => (label ? { label: labelWords(label, 'card-label-other') } : {});

function labelled({ value, label }: { value: string; label: string }): Said {
  return { text: value, ...labelOf(label) };
}

/** The rows of fields in which at least one of the cards says something. */
export function rowsOf(left: ContactCard, right: ContactCard): Row[] {
  return fields().flatMap(({ field, label, isList, say }) => {
    const [here, there] = [say(left), say(right)];
    if (!here.length && !there.length) return [];
    const isSame = here.length === 0 || there.length === 0 || same(here, there);
    // Of the two kinds of card only a difference is worth a word.
    if (field === 'kind' && isSame) return [];
    return [{ field, label, choice: isList ? 'each' : isSame ? 'same' : 'one', left: here, right: there }];
  });
}

/** What the joined card says in the field of a row. */
export function resultOf(row: Row, preview: MergePreview): Said[] {
  return fields().find(({ field }) => field === row.field)?.say(preview) ?? [];
}

/** The row of the note where neither card has one: what found no other place is kept there. */
export function addedNote(rows: Row[], preview: MergePreview): Row[] {
  if (!preview.draft.note || rows.some(({ field }) => field === 'note')) return [];
  return [{ field: 'note', label: t('card-note'), choice: 'same', left: [], right: [] }];
}

/** What hangs on a card, in words, line by line. */
export function historyWords(history: MergeHistory): string[] {
  const { interactions, notes, follow_ups, enrolments, attachments, orders, payments, tickets, wants, relations } = history;
  return [
    interactions + notes ? t('merge-history-entries', { count: interactions + notes }) : '',
    follow_ups ? t('merge-history-follow-ups', { count: follow_ups }) : '',
    enrolments ? t('merge-history-plans', { count: enrolments }) : '',
    attachments ? t('merge-history-files', { count: attachments }) : '',
    orders ? t('merge-history-orders', { count: orders }) : '',
    payments ? t('merge-history-payments', { count: payments }) : '',
    tickets ? t('merge-history-tickets', { count: tickets }) : '',
    wants ? t('merge-history-wants', { count: wants }) : '',
    relations ? t('merge-history-relations', { count: relations }) : '',
  ].filter(Boolean);
}

function same(one: Said[], other: Said[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
