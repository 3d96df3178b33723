/** Puts words on the clipboard and says so. */
import { t, unisolated } from './text.svelte';
import { toasts } from './toasts.svelte';

export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(unisolated(text));
    toasts.say(t('toast-copied', { text }));
  } catch (failure) {
    toasts.fail(failure);
  }
}
