/** What the forms of plans hold while they are filled in. Closing one keeps it. */
import type { FollowUpKind, PlanStep, StepCounted, StepDraft } from '../ipc/bindings';
import { Begun } from '../state/begun';

export interface PlanWords {
  name: string;
  kind: FollowUpKind;
  days: string;
  counted: StepCounted;
  text: string;
  /** Of the draft of a mail or text message. */
  subject: string;
  draft: string;
}

/** What was begun, and the words that the form started with: those tell what it was begun for. */
interface Begin {
  words: PlanWords;
  of: PlanWords;
}

const kept = new Begun<Begin>('plan', (begun) => begun, read);

export const NOTHING: PlanWords = { name: '', kind: 'call', days: '0', counted: 'from_start', text: '', subject: '', draft: '' };

/** A step in the words of its form. */
export function wordsOf({ kind, days, counted, text, draft }: PlanStep): PlanWords {
  return { name: '', kind, days: String(days), counted, text, subject: draft?.subject ?? '', draft: draft?.text ?? '' };
}

/** What a step writes; nothing where it is no mail or message, or says nothing. */
export function draftOf({ kind, subject, draft }: PlanWords): StepDraft | null {
  const said = { subject: kind === 'mail' ? subject.trim() : '', text: draft.trim() };
  return (kind === 'mail' || kind === 'message') && (said.subject || said.text) ? said : null;
}

function read(written: unknown): Begin | null {
  const { words, of } = (typeof written === 'object' && written !== null ? written : {}) as Partial<Record<keyof Begin, unknown>>;
  const [begun, begunOf] = [readWords(words), readWords(of)];
  return begun && begunOf && { words: begun, of: begunOf };
}

function readWords(written: unknown): PlanWords | null {
  if (typeof written !== 'object' || written === null) return null;
  const words = { ...NOTHING, ...written };
  const isText = [words.name, words.kind, words.days, words.counted, words.text, words.subject, words.draft].every((one) => typeof one === 'string');
  return isText ? words : null;
}

const isSame = (one: PlanWords, other: PlanWords) =>
  (Object.keys(NOTHING) as (keyof PlanWords)[]).every((field) => one[field] === other[field]);

/** What was begun in the form of that key for the same thing, else what it starts with. */
export function wordsFor(key: string, otherwise: PlanWords): PlanWords {
  const begun = kept.get(key);
  return { ...(begun && isSame(begun.of, otherwise) ? begun.words : otherwise) };
}

/** Keeps what is begun; a form that says what it started with is forgotten. */
export function keepWords(key: string, words: PlanWords, otherwise: PlanWords): void {
  if (isSame(words, otherwise)) kept.delete(key);
  else kept.set(key, { words: { ...words }, of: { ...otherwise } });
}

export function forgetWords(key: string): void {
  kept.delete(key);
}
