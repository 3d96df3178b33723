/** How far the list of cards by name was scrolled, kept for the next start of the window. */
import { keep, kept } from '../ipc/kept';

const KEPT_AS = 'top';
/** After the last movement, in ms. */
const REST = 100;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Keeps the place on top, once the list has come to rest. */
export function keepTop(place: number): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => keep(KEPT_AS, String(place)), REST);
}

/** The place that was on top; the first when none was kept. */
export function keptTop(): number {
  const place = Number(kept(KEPT_AS));
  return Number.isInteger(place) && place > 0 ? place : 0;
}
