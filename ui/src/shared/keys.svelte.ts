/** Keys as a keyboard has them printed on it. */

/** What has no word: it is printed alike on the keyboards of all languages. */
const SIGNS: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Plus: '+',
};

/** The keys whose word depends on the language. */
export const NAMED_KEYS = [
  'Mod', 'Shift', 'Alt', 'Delete', 'Escape', 'Enter', 'Space', 'Home', 'End', 'PageUp', 'PageDown',
] as const;
export type NamedKey = (typeof NAMED_KEYS)[number];

let names = $state.raw<Partial<Record<string, string>>>({});

/** Says what the owner's language prints on the keys, from now on. */
export function nameKeys(printed: Record<NamedKey, string>): void {
  names = printed;
}

/** "Mod+Shift+Z" as "Ctrl+Shift+Z". */
export function shownKey(keys: string): string {
  return keys.split('+').map((key) => SIGNS[key] ?? names[key] ?? key).join('+');
}
