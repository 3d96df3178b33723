/** Entries of the history whose change is begun: leaving the form keeps what is typed. */
import type { Direction, TimelineItem } from '../ipc/bindings';
import { Drafts } from '../state/drafts';

/** What the form of an entry says. */
export interface EntryWords {
  text: string;
  direction: Direction;
  minutes: string;
  /** Another moment in words; empty leaves it as it is. */
  when: string;
  outcome: string;
}

export const entries = new Drafts<EntryWords>('entry', ['text', 'direction', 'minutes', 'when', 'outcome']);

export const entryKey = ({ kind, id }: TimelineItem): string => `${kind} ${id}`;

/** An entry as it would be typed. */
export function wordsOf({ text, direction, minutes, outcome }: TimelineItem): EntryWords {
  return { text, direction: direction ?? 'in', minutes: minutes === null ? '' : String(minutes), when: '', outcome };
}
