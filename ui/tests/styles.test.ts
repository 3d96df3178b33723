/** What the styles promise to those who need more contrast, forced colours or no motion, and to paper. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
const read = (path: string) => readFileSync(join(SRC, path), 'utf8');

/** The rules within the first `@media` block of that condition. */
function within(css: string, condition: string): string {
  const [, ...rest] = css.split(`@media (${condition}) {`);
  expect(rest, `@media (${condition})`).not.toHaveLength(0);
  let depth = 1;
  const block = rest.join('');
  const end = [...block].findIndex((sign) => {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    return depth === 0;
  });
  return block.slice(0, end);
}

const styled = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(svelte|css)$/.test(path));

describe('the styles', () => {
  it('turn hairlines into edges and hints into text where more contrast is asked for', () => {
    const rules = within(read('styles/contrast.css'), 'prefers-contrast: more');
    for (const rule of ['--rule: var(--edge)', '--card-rule: var(--edge)', '--ink-3: var(--ink-2)']) {
      expect(rules).toContain(rule);
    }
  });

  it('say by the system\'s colours what a background said, where colours are forced', () => {
    const rules = within(read('styles/contrast.css'), 'forced-colors: active');
    for (const part of ['.paper', "[aria-selected='true']", "[aria-checked='true']", ':checked', 'mark', ':focus-visible']) {
      expect(rules).toContain(part);
    }
  });

  it('draw the bars of what scrolls, seen in every set of colours', () => {
    const bars = read('styles/bars.css');
    for (const part of ['::-webkit-scrollbar {', '::-webkit-scrollbar-thumb {']) expect(bars).toContain(part);
    expect(within(bars, 'prefers-contrast: more')).toContain('--bar-ink: var(--ink-2)');
    expect(within(bars, 'forced-colors: active')).toContain('--bar-ink: CanvasText');
    // Where one of these is said, WebKit draws its own bars again, over the page.
    const own = styled.filter((path) => /scrollbar-(width|color):/.test(read(path)));
    expect(own).toEqual([]);
  });

  it('stop all motion where less is asked for', () => {
    expect(within(read('styles/tokens.css'), 'prefers-reduced-motion: reduce')).toMatch(/--fast: 0ms;\s*--base: 0ms;/);
    const moving = styled.filter((path) => {
      const text = read(path).replaceAll(/var\(--(fast|base)\)/g, '');
      const isTimed = /(transition|animation)[^;]*\b\d+(\.\d+)?m?s\b/.test(text);
      return isTimed && !text.includes('prefers-reduced-motion');
    });
    expect(moving).toEqual([]);
  });

  it('follow the system unless a theme is fixed', () => {
    const tokens = read('styles/tokens.css');
    expect(tokens).toContain('color-scheme: light dark');
    expect(tokens).toMatch(/\[data-theme='light'\] \{\s*color-scheme: light;/);
    expect(tokens).toMatch(/\[data-theme='dark'\] \{\s*color-scheme: dark;/);
  });

  it('let the red lines of sheets side by side meet, whatever stands in their headings', () => {
    expect(read('styles/base.css')).toMatch(/\n\.heading \{[^}]*align-items: center;\s*min-height: 46px;/);
    for (const sheet of ['shared/PaperSection.svelte', 'first/FirstRun.svelte', 'views/History.svelte']) {
      expect(read(sheet), sheet).toMatch(/heading.*red-line/);
    }
  });

  it('keep no room on a line of the history for buttons that are not seen', () => {
    expect(read('interaction/Entry.svelte')).toMatch(/\n {2}\.ways \{\s*position: absolute;[^}]*opacity: 0;/);
  });

  it('know two widths of a page, each by its name', () => {
    expect(read('styles/tokens.css')).toMatch(/--page: \d+px;\s*--page-wide: \d+px;/);
    const own = styled.filter((path) => /max-width: ([89]\d\d|\d{4,})px/.test(read(path)));
    expect(own).toEqual([]);
  });

  it('draw no sign of a font where an icon belongs', () => {
    const signs = styled.filter((path) => /[▲▼▸▾►◀✓✕]/.test(read(path)));
    expect(signs).toEqual([]);
    expect(read('styles/base.css')).toMatch(/summary::before \{[^}]*rotate\(-45deg\)/);
  });

  it('put the main button of a sheet first, and the way out behind it', () => {
    const feet = styled.flatMap((path) =>
      [...read(path).matchAll(/\{#snippet footer\(\)\}\s*<Button([^>]*)/g)].map(([, button = '']) => ({ path, button })),
    );
    expect(feet.length).toBeGreaterThan(8);
    expect(feet.filter(({ button }) => !/look=("primary"|\{.*'primary'\})/.test(button))).toEqual([]);
  });

  it('print black on white, without the window around it, and split no row', () => {
    const print = read('styles/print.css');
    expect(print).toContain('#app > :not(.printed)');
    expect(print).toMatch(/--ink: #000;[^}]*color-scheme: light;/);
    for (const page of ['print/CardPage.svelte', 'print/ListPage.svelte']) {
      expect(read(page)).toContain('break-inside: avoid');
    }
    expect(read('print/ListPage.svelte')).toMatch(/table \+ table \{\s*break-before: page;/);
  });
});
