/** The words: complete in every language, each of them said somewhere, their type up to date. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { messageIds } from '../scripts/messages.mjs';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const LANGUAGES = ['en', 'pl', 'de'] as const;
const sourceOf = (language: string) => read(`assets/text/${language}.ftl`);

interface Said {
  placeables: string[];
  /** The forms of each plural choice. */
  plurals: string[][];
}

/** Walks a parsed message, whatever its shape. */
function gather(node: unknown, said: Said): Said {
  if (Array.isArray(node)) node.forEach((part) => gather(part, said));
  else if (typeof node === 'object' && node !== null) {
    const part = node as Record<string, unknown>;
    if (part.type === 'var') said.placeables.push(String(part.name));
    if (part.type === 'select') {
      const variants = part.variants as { key: { value: string } }[];
      said.plurals.push(variants.map(({ key }) => String(key.value)));
    }
    Object.values(part).forEach((child) => gather(child, said));
  }
  return said;
}

function messages(source: string): Map<string, Said> {
  const { body } = new FluentResource(source);
  return new Map(body.map(({ id, value }) => [id, gather(value, { placeables: [], plurals: [] })]));
}

function files(folder: string, endings: string[]): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (['node_modules', 'target', 'dist', 'gen'].includes(name)) return [];
    if (statSync(join(ROOT, path)).isDirectory()) return files(path, endings);
    return endings.some((ending) => name.endsWith(ending)) && !name.includes('.generated.') ? [path] : [];
  });
}

const sources = LANGUAGES.map(sourceOf);
const english = messages(sourceOf('en'));
const others = LANGUAGES.slice(1).map((language) => [language, messages(sourceOf(language))] as const);

describe('the words', () => {
  it('are those of the files that are there', () => {
    const there = readdirSync(join(ROOT, 'assets/text')).sort();
    expect(there).toEqual(LANGUAGES.map((language) => `${language}.ftl`).sort());
  });

  it.each(others)('exist in English and in %s', (_, all) => {
    expect([...all.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are each defined once', () => {
    for (const source of sources) {
      const ids = [...source.matchAll(/^([a-z][a-z0-9-]*) *=/gm)].map((match) => match[1]);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    }
  });

  it('are all understood by the parser', () => {
    for (const source of sources) {
      const ids = [...source.matchAll(/^([a-z][a-z0-9-]*) *=/gm)].map((match) => match[1]);
      expect([...messages(source).keys()].sort()).toEqual(ids.sort());
    }
  });

  it.each(others)('are filled with the same things in English and in %s', (_, all) => {
    const placeables = (said: Said | undefined) => [...new Set(said?.placeables)].sort();
    for (const [id, said] of english) expect([id, placeables(all.get(id))]).toEqual([id, placeables(said)]);
  });

  it('have every plural form of their language', () => {
    const faults: string[] = [];
    for (const [language, all] of [['en', english] as const, ...others]) {
      const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const isPlural = (forms: string[]) => forms.some((form) => ['one', 'few', 'many'].includes(form));
      for (const [id, { plurals }] of all) {
        for (const forms of plurals.filter(isPlural)) {
          const missing = wanted.filter((form) => !forms.includes(form));
          if (missing.length) faults.push(`${language} ${id} lacks ${missing.join(', ')}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('are all said somewhere', () => {
    const paths = [...files('ui/src', ['.ts', '.svelte']), ...files('crates', ['.rs']), ...files('src-tauri', ['.rs'])];
    const code = paths.map(read).join('\n');
    // Words put together when they are said: t(`follow-${kind}`), format!("operation-{kind}").
    const made = [...code.matchAll(/[`"]([a-z][a-z-]*-)(?:\$\{[^}]*\}|\{[^}]*\})([a-z-]*)[`"]/g)];
    const patterns = made.map(([, start, end]) => new RegExp(`^${start}[a-z-]+${end}$`));
    const isSaid = (id: string) => new RegExp(`['"\`]${id}['"\`]`).test(code) || patterns.some((one) => one.test(id));
    expect([...english.keys()].filter((id) => !isSaid(id))).toEqual([]);
  });

  it('are listed in the generated type', () => {
    expect(read('ui/src/state/messages.generated.ts')).toBe(messageIds(sourceOf('en')));
  });
});
