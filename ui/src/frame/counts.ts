/** Counts as the sidebar shows them. */
import { formatNumber, t } from '../state/text.svelte';

/** In full up to 9,999, then "99k". */
export function shortCount(count: number): string {
  return count > 9999 ? thousands(count) : formatNumber(count);
}

/** In full up to 999, then "2k": a badge leaves its icon to be seen. */
export function badgeCount(count: number): string {
  return count > 999 ? thousands(count) : formatNumber(count);
}

const thousands = (count: number) => t('frame-thousands', { count: Math.floor(count / 1000) });
