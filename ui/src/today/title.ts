/** The day as the heading of Today. */
import { dates } from '../state/intl';
import { settings } from '../state/settings.svelte';
import { capital, dayStart, localeTag } from '../state/text.svelte';

/** "Thursday 12 November". */
export function dayTitle(day: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const said = dates(localeTag(), options).format(dayStart(day));
  // Web views differ in setting a comma before a British date.
  const words = settings.current.language === 'en' ? said.replace(/, (?=\d)/, ' ') : said;
  return capital(words);
}
