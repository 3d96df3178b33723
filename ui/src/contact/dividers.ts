/** The manila dividers between the letters of the list, and where they push the rows. */
import type { LetterPlace } from '../ipc/bindings';

/** The height of a divider, in px. */
export const DIVIDER = 26;
/** Tabs are cut at four places across the list, in px from its left. */
const CUTS = [0, 52, 104, 156];

export interface Divider {
  letter: string;
  /** From the top of the list, in px. */
  top: number;
  /** From the left of the list, in px. */
  left: number;
}

/** The dividers of the letters that have cards. `rowHeight` in px. */
export function dividersOf(letters: LetterPlace[], rowHeight: number): Divider[] {
  return withCards(letters).map(({ letter, from }, index) => ({
    letter,
    top: from * rowHeight + index * DIVIDER,
    left: CUTS[letters.findIndex((one) => one.letter === letter) % CUTS.length] ?? 0,
  }));
}

/** How far the dividers push the row at `place`, in px. */
export function pushOf(letters: LetterPlace[]): (place: number) => number {
  const starts = withCards(letters).map((one) => one.from);
  return (place) => DIVIDER * countUpTo(starts, place);
}

/** The least height of a letter on the rail, in px: what a finger or a shaky hand can hit. */
const TARGET = 24;

/** Letters that show beside every so-manieth: the current one and the one with the focus. */
const BESIDE = 2;

/** The letters to choose from on a rail so many px high: those without cards give way to the others first. */
export function lettersFor(letters: LetterPlace[], height: number): LetterPlace[] {
  return height <= 0 || letters.length <= roomIn(height) ? letters : withCards(letters);
}

const roomIn = (height: number) => Math.floor(height / TARGET);

/**
 * Of how many letters one shows, so that each of `count` in `height` px can be hit; 0 where there is room
 * for the current one and the one with the focus alone.
 */
export function strideOf(count: number, height: number): number {
  const room = roomIn(height);
  if (height <= 0 || count <= room) return 1;
  let stride = 2;
  while (stride < count && Math.ceil(count / stride) + BESIDE > room) stride += 1;
  return Math.ceil(count / stride) + BESIDE > room ? 0 : stride;
}

/** The letter that the row at `place` stands behind. */
export function letterAt(letters: LetterPlace[], place: number): string | undefined {
  return withCards(letters).findLast((one) => one.from <= place)?.letter;
}

/** Where the list stands, as places of rows. */
interface Sight {
  top: number;
  /** How many rows are in sight. */
  page: number;
  /** The chosen card's. */
  chosen: number | null;
  /** The letter that was gone to since it was chosen. */
  gone: string | null;
}

/** The letter of the chosen card while it is in sight; else, and when gone to, the one that the list stands at. */
export function letterToMark(letters: LetterPlace[], { top, page, chosen, gone }: Sight): string | undefined {
  const first = letterAt(letters, top);
  const isSeen = chosen !== null && chosen >= top && chosen < top + page;
  return isSeen && gone !== first ? letterAt(letters, chosen) : first;
}

function withCards(letters: LetterPlace[]): LetterPlace[] {
  return letters.filter((one) => one.count > 0);
}

function countUpTo(sorted: number[], place: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
