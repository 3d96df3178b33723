/** Which parts of a card's form are shown: those that say something, the usual ones, those added. */
import { TEXT_FIELDS, type ContactDraft, type TextField } from '../ipc/bindings';
import type { MessageId } from '../state/text.svelte';
import { eachText, textsAt, type Place } from './texts';

export type Section =
  | TextField
  | 'name'
  | 'work'
  | 'department'
  | 'phones'
  | 'emails'
  | 'addresses'
  | 'links'
  | 'birthday'
  | 'tags'
  | 'stay_in_touch'
  | 'custom_fields';

const named = (place: Place) => eachText(textsAt(place), ({ label }) => label);

/** All of them with what "Add a field" calls them, in the order of the form. */
export const SECTIONS: Record<Section, MessageId> = {
  name: 'card-more-name',
  ...named('name'),
  work: 'card-work',
  department: 'card-department',
  phones: 'card-phone',
  emails: 'card-email',
  addresses: 'card-address',
  links: 'card-link',
  birthday: 'card-birthday',
  ...named('facts'),
  tags: 'card-tags',
  ...named('story'),
  stay_in_touch: 'stay-in-touch',
  custom_fields: 'card-own-field',
  ...named('end'),
};

/** Always on the form of a whole card. */
const USUAL: Section[] = ['work', 'phones', 'emails', 'addresses', 'tags', 'note'];
const BRIEF: Section[] = ['phones'];

export function shownSections(
  draft: ContactDraft,
  added: readonly Section[],
  isBrief: boolean,
): Set<Section> {
  const all = Object.keys(SECTIONS) as Section[];
  const usual = new Set([...(isBrief ? BRIEF : USUAL), ...added]);
  return new Set(all.filter((section) => usual.has(section) || says(draft, section)));
}

function says(draft: ContactDraft, section: Section): boolean {
  const [job] = draft.memberships;
  const { prefix, given, additional, family, suffix } = draft.name;
  const parts = [prefix, given, additional, family, suffix].filter(Boolean).join(' ');
  // A written name that says what the parts say needs no field of its own.
  const written = draft.formatted_name === parts ? '' : draft.formatted_name;
  const value = {
    name: prefix + additional + suffix + written,
    ...eachText(TEXT_FIELDS, ({ key }) => draft[key]),
    work: (job?.organisation ?? '') + (job?.role ?? ''),
    department: job?.department ?? '',
    phones: draft.phones,
    emails: draft.emails,
    addresses: draft.addresses,
    links: draft.links,
    birthday: draft.birthday ? 'said' : '',
    tags: draft.tags,
    stay_in_touch: draft.stay_in_touch.gap || draft.stay_in_touch.is_never ? 'said' : '',
    custom_fields: draft.custom_fields,
  }[section];
  return value.length > 0;
}
