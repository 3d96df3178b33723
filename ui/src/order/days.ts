/** Days of orders and payments that are said in words. */
import { pastMoment } from '../interaction/moment';
import type { WhenGuess } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { clock } from '../state/clock.svelte';
import { liveQuery } from '../state/live.svelte';
import { dayStart, localDay } from '../state/text.svelte';

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

/**
 * The local day that words mean by which something is to be paid that bears the day `borne`; nothing where no
 * day is found. A day and month alone, for what is older than today, is in the year that brings it nearest to that.
 */
export function dueDay(guess: WhenGuess | undefined, borne: string | null | undefined): string | undefined {
  if (!guess?.due_on) return undefined;
  if (!guess.is_without_year || !borne || borne >= localDay(clock.now)) return guess.due_on;
  return nearest(guess.due_on.slice(4), borne) ?? guess.due_on;
}

/** The day "-10-24" of the year that brings it nearest to `day`. */
function nearest(monthDay: string, day: string): string | undefined {
  const year = Number(day.slice(0, 4));
  const days = [year - 1, year, year + 1].map((one) => `${one}${monthDay}`).filter((one) => localDay(dayStart(one).getTime()) === one);
  const away = (one: string) => Math.abs(dayStart(one).getTime() - dayStart(day).getTime());
  return days.sort((one, other) => away(one) - away(other))[0];
}

/** Asks for that day; null where nothing is said, undefined where no day is found. */
export async function askDueDay(words: string, borne: string | null): Promise<string | null | undefined> {
  return words.trim() ? dueDay(await rpc('when_guess', { text: words }), borne) : null;
}
