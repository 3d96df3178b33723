/** What is done with entries of the history, each with its word and its undo. */
import type { TimelineItem } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { nameOr, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';

export async function removeEntry(item: TimelineItem): Promise<void> {
  try {
    const command = item.kind === 'note' ? 'note_delete' : 'interaction_delete';
    const { operation } = await rpc(command, { id: item.id });
    toasts.undo(t(item.kind === 'note' ? 'log-note-removed' : 'log-entry-removed'), operation);
  } catch (failure) {
    toasts.fail(failure);
  }
}

/** What taking a merge back is called, by the cards that come back. */
export function unmergeWords({ text, undoes }: TimelineItem): string {
  return (undoes ?? 0) > 1 ? t('merge-undo-many', { count: undoes ?? 0 }) : t('merge-undo-of', { names: nameOr(text) });
}

/** Gives back the cards that a merge joined. */
export async function unmerge(item: TimelineItem): Promise<void> {
  await toasts.takeBack(item.id);
}

/** Adds a note, and the follow-up its `>` line asks for. Refuses with what the box said. */
export async function addNote(contact: number, text: string): Promise<void> {
  const { note, operation } = await rpc('note_create', { contact_id: contact, text });
  toasts.undo(t(note === null ? 'log-follow-up-added' : 'log-note-added'), operation);
}

/** The words of the first line that begins with `>`; nothing without one. */
export function nextStepIn(text: string): string | null {
  const line = text.split('\n').find((one) => one.trimStart().startsWith('>'));
  return line?.trimStart().slice(1).trim() || null;
}

/**
 * The words of the first next step in a text: behind a `>` at a line's start or after a blank. Within
 * a line they may be none ("7 > 5"): then the box leaves them in the text.
 */
export function stepWithin(text: string): { words: string; isWholeLine: boolean } | null {
  const found = /^\s*>(.+)$|\s>(.+)$/m.exec(text);
  const words = (found?.[1] ?? found?.[2] ?? '').trim();
  return words ? { words, isWholeLine: found?.[1] !== undefined } : null;
}
