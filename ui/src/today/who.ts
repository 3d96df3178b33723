/** How the other end of a call is named. */
import type { ListedCall } from '../ipc/bindings';
import { t } from '../state/text.svelte';

/** The name, else the number, else that it was withheld. */
export function whoOf({ name, number, shown_number }: ListedCall): string {
  return name || shown_number || number || t('today-withheld');
}
