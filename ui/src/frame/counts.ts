/** Counts as the narrow sidebar shows them. */
import { formatNumber, t } from '../state/text.svelte';

/** In full up to 9,999, then "99k". */
export function shortCount(count: number): string {
  return count > 9999 ? t('frame-thousands', { count: Math.floor(count / 1000) }) : formatNumber(count);
}
