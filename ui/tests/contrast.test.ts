/** The contrast of the colours as WCAG 2.2 reckons it, for every pair of tokens that is drawn on each other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
const read = (path: string) => readFileSync(join(SRC, path), 'utf8');
const styled = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(svelte|css)$/.test(path));

type Theme = 'light' | 'dark';
type Pair = readonly [ink: string, ground: string, least: number];

/** Of text (WCAG 1.4.3), and of what shows where a control is or that it has the focus (1.4.11). */
const TEXT = 4.5;
const EDGE = 3;

/** Every token's colour by day and by lamplight. */
const TOKENS = new Map(
  [...read('styles/tokens.css').matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);
/** What each token is where more contrast is asked for. */
const FIRMER = new Map(
  [...(read('styles/contrast.css').split('forced-colors')[0] ?? '').matchAll(/--([\w-]+): var\(--([\w-]+)\);/g)].map(
    ([, name = '', other = '']) => [name, other],
  ),
);

const every = (inks: string[], grounds: string[], least: number): Pair[] =>
  inks.flatMap((ink) => grounds.map((ground) => [ink, ground, least] as const));

const TAGS = ['clay', 'ochre', 'moss', 'pine', 'sky', 'plum', 'rose', 'stone', 'manila'];
const PAIRS: Pair[] = [
  ...every(['ink', 'ink-2', 'ink-3'], ['desk', 'desk-2', 'paper', 'paper-2', 'sunk'], TEXT),
  ...every(['accent', 'accent-ink', 'red', 'amber', 'green'], ['paper', 'paper-2', 'desk', 'sunk'], TEXT),
  ...['accent', 'red', 'amber', 'green'].map((tone) => [tone, `${tone}-soft`, TEXT] as const),
  ...every(['ink', 'ink-2', 'ink-3', 'accent-ink'], ['accent-soft'], TEXT),
  ...every(['ink', 'ink-2'], ['red-soft', 'amber-soft', 'green-soft'], TEXT),
  ...every(['paper'], ['red'], TEXT),
  ...every(['on-accent'], ['accent', 'accent-ink'], TEXT),
  ...TAGS.map((tag) => [`${tag}-ink`, tag, TEXT] as const),
  ...every(['edge'], ['paper', 'paper-2', 'sunk', 'desk'], EDGE),
  ...every(['accent'], ['paper', 'paper-2', 'desk', 'desk-2'], EDGE),
];

/** Hairlines say something where more contrast is asked for. */
const FIRMER_PAIRS: Pair[] = [...PAIRS, ...every(['rule', 'card-rule'], ['paper', 'paper-2'], EDGE)];

/** The colour of a token. */
function colour(token: string, theme: Theme, isFirmer: boolean): string {
  const name = (isFirmer && FIRMER.get(token)) || token;
  const found = TOKENS.get(name)?.[theme];
  if (!found) throw new Error(`no token --${name}`);
  return found;
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** The pairs that are too weak, each as a line. */
function weak(pairs: Pair[], theme: Theme, isFirmer: boolean): string[] {
  return pairs.flatMap(([ink, ground, least]) => {
    const ratio = contrast(colour(ink, theme, isFirmer), colour(ground, theme, isFirmer));
    return ratio >= least ? [] : [`${ink} on ${ground}, ${theme}: ${ratio.toFixed(2)}, needs ${least}`];
  });
}

/** Pairs that one rule of the styles sets together. */
function drawn(): [ink: string, ground: string, path: string][] {
  return styled.flatMap((path) =>
    [...read(path).matchAll(/\{([^{}]*)\}/g)].flatMap(([, rule = '']) => {
      const ground = /(?:^|\s)background: var\(--([\w-]+)\);/.exec(rule)?.[1];
      const ink = /(?:^|\s)color: var\(--([\w-]+)\);/.exec(rule)?.[1];
      return ink && ground ? [[ink, ground, path] as [string, string, string]] : [];
    }),
  );
}

describe('the contrast of the colours', () => {
  it('is reckoned as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(weak([['rule', 'paper', TEXT]], 'light', false)).toEqual([expect.stringMatching(/^rule on paper, light: 1\.\d\d, needs 4.5$/)]);
  });

  it.each<[Theme, boolean]>([['light', false], ['dark', false], ['light', true], ['dark', true]])(
    'is enough by %s (more contrast: %s)',
    (theme, isFirmer) => {
      expect(weak(isFirmer ? FIRMER_PAIRS : PAIRS, theme, isFirmer)).toEqual([]);
    },
  );

  it('knows every pair that a rule of the styles sets together', () => {
    const known = new Set(PAIRS.filter(([, , least]) => least === TEXT).map(([ink, ground]) => `${ink} on ${ground}`));
    const pairs = drawn();
    expect(pairs.length).toBeGreaterThan(20);
    const unknown = pairs.map(([ink, ground, path]) => [`${ink} on ${ground}`, path]);
    expect(unknown.filter(([pair = '']) => !known.has(pair))).toEqual([]);
  });
});
