/** A text cut at its matches. */

export interface Piece {
  text: string;
  isMatch: boolean;
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
