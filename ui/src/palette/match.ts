/** Words typed against the words of a title: accents and case do not matter. */

import { fold } from '../shared/fold';

/** True when `title` begins as typed: it is meant before one that only holds the words. */
export function begins(title: string, typed: string): boolean {
  return fold(title).startsWith(fold(typed.trim()));
}

/** True when each word typed begins a word of `title`. */
export function matches(title: string, typed: string): boolean {
  const words = fold(title).split(/[^\p{L}\p{N}]+/u);
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  return wanted.every((want) => words.some((word) => word.startsWith(want)));
}
