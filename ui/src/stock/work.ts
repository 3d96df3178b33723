/** What is done with wants, with its word and its undo. */
import type { Want } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { nameOr, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';

/** One at a time: what comes next has not been seen yet. */
let isBusy = false;

/** The card waits for it no more. */
export async function removeWant({ id, contact_name }: Pick<Want, 'id' | 'contact_name'>): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  try {
    const { operation } = await rpc('want_delete', { id });
    toasts.undo(t('want-removed', { name: nameOr(contact_name) }), operation);
  } catch (failure) {
    toasts.fail(failure);
  } finally {
    isBusy = false;
  }
}
