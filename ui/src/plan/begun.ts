/** What the forms of plans hold while they are filled in. Closing one keeps it. */
import type { FollowUpKind, StepCounted } from '../ipc/bindings';
import { Begun } from '../state/begun';

export interface PlanWords {
  name: string;
  kind: FollowUpKind;
  days: string;
  counted: StepCounted;
  text: string;
}

const kept = new Begun<PlanWords>('plan', (begun) => begun, read);

export const NOTHING: PlanWords = { name: '', kind: 'call', days: '0', counted: 'from_start', text: '' };

function read(written: unknown): PlanWords | null {
  const words = { ...NOTHING, ...(typeof written === 'object' ? written : null) };
  const isText = [words.name, words.kind, words.days, words.counted, words.text].every((one) => typeof one === 'string');
  return isText ? words : null;
}

/** What was begun in the form of that key, else what it starts with. */
export function wordsFor(key: string, otherwise: PlanWords): PlanWords {
  return { ...(kept.get(key) ?? otherwise) };
}

/** Keeps what is begun; a form that says what it started with is forgotten. */
export function keepWords(key: string, words: PlanWords, otherwise: PlanWords): void {
  const isSame = (Object.keys(words) as (keyof PlanWords)[]).every((field) => words[field] === otherwise[field]);
  if (isSame) kept.delete(key);
  else kept.set(key, words);
}

export function forgetWords(key: string): void {
  kept.delete(key);
}
