/** The eight soft colours of tags and initials, and who gets which. */

export const TONES = ['clay', 'ochre', 'moss', 'pine', 'sky', 'plum', 'rose', 'stone'] as const;
export type Tone = (typeof TONES)[number];

/** Always the same colour for the same number or word. */
export function toneOf(key: number | string): Tone {
  let hash = 2166136261;
  for (const unit of String(key)) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16777619);
  return TONES[(hash >>> 8) % TONES.length] ?? 'stone';
}

/** The first letters of the first and the last word; a number gives its last two digits. */
export function initials(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return name.replace(/\D/g, '').slice(-2);
  const first = firstLetter(words[0] ?? '');
  return words.length === 1 ? first : first + firstLetter(words.at(-1) ?? '');
}

function firstLetter(word: string): string {
  return (/\p{L}/u.exec(word)?.[0] ?? '').toLocaleUpperCase();
}
