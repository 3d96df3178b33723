/** What a newer card says in a field that was also changed here, in words. */
import { TEXT_FIELDS, type Address, type ContactDraft } from '../ipc/bindings';
import { formatPartialDate, isolated, joined, t, type MessageId } from '../state/text.svelte';
import { wishWords } from '../stay_in_touch/words';
import type { DraftField } from './draft';
import { eachText } from './texts';

const NAMES: Record<DraftField, MessageId> = {
  kind: 'card-kind',
  formatted_name: 'card-shown-name',
  name: 'card-name',
  ...eachText(TEXT_FIELDS, ({ label }) => label),
  memberships: 'card-work',
  phones: 'card-phone',
  emails: 'card-email',
  addresses: 'card-address',
  links: 'card-link',
  birthday: 'card-birthday',
  tags: 'card-tags',
  stay_in_touch: 'stay-in-touch',
  custom_fields: 'card-own-fields',
};

export function conflictWords(newer: ContactDraft, field: DraftField): { label: string; value: string } {
  return { label: t(NAMES[field]), value: valueWords(newer, field) };
}

function valueWords(draft: ContactDraft, field: DraftField): string {
  switch (field) {
    case 'kind':
      return t(draft.kind === 'person' ? 'card-person' : 'card-organisation');
    case 'name':
      return Object.values(draft.name).filter(Boolean).join(' ');
    case 'memberships':
      return lines(draft.memberships.map((one) => joined([one.role, one.organisation])));
    case 'phones':
    case 'emails':
    case 'links':
      return lines(draft[field].map((one) => one.value));
    case 'custom_fields':
      return lines(draft.custom_fields.map((one) => `${isolated(one.label)}: ${isolated(one.value)}`));
    case 'addresses':
      return lines(draft.addresses.map(addressWords));
    case 'birthday':
      return draft.birthday ? formatPartialDate(draft.birthday) : '';
    case 'stay_in_touch':
      return wishWords(draft.stay_in_touch);
    case 'tags':
      return joined(draft.tags);
    default:
      return draft[field];
  }
}

/** Every part that says something: to be compared, not to be written on an envelope. */
function addressWords({ po_box, street, extended, postal_code, city, region, country }: Address): string {
  return joined([po_box, street, extended, postal_code, city, region, country].filter((part) => part.trim()));
}

function lines(values: string[]): string {
  return values.join('\n');
}
