/** The sum of a column in words. */
import type { GridSum } from '../ipc/bindings';
import { t } from '../state/text.svelte';

/** The sum, and how many of the cells are numbers where not all are. */
export function said({ sum, numbers, filled }: GridSum): string {
  return numbers < filled ? `${sum}, ${t('grid-numbers', { numbers, filled })}` : (sum ?? '');
}
