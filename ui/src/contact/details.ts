/** What a card says beside its name, line by line. */
import type { ContactCard } from '../ipc/bindings';
import { formatPartialDate, t } from '../state/text.svelte';
import { labelWords } from './labels';

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
      value: [one.role, one.department, one.organisation].filter(Boolean).join(', '),
    })),
    { key: 'department', label: t('card-department'), value: draft.memberships[0]?.department ?? '' },
    { key: 'nickname', label: t('card-nickname'), value: draft.nickname },
    {
      key: 'birthday',
      label: t('card-birthday'),
      value: draft.birthday ? formatPartialDate(draft.birthday) : '',
    },
    { key: 'tax_number', label: t('card-tax-number'), value: draft.tax_number, isNumber: true },
    { key: 'how_met', label: t('card-how-met'), value: draft.how_met },
    ...draft.custom_fields.map((one, at) => ({
      key: `custom_fields-${at}`,
      label: one.label,
      value: one.value,
    })),
    { key: 'note', label: t('card-note'), value: draft.note },
  ].filter((one) => one.value);
}
