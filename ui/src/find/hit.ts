/** What stands beside the name of a card that a search found. */
import type { FindRow } from '../ipc/bindings';
import { ago, joined } from '../state/text.svelte';

/** Of several numbers the one that was typed; nothing where none was. */
export function numberTyped({ phones }: FindRow, typed: string): string {
  const digits = typed.replace(/\D/g, '');
  const found = digits.length > 2 && phones.find((phone) => phone.replace(/\D/g, '').includes(digits));
  return found || '';
}

/**
 * Where they work and live, their number (the one that was typed), and how long ago the last contact
 * was: tells namesakes apart.
 */
export function moreOf(hit: FindRow, typed: string): string {
  const { row, town, phones } = hit;
  const last = row.last_contact_at === null ? '' : ago(row.last_contact_at);
  return joined([row.organisation, town, numberTyped(hit, typed) || phones[0], last]);
}
