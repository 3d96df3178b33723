/** What the new-card sheet holds while it is filled in. Closing the sheet keeps it. */
import type { ContactDraft } from '../ipc/bindings';
import { Begun } from '../state/begun';
import type { NewCard } from '../state/router.svelte';
import { emptyDraft, isSame } from './draft';

export interface NewCardDraft {
  /** The line from which the card is guessed. */
  line: string;
  /** What the fields say. */
  draft: ContactDraft;
  /** The guess the fields showed last. */
  shown: ContactDraft;
  /** The plan that the card begins at once; empty for none. */
  plan: string;
}

/** By the line that the sheet opened with. */
const kept = new Begun<NewCardDraft>('new-card', (begun) => begun, readNewCard);

function readNewCard(written: unknown): NewCardDraft | null {
  const fields = typeof written === 'object' && written !== null ? (written as Partial<NewCardDraft>) : {};
  const { line, draft, shown, plan } = fields;
  if (typeof line !== 'string' || !draft || !shown) return null;
  const named = typeof plan === 'string' ? plan : '';
  return { line, draft: { ...emptyDraft(), ...draft }, shown: { ...emptyDraft(), ...shown }, plan: named };
}

/** What was begun and left, else a fresh sheet. */
export function newCardFor(opened: NewCard): NewCardDraft {
  return kept.get(opened.text ?? '') ?? { line: opened.text ?? '', draft: emptyDraft(), shown: emptyDraft(), plan: '' };
}

/** Keeps what was begun; a sheet in which nothing was typed or chosen is forgotten. */
export function keepNewCard(opened: NewCard, begun: NewCardDraft): void {
  const isBegun = begun.plan !== '' || begun.line.trim() !== (opened.text ?? '').trim() || !isSame(begun.draft, begun.shown);
  if (isBegun) kept.set(opened.text ?? '', begun);
  else forgetNewCard(opened);
}

export function forgetNewCard(opened: NewCard): void {
  kept.delete(opened.text ?? '');
}
