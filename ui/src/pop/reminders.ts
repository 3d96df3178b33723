/** The reminder chips, each with its key. No one of them is chosen at first. */
import type { MessageId } from '../state/text.svelte';

export interface Reminder {
  /** The moment in words, as every language takes them. */
  words: string;
  label: MessageId;
  keys: string;
}

export const REMINDERS: Reminder[] = [
  { words: 'tomorrow', label: 'follow-later-tomorrow', keys: 'Alt+1' },
  { words: 'monday', label: 'follow-later-monday', keys: 'Alt+2' },
  { words: 'in 2 weeks', label: 'pop-in-two-weeks', keys: 'Alt+3' },
];
