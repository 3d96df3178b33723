/** Keys pressed where nothing can be written, that are words nonetheless. */

/** The letter, digit or sign that a key writes; nothing of one that moves, presses or commands. */
export function typed(event: KeyboardEvent): string {
  const isCommand = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
  return isCommand || event.key.length !== 1 || event.key === ' ' ? '' : event.key;
}

/** Goes on writing behind the words that stand in a field. */
export function writeOn(field: HTMLInputElement | HTMLTextAreaElement | undefined): void {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
