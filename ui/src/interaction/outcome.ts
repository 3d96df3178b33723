/** How it went, said in the owner's language where it is one of the usual words. */
import { t } from '../state/text.svelte';
import { ENDS, OUTCOMES } from './kinds';

export function outcomeWords(outcome: string): string {
  const known = [...OUTCOMES, ...ENDS].find((one) => one.value === outcome);
  return known ? t(known.label) : outcome;
}
