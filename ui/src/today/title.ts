/** The day as the heading of Today. */
import { dayStart, localeTag } from '../state/text.svelte';

/** "Thursday 12 November". */
export function dayTitle(day: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const words = new Intl.DateTimeFormat(localeTag(), options).format(dayStart(day));
  return words.slice(0, 1).toLocaleUpperCase(localeTag()) + words.slice(1);
}
