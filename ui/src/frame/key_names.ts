/** What keyboards of the owner's language have printed on their keys. */
import type { NamedKey } from '../shared/keys.svelte';
import { isMac } from '../state/system';
import { t } from '../state/text.svelte';

export function keyNames(): Record<NamedKey, string> {
  return {
    Mod: isMac ? '⌘' : t('key-control'),
    Shift: isMac ? '⇧' : t('key-shift'),
    Alt: isMac ? '⌥' : t('key-alt'),
    Delete: t('key-delete'),
    Escape: t('key-escape'),
    Enter: t('key-enter'),
    Space: t('key-space'),
    Home: t('key-home'),
    End: t('key-end'),
    PageUp: t('key-page-up'),
    PageDown: t('key-page-down'),
  };
}
