/** What can be done with what belongs to no card yet; each is taken back as a whole. */
import type { InboxAssigned } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';

/** Makes a card for a number or address, and puts on it what came from there. */
export function makeCard(number: string, name: string): Promise<boolean> {
  return tell(rpc('inbox_make_card', { number, name }), name || number);
}

/** Puts what came from a number or address on a card, which gets it where it lacks it. */
export function assign(number: string, card: { id: number; name: string }): Promise<boolean> {
  return tell(rpc('inbox_assign', { number, contact_id: card.id, adds_number: true }), card.name);
}

/** Keeps a mail as a note on a card. */
export async function keepAsNote(mail: number, card: { id: number; name: string }): Promise<boolean> {
  try {
    const { operation } = await rpc('inbox_note', { id: mail, contact_id: card.id });
    toasts.undo(t('inbox-noted', { name: card.name }), operation);
    return true;
  } catch (failure) {
    toasts.fail(failure);
    return false;
  }
}

async function tell(done: Promise<InboxAssigned>, name: string): Promise<boolean> {
  try {
    const { count, operation } = await done;
    toasts.undo(t('inbox-put', { name, count }), operation);
    return true;
  } catch (failure) {
    toasts.fail(failure);
    return false;
  }
}
