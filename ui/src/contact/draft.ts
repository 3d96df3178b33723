/** A card's content while it is edited: what is blank, what changed, what two edits make together. */
import { TEXT_FIELDS, type Address, type ContactDraft, type Membership, type NameParts } from '../ipc/bindings';
import { eachText } from './texts';

export type DraftField = keyof ContactDraft;

export function emptyDraft(): ContactDraft {
  return {
    kind: 'person',
    formatted_name: '',
    name: { prefix: '', given: '', additional: '', family: '', suffix: '' },
    memberships: [],
    phones: [],
    emails: [],
    addresses: [],
    links: [],
    birthday: null,
    tags: [],
    ...eachText(TEXT_FIELDS, () => ''),
    stay_in_touch: { gap: null, is_never: false },
    custom_fields: [],
  };
}

export function emptyAddress(label = ''): Address {
  return {
    label,
    po_box: '',
    extended: '',
    street: '',
    city: '',
    region: '',
    postal_code: '',
    country: '',
  };
}

export function emptyMembership(): Membership {
  return { organisation: '', organisation_id: null, department: '', role: '' };
}

/** The draft without rows in which nothing was typed. */
export function withoutBlanks(draft: ContactDraft): ContactDraft {
  return {
    ...draft,
    memberships: draft.memberships.filter((one) => one.organisation.trim() || one.role.trim() || one.department.trim()),
    phones: draft.phones.filter((one) => one.value.trim()),
    emails: draft.emails.filter((one) => one.value.trim()),
    addresses: draft.addresses.filter((one) => saysSomewhere(one)),
    links: draft.links.filter((one) => one.value.trim()),
    tags: draft.tags.filter((tag) => tag.trim()),
    custom_fields: draft.custom_fields.filter((one) => one.label.trim() || one.value.trim()),
  };
}

/** True when both say the same, whatever blank rows either has. */
export function isSame(one: ContactDraft, other: ContactDraft): boolean {
  return same(withoutBlanks(one), withoutBlanks(other));
}

/**
 * A name shown as written once ("Dr. M. Fielding") would hide a change of its parts: when the parts
 * changed and the written name did not, the name is made from the parts again.
 */
export function withNameFollowing(draft: ContactDraft, base: ContactDraft): ContactDraft {
  const partsChanged = draft.kind === 'person' && !same(draft.name, base.name) && saysName(draft.name);
  const isWrittenName = draft.formatted_name === base.formatted_name;
  return partsChanged && isWrittenName ? { ...draft, formatted_name: '' } : draft;
}

export interface Merged {
  draft: ContactDraft;
  /** Fields that both changed: the owner's words stay, the newer card says something else. */
  conflicts: DraftField[];
}

/** `mine` and `newer`, both made from `base`, as one. */
export function merged(base: ContactDraft, mine: ContactDraft, newer: ContactDraft): Merged {
  const conflicts: DraftField[] = [];
  const draft: ContactDraft = { ...newer };
  for (const field of Object.keys(newer) as DraftField[]) {
    if (same(mine[field], base[field])) continue;
    if (!same(newer[field], base[field]) && !same(newer[field], mine[field])) conflicts.push(field);
    take(draft, mine, field);
  }
  return { draft, conflicts };
}

function take<Field extends DraftField>(into: ContactDraft, from: ContactDraft, field: Field): void {
  into[field] = from[field];
}

function saysSomewhere({ label: _, ...parts }: Address): boolean {
  return Object.values(parts).some((part) => part.trim());
}

function saysName(name: NameParts): boolean {
  return Object.values(name).some((part) => part.trim());
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
