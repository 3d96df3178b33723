/** Days of orders and payments that are said in words. */
import { pastMoment } from '../interaction/moment';
import type { WhenGuess } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { clock } from '../state/clock.svelte';
import { liveQuery } from '../state/live.svelte';
import { localDay } from '../state/text.svelte';

/** What the box makes of the words, asked anew as they change. */
export const guessOf = (words: () => string) => liveQuery('when_guess', () => (words().trim() ? { text: words() } : null));

/** "2026", or "15.12.26". */
const SAYS_YEAR = /\b\d{4}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b/;

/** The local day that these words mean for something written down: one that has been, unless they say its year. */
export function bookedDay(words: string, guess: WhenGuess | undefined): string | undefined {
  if (!guess?.due_on) return undefined;
  return SAYS_YEAR.test(words) ? guess.due_on : localDay(pastMoment(guess.due_on, guess.due_time, clock.now));
}

/** Asks for that day; null where nothing is said, undefined where no day is found. */
export async function askBookedDay(words: string): Promise<string | null | undefined> {
  return words.trim() ? bookedDay(words, await rpc('when_guess', { text: words })) : null;
}

/** The same of the day by which something is to be paid. */
export async function askDayAhead(words: string): Promise<string | null | undefined> {
  if (!words.trim()) return null;
  const { due_on } = await rpc('when_guess', { text: words });
  return due_on ?? undefined;
}
