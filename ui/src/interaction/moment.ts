/** Moments of things that have been: between UTC ms, a field of the form, and words. */
import { localDay } from '../state/text.svelte';

const DAY = 86_400_000;

/** "2026-11-12T16:40", as a datetime-local field holds it. */
export function toLocalInput(at: number): string {
  const moment = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${localDay(at)}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** UTC ms of such a field; nothing when it is empty or half filled. */
export function fromLocalInput(value: string): number | null {
  const at = new Date(value).getTime();
  return Number.isNaN(at) ? null : at;
}

/**
 * The moment in the past that words meant for the future say: at 11:00, "10:00" was understood as
 * tomorrow's and is this morning's; "fri" was the coming Friday and is the last one.
 */
export function pastMoment(dueOn: string, dueTime: string | null, now: number): number {
  const at = fromLocalInput(`${dueOn}T${dueTime ?? '12:00'}`) ?? now;
  if (at <= now) return at;
  if (localDay(at) === localDay(now) && dueTime === null) return now;
  const step = at - now <= DAY ? 1 : 7;
  const moment = new Date(at);
  while (moment.getTime() > now) moment.setDate(moment.getDate() - step);
  return moment.getTime();
}
