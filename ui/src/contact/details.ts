/** What a card says beside its name, line by line. */
import type { ContactCard, ContactDraft } from '../ipc/bindings';
import { dayWords, formatPartialDate, joined, t } from '../state/text.svelte';
import { labelWords } from './labels';
import { textsAt, type Place } from './texts';

export interface Detail {
  key: string;
  label: string;
  /** As shown; lines are kept. */
  value: string;
  isNumber?: boolean;
}

/** Every detail that says something, as the card's side and its print show them. */
export function detailsOf(card: ContactCard): Detail[] {
  const { draft } = card;
  return [
    ...card.phones.map((one, at) => ({
      key: `phones-${at}`,
      label: labelWords(one.label, 'card-phone'),
      value: one.value,
      isNumber: true,
    })),
    ...draft.emails.map((one, at) => ({
      key: `emails-${at}`,
      label: labelWords(one.label, 'card-email'),
      value: one.value,
    })),
    ...draft.addresses.map((one, at) => ({
      key: `addresses-${at}`,
      label: labelWords(one.label, 'card-address'),
      value: card.address_lines[at]?.join('\n') ?? '',
    })),
    ...draft.links.map((one, at) => ({
      key: `links-${at}`,
      label: labelWords(one.label, 'card-link'),
      value: one.value,
    })),
    ...draft.memberships.slice(1).map((one, at) => ({
      key: `memberships-${at + 1}`,
      label: t('card-work'),
      value: joined([one.role, one.department, one.organisation]),
    })),
    { key: 'department', label: t('card-department'), value: draft.memberships[0]?.department ?? '' },
    ...texts(draft, 'name'),
    {
      key: 'birthday',
      label: t('card-birthday'),
      value: draft.birthday ? formatPartialDate(draft.birthday) : '',
    },
    ...texts(draft, 'facts'),
    ...texts(draft, 'story'),
    ...draft.custom_fields.map((one, at) => ({
      key: `custom_fields-${at}`,
      label: one.label,
      value: one.value,
    })),
    ...texts(draft, 'end'),
  ].filter((one) => one.value);
}

function texts(draft: ContactDraft, place: Place): Detail[] {
  return textsAt(place).map(({ key, label, form }) => ({
    key,
    label: t(label),
    value: form === 'day' ? dayWords(draft[key]) : draft[key],
    isNumber: form === 'number',
  }));
}
