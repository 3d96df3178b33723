/** What the form of a card's terms holds while it is filled in. Whatever closes it but [Cancel] keeps it. */
import { Begun } from '../state/begun';

export interface TermsWords {
  days: string;
  limit: string;
  /** That of the terms over which it was begun. */
  revision: number;
}

/** By the card. */
const kept = new Begun<TermsWords>('terms', (words) => words, read);

function read(written: unknown): TermsWords | null {
  const { days, limit, revision } = typeof written === 'object' && written !== null ? (written as Partial<TermsWords>) : {};
  return typeof days === 'string' && typeof limit === 'string' && typeof revision === 'number' ? { days, limit, revision } : null;
}

export const begunTerms = (contact: number): TermsWords | undefined => kept.get(String(contact));

export const keepTerms = (contact: number, words: TermsWords): void => kept.set(String(contact), words);

export const forgetTerms = (contact: number): void => kept.delete(String(contact));
