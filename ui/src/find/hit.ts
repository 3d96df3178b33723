/** What stands beside the name of a card that a search found. */
import type { FindRow } from '../ipc/bindings';
import { ago } from '../state/text.svelte';

/** Where they work, their number, and how long ago the last contact was: tells namesakes apart. */
export function moreOf({ row, phones }: FindRow): string {
  const last = row.last_contact_at === null ? '' : ago(row.last_contact_at);
  return [row.organisation, phones[0], last].filter(Boolean).join(', ');
}
