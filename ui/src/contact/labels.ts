/** The labels of numbers, addresses and links: usual ones in the owner's language, others as typed. */
import { t, type MessageId } from '../state/text.svelte';

const USUAL: Record<string, MessageId> = {
  mobile: 'card-label-mobile',
  home: 'card-label-home',
  work: 'card-label-work',
  fax: 'card-label-fax',
  pager: 'card-label-pager',
  main: 'card-label-main',
  car: 'card-label-car',
  other: 'card-label-other',
};

/** What labels each kind of value is offered. */
export const OFFERED = {
  phones: ['mobile', 'work', 'home', 'main', 'fax', 'other'],
  emails: ['work', 'home', 'other'],
  addresses: ['home', 'work', 'other'],
  links: ['work', 'home', 'other'],
} as const;

/** The label as shown; `fallback` names a value without one. */
export function labelWords(label: string, fallback: MessageId): string {
  if (!label) return t(fallback);
  const usual = USUAL[label];
  return usual ? t(usual) : label;
}

/** The stored word for a label as shown or typed. */
export function labelOf(words: string): string {
  const typed = words.trim();
  const usual = Object.entries(USUAL).find(([, id]) => t(id).toLowerCase() === typed.toLowerCase());
  return usual ? usual[0] : typed;
}
