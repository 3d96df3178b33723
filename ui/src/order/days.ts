/** Days of orders and payments that are said in words. */
import { momentOf, pastMoment } from '../interaction/moment';
import type { WhenGuess } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { clock } from '../state/clock.svelte';
import { localDay } from '../state/text.svelte';

/** The local day that has been which these words mean, as far as they are understood. */
export function pastDay(guess: WhenGuess | undefined): string | undefined {
  return guess?.due_on ? localDay(pastMoment(guess.due_on, guess.due_time, clock.now)) : undefined;
}

/** The local day by which something is to be paid; null where nothing is said, undefined where no day is found. */
export async function dayAhead(words: string): Promise<string | null | undefined> {
  if (!words.trim()) return null;
  const { due_on } = await rpc('when_guess', { text: words });
  return due_on ?? undefined;
}

/** The same of a day that has been. */
export async function dayBefore(words: string): Promise<string | null | undefined> {
  if (!words.trim()) return null;
  const at = await momentOf(words);
  return at === undefined ? undefined : localDay(at);
}
