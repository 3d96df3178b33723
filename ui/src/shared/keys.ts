/** Keys as a keyboard has them printed on it. */

const isMac = /Mac/.test(navigator.platform);

const PRINTED: Record<string, string> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Alt: isMac ? '⌥' : 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
  Escape: 'Esc',
};

/** "Mod+Shift+Z" as "Ctrl+Shift+Z". */
export function shownKey(keys: string): string {
  return keys.split('+').map((key) => PRINTED[key] ?? key).join('+');
}
