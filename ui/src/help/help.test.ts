/** The help: the same pages in each language, keys that are in the catalogue, pictures that are taken. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../state/catalogue';
import { LANGUAGES } from '../state/settings.svelte';
import { readPage, type Block, type Part } from './page';
import { pagesIn, pictureOf, search, TOPICS } from './pages';

const ROOT = join(import.meta.dirname, '../../..');
const sourceOf = (language: string, topic: string) =>
  readFileSync(join(ROOT, `assets/help/${language}/${topic}.md`), 'utf8');
const kinds = (blocks: Block[]) => blocks.map((block) => block.kind);
const partsOf = (block: Block): Part[] => {
  if ('parts' in block) return block.parts;
  if ('items' in block) return block.items.flat();
  return 'rows' in block ? block.rows.flat(2) : [];
};
const actionsOf = (blocks: Block[]) =>
  blocks.flatMap(partsOf).flatMap((part) => (part.kind === 'action' ? [part.id] : [])).sort();

describe.each(LANGUAGES)('the help in %s', (language) => {
  it('has each page, and no other', () => {
    const files = readdirSync(join(ROOT, 'assets/help', language)).sort();
    expect(files).toEqual(TOPICS.map((topic) => `${topic}.md`).sort());
  });

  it.each(TOPICS)('says on %s what the English page does, block by block', (topic) => {
    const [page, english] = [readPage(sourceOf(language, topic)), readPage(sourceOf('en', topic))];
    expect(page.title).not.toBe('');
    expect(kinds(page.blocks)).toEqual(kinds(english.blocks));
    expect(actionsOf(page.blocks)).toEqual(actionsOf(english.blocks));
  });

  it.each(TOPICS)('names on %s only keys that are there', (topic) => {
    const source = sourceOf(language, topic);
    const named = [...source.matchAll(/\[\[([^\]]*)\]\]/g)].map((match) => match[1] ?? '');
    expect(named.filter((id) => !(id in CATALOGUE))).toEqual([]);
    expect(named.filter((id) => CATALOGUE[id as keyof typeof CATALOGUE]?.keys.length === 0)).toEqual([]);
    const all: string[] = Object.values(CATALOGUE).flatMap(({ keys }) => keys);
    const keys = [...source.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    expect(keys.filter((key) => !all.includes(key))).toEqual([]);
  });

  it.each(TOPICS)('shows on %s pictures that are taken', (topic) => {
    const taken = readFileSync(join(ROOT, 'tests/pictures/lists.rs'), 'utf8');
    const shown = readPage(sourceOf(language, topic)).blocks.flatMap((block) =>
      block.kind === 'picture' ? [block.name] : [],
    );
    const guide = [...taken.matchAll(/(?:GUIDE|CALLERS)[^=]*=\s*\[([^\]]*)\]/g)].map((list) => list[1]).join();
    for (const name of shown) {
      expect(guide).toContain(`"${name}"`);
      expect(pictureOf(name, language)).toContain(`/${name}-${language}-light`);
    }
  });
});

it('reads marks as text and keys, and nothing as markup', () => {
  const page = readPage('# Title\n\nPress [[undo]] or `Enter`, **now** <b>x</b>.\n\n- one\n- two [[no-such]]');
  expect(page.title).toBe('Title');
  expect(page.blocks[0]).toEqual({
    kind: 'paragraph',
    parts: [
      { kind: 'text', text: 'Press ' },
      { kind: 'action', id: 'undo' },
      { kind: 'text', text: ' or ' },
      { kind: 'key', text: 'Enter' },
      { kind: 'text', text: ', ' },
      { kind: 'strong', text: 'now' },
      { kind: 'text', text: ' <b>x</b>.' },
    ],
  });
  expect(kinds(page.blocks)).toEqual(['paragraph', 'bullets']);
});

it('is searched without regard to accents, titles first', () => {
  const found = (language: 'en' | 'pl' | 'de', words: string) =>
    search(pagesIn(language), words).map(({ topic }) => topic);
  expect(found('pl', 'ksiegowej')).toEqual(['export']);
  expect(found('de', 'SCHLAGWORTER')[0]).toBe('tags');
  expect(found('en', 'iphone export')[0]).toBe('phone');
  expect(found('en', 'zzz')).toEqual([]);
  expect(found('en', '')).toEqual([...TOPICS]);
});
