/** Changing a setting: at once, and told to the whole window. */
import type { Settings } from '../ipc/bindings';
import { asKartotekaError, rpc } from '../ipc/rpc';
import { sentenceOf } from '../state/errors';
import { settings } from '../state/settings.svelte';
import { toasts } from '../state/toasts.svelte';

/** Sets `key` to `value`. Gives what is wrong with the value; null when it was taken. */
export async function change<K extends keyof Settings>(
  key: K,
  value: Settings[K],
): Promise<string | null> {
  try {
    settings.adopt(await rpc('setting_set', { key, value: String(value) }));
    return null;
  } catch (thrown) {
    if (asKartotekaError(thrown).code !== 'invalid') toasts.fail(thrown);
    return sentenceOf(thrown);
  }
}
