/** How long something lasted or shall last, as it is typed. */
import { t } from '../state/text.svelte';

/** The most minutes of a length, as the box has it for follow-ups. */
const MOST = 14_400;

/** "6", "6 min": whole minutes; null where nothing is typed, undefined where the words are no length. */
export function readMinutes(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const minutes = Number(/^(\d{1,5})(\s*min\.?)?$/i.exec(typed.trim())?.[1] ?? Number.NaN);
  return minutes <= MOST ? minutes : undefined;
}

/** What is wrong with words that are no length. */
export const minutesWrong = (): string => t('follow-up-length', { limit: MOST });
