/** What narrows a search beside its words, as it is written: `tag:wholesale`, `quiet>60`. */
import { FILTER_WORDS, type Language } from '../ipc/bindings';
import { settings } from '../state/settings.svelte';

type Word = keyof typeof FILTER_WORDS;

/** The place of a language's word among them. */
const PLACES: Record<Language, 0 | 1 | 2> = { en: 0, pl: 1, de: 2, 'en-XA': 0 };
const wordOf = (word: Word) => FILTER_WORDS[word][PLACES[settings.current.language]];

/** A tag as a condition; a name of several words in quotes, without those of its own. */
export function tagFilter(name: string): string {
  const plain = name.replaceAll('"', ' ').replace(/\s+/g, ' ').trim();
  return `${wordOf('tag')}:${plain.includes(' ') ? `"${plain}"` : plain}`;
}

/** No contact for more than so many days, or for longer than a card's own gap. */
export function quietFilter(days: number | null): string {
  return `${wordOf('quiet')}>${days ?? wordOf('usual')}`;
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
  const any = (word: Word) => FILTER_WORDS[word].join('|');
  const condition = new RegExp(`(^|\\s)((${any('tag')}):("[^"]*"?|\\S*)|(${any('quiet')})>\\S*)`, 'giu');
  return text.replace(condition, ' ').trim();
}
