/**
 * A language for tests, as crates/app/src/pseudo.rs says: English with accents, two fifths longer
 * and in brackets. The setting `language` with the value `en-XA` chooses it; no screen offers it.
 */
const PLAIN = 'AEIOUYCDGHJLNRSTZaeiouycdghjlnrstz';
const MARKED = 'ÅËÎÖÛÝÇĐĜĤĴĻÑŔŠŢŽåëîöûýçđĝĥĵļñŕšţž';

/** Draws a run of words out: "Save" becomes "[Šååvëë]". */
export function drawOut(words: string): string {
  if (!/\p{L}/u.test(words)) return words;
  let missing = Math.ceil(([...words].length * 2) / 5);
  let drawn = '[';
  for (const letter of words) {
    const at = PLAIN.indexOf(letter);
    const accented = MARKED[at] ?? letter;
    drawn += accented;
    if (missing > 0 && 'aeiouy'.includes(letter.toLowerCase())) {
      drawn += accented;
      missing -= 1;
    }
  }
  return `${drawn}${'ž'.repeat(missing)}]`;
}
