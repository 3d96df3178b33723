/** A new follow-up as words ask for it. */
import type { FollowUpCreate } from '../ipc/bindings';
import { Begun } from '../state/begun';

const isText = (written: unknown) => (typeof written === 'string' ? written : null);
/** Words begun and not yet added, by the card they are for; of none under ''. */
export const begunWords = new Begun<string>('follow-up', (text) => text, isText);

/** Keeps the words; without one it is forgotten. */
export function keepWords(key: string, words: string): void {
  if (words.trim()) begunWords.set(key, words);
  else begunWords.delete(key);
}

export function newFollowUp(contact_id: number | null, when: string): FollowUpCreate {
  return { contact_id, when, text: '', kind: 'task', place: '', minutes: null };
}
