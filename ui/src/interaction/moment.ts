/** Moments of things that have been, said in words. */
import { rpc } from '../ipc/rpc';
import { clock } from '../state/clock.svelte';
import { localDay } from '../state/text.svelte';

const DAY = 86_400_000;
/** A day of the week is never meant further ahead: what is was a date without its year. */
const FORTNIGHT = 14 * DAY;

/**
 * The moment in the past that words meant for the future say: at 11:00, "10:00" was understood as
 * tomorrow's and is this morning's; "fri" was the coming Friday and is the last one; "24.10." was next
 * year's and is this year's.
 */
export function pastMoment(dueOn: string, dueTime: string | null, now: number): number {
  const at = new Date(`${dueOn}T${dueTime ?? '12:00'}`).getTime();
  if (at <= now) return at;
  if (localDay(at) === localDay(now) && dueTime === null) return now;
  const moment = new Date(at);
  const step = at - now <= DAY ? 1 : 7;
  while (moment.getTime() > now) {
    if (at - now > FORTNIGHT) moment.setFullYear(moment.getFullYear() - 1);
    else moment.setDate(moment.getDate() - step);
  }
  return moment.getTime();
}

/** The past moment that `words` say, in UTC ms; nothing when no day is found in them. */
export async function momentOf(words: string): Promise<number | undefined> {
  const { due_on, due_time } = await rpc('when_guess', { text: words });
  return due_on === null ? undefined : pastMoment(due_on, due_time, clock.now);
}
