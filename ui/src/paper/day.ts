/** The day sheet: what the screens of the day print. */
import { useActions } from '../state/actions.svelte';
import { router } from '../state/router.svelte';
import { t } from '../state/text.svelte';

/** Lets both keys of printing print the day, for as long as the screen that calls this is shown. */
export function useDaySheet(): void {
  const run = () => router.open({ kind: 'paper', output: 'day', chosen: null });
  useActions([
    { id: 'print', said: () => t('print-day'), run },
    { id: 'print-pdf', run },
  ]);
}
