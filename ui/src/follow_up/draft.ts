/** Drafts of the mails and text messages that follow-ups are about. Nothing is sent from here. */
import type { FollowUp } from '../ipc/bindings';
import { chooseSave, openDraft } from '../ipc/files';
import { rpc } from '../ipc/rpc';
import { joined, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';
import { sayWritten } from '../state/written';

/** Whether there is something to write, and somebody to write to. */
export function hasDraft({ kind, contact_id }: FollowUp): boolean {
  return contact_id !== null && (kind === 'mail' || kind === 'message');
}

/** Opens the draft in the program for it. */
export async function open({ id }: FollowUp): Promise<void> {
  try {
    const empty = await openDraft(id);
    toasts.say([t('draft-opened'), ...emptyWords(empty)].join(' '));
  } catch (failure) {
    toasts.fail(failure);
  }
}

/** Writes a mail as a file where the owner chooses. The dialog has asked before replacing one. */
export async function save({ id }: FollowUp): Promise<void> {
  try {
    const { file_name, empty } = await rpc('draft_get', { id });
    const file = await chooseSave(file_name, '');
    if (!file) return;
    const { kept } = await rpc('draft_save', { id, to: file.handle, overwrite: true });
    sayWritten([t('attachment-saved', { name: file.name }), ...emptyWords(empty)].join(' '), file, kept);
  } catch (failure) {
    toasts.fail(failure);
  }
}

const emptyWords = (places: string[]) => (places.length ? [t('draft-empty', { places: joined(places) })] : []);
