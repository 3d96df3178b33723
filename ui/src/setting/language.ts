/** Languages as they call themselves. */
import type { Language } from '../ipc/bindings';

/** "Polski". */
export function ownName(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}
