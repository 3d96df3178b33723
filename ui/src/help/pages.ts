/** The pages of the help, one a job, in the order of a first week. */
import type { Language } from '../ipc/bindings';
import { fold } from '../shared/fold';
import { readPage, type HelpPage } from './page';

export const TOPICS = [
  'phone', 'caller', 'call', 'follow-ups', 'plans', 'orders', 'tickets', 'stock', 'find', 'table', 'tags', 'files', 'duplicates',
  'export', 'paper', 'backups', 'undo', 'keyboard', 'look', 'data', 'privacy',
] as const;
export type Topic = (typeof TOPICS)[number];

const SOURCES = import.meta.glob<string>('../../../assets/help/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** Taken by `cargo xtask pictures`. A page whose picture was not taken does without. */
const PICTURES = import.meta.glob<string>(
  [
    '../../../docs/pictures/{today,cards,table,follow-ups,month,plans,orders,tickets,stock,log-call,duplicates,paper,import-look,import-columns,inbox,export,palette,settings-bring-back}-*-light-1280.png',
    '../../../docs/pictures/caller-known-*-light.png',
  ],
  { query: '?url', import: 'default', eager: true },
);

const folderOf = (language: Language) => (language === 'en-XA' ? 'en' : language);

export interface Entry extends HelpPage {
  topic: Topic;
  source: string;
}

/** All pages in a language. */
export function pagesIn(language: Language): Entry[] {
  return TOPICS.map((topic) => {
    const source = SOURCES[`../../../assets/help/${folderOf(language)}/${topic}.md`] ?? '';
    return { topic, source, ...readPage(source) };
  });
}

/** The address of a picture, in the language where there is one, else in English. */
export function pictureOf(name: string, language: Language): string | undefined {
  // The caller window has a size of its own.
  const at = (spoken: string) =>
    ['-1280', ''].map((width) => PICTURES[`../../../docs/pictures/${name}-${spoken}-light${width}.png`]).find(Boolean);
  return at(folderOf(language)) ?? at('en');
}

/** Those that say all the words, those with a word in their title first. */
export function search(pages: Entry[], words: string): Entry[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const found = pages.filter(({ source }) => wanted.every((word) => fold(source).includes(word)));
  const inTitle = ({ title }: Entry) => wanted.some((word) => fold(title).includes(word));
  return [...found.filter(inTitle), ...found.filter((page) => !inTitle(page))];
}
