/** A text cut at its matches. */

export interface Piece {
  text: string;
  isMatch: boolean;
}

/** How much of a text stands before its first match in a narrow row, in UTF-16 units. */
const BEFORE = 14;

/** The text from a word or two before its first match on, so that a narrow row shows the match. */
export function fromFirstMatch(
  text: string,
  ranges: readonly (readonly [number, number])[],
): { text: string; ranges: [number, number][] } {
  const first = ranges[0]?.[0] ?? 0;
  const space = first > BEFORE ? text.indexOf(' ', first - BEFORE) : -1;
  if (space < 0 || space >= first) return { text, ranges: ranges.map(([start, end]) => [start, end]) };
  const shift = (at: number) => Math.max(0, at - space);
  return {
    text: `…${text.slice(space + 1)}`,
    ranges: ranges.map(([start, end]) => [shift(start), shift(end)]),
  };
}

/** Cuts `text` at `ranges` (start and end in UTF-16 units, in order, not overlapping). */
export function pieces(text: string, ranges: readonly (readonly [number, number])[]): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) cut.push({ text: text.slice(at, start), isMatch: false });
    cut.push({ text: text.slice(Math.max(at, start), end), isMatch: true });
    at = Math.max(at, end);
  }
  if (at < text.length) cut.push({ text: text.slice(at), isMatch: false });
  return cut.filter((piece) => piece.text !== '');
}
