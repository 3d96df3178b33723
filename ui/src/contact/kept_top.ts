/** How far the list of cards by name was scrolled, kept for the next start of the window. */

const KEPT_AS = 'kartoteka.top';
/** After the last movement, in ms. */
const REST = 300;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Keeps the place on top, once the list has come to rest. */
export function keepTop(place: number): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => localStorage.setItem(KEPT_AS, String(place)), REST);
}

/** The place that was on top; the first when none was kept. */
export function keptTop(): number {
  const place = Number(localStorage.getItem(KEPT_AS));
  return Number.isInteger(place) && place > 0 ? place : 0;
}
