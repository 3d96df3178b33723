/** Languages as they call themselves. */
import type { Language } from '../ipc/bindings';
import { capital } from '../state/text.svelte';

/** "Polski". */
export function ownName(language: Language): string {
  return capital(new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language, language);
}
