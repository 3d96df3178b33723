/** What narrows a search beside its words, as it is written: `tag:wholesale`, `quiet>60`. */
import type { Language } from '../ipc/bindings';
import { settings } from '../state/settings.svelte';

/** As the search reads them (crates/store/src/search/filter.rs), in every language alike. */
const ENGLISH = { tag: 'tag', quiet: 'quiet', usual: 'usual' };
const WORDS: Record<Language, typeof ENGLISH> = {
  en: ENGLISH,
  pl: { tag: 'etykieta', quiet: 'cisza', usual: 'zwykle' },
  de: { tag: 'schlagwort', quiet: 'still', usual: 'sonst' },
  'en-XA': ENGLISH,
};
const words = () => WORDS[settings.current.language];

/** A tag as a condition; a name of several words in quotes. */
export function tagFilter(name: string): string {
  return `${words().tag}:${/\s/.test(name) ? `"${name}"` : name}`;
}

/** No contact for more than so many days, or for longer than a card's own gap. */
export function quietFilter(days: number | null): string {
  return `${words().quiet}>${days ?? words().usual}`;
}

/** Whether the text asks for it. */
export function asks(text: string, filter: string): boolean {
  return ` ${text} `.includes(` ${filter} `);
}

/** The text with the condition, or without it where it has it. */
export function toggled(text: string, filter: string): string {
  const changed = asks(text, filter) ? ` ${text} `.replace(` ${filter} `, ' ') : `${text} ${filter}`;
  return changed.trim().replace(/\s+/g, ' ');
}

/** The words alone: what a card could be called. */
export function withoutFilters(text: string): string {
  const any = (word: keyof typeof ENGLISH) => Object.values(WORDS).map((of) => of[word]).join('|');
  const condition = new RegExp(`(^|\\s)((${any('tag')}):("[^"]*"?|\\S*)|(${any('quiet')})>\\S*)`, 'giu');
  return text.replace(condition, ' ').trim();
}
