/** What can be done with what waits in the inbox; each is taken back as a whole. */
import type { InboxAssigned } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { Begun } from '../state/begun';
import { dayWithin, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';

/** Makes a card for a number or address, and puts on it what came from there. */
export function makeCard(number: string, name: string): Promise<boolean> {
  return tell(rpc('inbox_make_card', { number, name }), name || number);
}

/** Puts what came from a number or address on a card, which gets it where it lacks it. */
export function assign(number: string, card: { id: number; name: string }): Promise<boolean> {
  return tell(rpc('inbox_assign', { number, contact_id: card.id, adds_number: true }), card.name);
}

/** Names a card that is known by its number alone. */
export async function nameCard(card: number, name: string): Promise<void> {
  try {
    const { operation } = await rpc('inbox_name', { id: card, name });
    toasts.undo(t('inbox-named', { name }), operation);
  } catch (failure) {
    toasts.fail(failure);
  }
}

/** Puts a call of a withheld number on a card. */
export function assignCall(call: number, card: { id: number; name: string }): Promise<boolean> {
  return tell(rpc('inbox_assign_call', { id: call, contact_id: card.id }), card.name);
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

/** What is being written of a call that nothing is written of. */
export interface Word {
  text: string;
  outcome: string;
}

const isWord = (written: unknown): written is Word =>
  typeof written === 'object' && written !== null && 'text' in written && 'outcome' in written;
/** Words begun and not yet saved, by call: leaving the inbox loses nothing. */
const begun = new Begun<Word>('word', (word) => word, (written) => (isWord(written) ? written : null));

export function isWordBegun(call: number): boolean {
  return begun.get(String(call)) !== undefined;
}

export function wordBegun(call: number): Word {
  return begun.get(String(call)) ?? { text: '', outcome: '' };
}

/** Keeps what is begun; without a word it is forgotten. */
export function beginWord(call: number, word: Word): void {
  if (word.text.trim() || word.outcome) begun.set(String(call), word);
  else begun.delete(String(call));
}

/** Writes what a call was about, and the follow-up that its `>` asks for. Refuses with what the box said. */
export async function writeWord(call: number, { text, outcome }: Word): Promise<void> {
  const { follow_up, operation } = await rpc('inbox_word', { id: call, text, outcome, next: '' });
  const step = follow_up && dayWithin(follow_up.due_on, follow_up.due_time);
  toasts.undo(step ? t('log-saved-next', { when: step }) : t('log-saved'), operation);
}

/** Says of calls that there is nothing to write of them. */
export async function sayNothing(calls: number[]): Promise<boolean> {
  try {
    const { operation } = await rpc('inbox_no_word', { ids: calls });
    toasts.undo(t('inbox-no-word-done', { count: calls.length }), operation);
    return true;
  } catch (failure) {
    toasts.fail(failure);
    return false;
  }
}
