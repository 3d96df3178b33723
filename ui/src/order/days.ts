/** Days of orders and payments that are said in words. */
import { momentOf } from '../interaction/moment';
import { rpc } from '../ipc/rpc';
import { localDay } from '../state/text.svelte';

/** The local day by which something is to be paid; null where nothing is said, undefined where no day is found. */
export async function dayAhead(words: string): Promise<string | null | undefined> {
  if (!words.trim()) return null;
  const { due_on } = await rpc('when_guess', { text: words });
  return due_on ?? undefined;
}

/** The same of a day that has been. */
export async function dayBefore(words: string): Promise<string | null | undefined> {
  if (!words.trim()) return null;
  const at = await momentOf(words);
  return at === undefined ? undefined : localDay(at);
}
