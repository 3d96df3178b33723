/** Which rows of a long list are in view. Owns the reckoning only, no markup. */

/** Rows drawn above and below the view. */
const OVER = 6;

/** Rows asked for at once. */
const ASK = 200;

/** No screen is taller, in px: a web view may lay out before its styles are in and measure the
 * whole list as the view. */
const TALLEST = 4000;

export interface View {
  scrollTop: number;
  height: number;
  rowHeight: number;
  total: number;
  /** Extra height above a place, in px; never less for a later place. */
  offset: (place: number) => number;
}

export interface Places {
  /** The first row in view. */
  top: number;
  /** The first row drawn. */
  first: number;
  /** One past the last row drawn. */
  end: number;
  askFrom: number;
  askLimit: number;
}

/** The places drawn for a view, and the window of rows to ask for when they are not at hand. */
export function visiblePlaces(view: View): Places {
  const height = Math.min(view.height, TALLEST);
  const top = placeAt(view, view.scrollTop);
  const bottom = placeAt(view, view.scrollTop + height);
  const first = Math.max(0, top - OVER);
  const end = height === 0 ? first : Math.min(view.total, bottom + 1 + OVER);
  const askFrom = Math.max(0, Math.floor((first + end - ASK) / 2));
  return { top, first, end, askFrom, askLimit: Math.max(ASK, end - askFrom) };
}

/** The row at a height, found by halving. */
export function placeAt(view: Omit<View, 'height' | 'scrollTop'>, height: number): number {
  let low = 0;
  let high = Math.max(0, view.total - 1);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (middle * view.rowHeight + view.offset(middle) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A part of a list, in px from its top. */
export interface Stretch {
  start: number;
  end: number;
}

/** What is in view of a list, in px. */
interface Seen {
  scrollTop: number;
  clientHeight: number;
}

/** How far to scroll so that all of a stretch is in view; no further than that takes. */
export function topShowing({ start, end }: Stretch, { scrollTop, clientHeight }: Seen): number {
  return Math.min(Math.max(scrollTop, end - clientHeight), start);
}

/** Whether any of a stretch is in view. */
export function isSeen({ start, end }: Stretch, { scrollTop, clientHeight }: Seen): boolean {
  return start < scrollTop + clientHeight && end > scrollTop;
}

/** How many rows a page goes on. All in px. */
export function pageOf(height: number, rowHeight: number): number {
  return Math.max(1, Math.floor(height / rowHeight) - 1);
}
