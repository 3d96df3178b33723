/** A key for the whole screen, as it is pressed and as it is shown. */
import { shownKey } from '../shared/keys.svelte';

/** Keys that only hold others, or lock them. */
const HOLDERS = /^(Control|Alt|AltGraph|Shift|Meta|OS|Dead|\w*Lock|Unidentified|Process)$/;

/**
 * What was pressed, as the box keeps it ("Ctrl+Alt+K"). Null where nothing is chosen by it: a key that
 * only holds others, or goes through the page. Empty where others type or move with it.
 */
export function pressedKey(event: KeyboardEvent): string | null {
  const { key, ctrlKey, altKey, shiftKey, metaKey } = event;
  const isAlone = !ctrlKey && !altKey && !metaKey;
  if (HOLDERS.test(key) || (isAlone && /^(Tab|Escape|Enter)$/.test(key))) return null;
  const name = nameOf(event);
  if (!name || (isAlone && name.length === 1)) return '';
  const held = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Super'];
  return [...held.filter(Boolean), name].join('+');
}

/** What is printed on a letter's key; a digit by its place, since Shift makes a sign of it. */
function nameOf({ key, code }: KeyboardEvent): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (/^F\d+$/.test(key)) return key;
  return /^(?:Digit|Key)(.)$/.exec(code)?.[1] ?? null;
}

/** A kept key in the owner's words. */
export const heldKey = (kept: string): string => shownKey(kept.replace('Ctrl', 'Mod'));
