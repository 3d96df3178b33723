/** Alt and its number chooses, wherever options have such keys; with Shift another row of them. */

/** The option whose key, as "Alt+3" or "Alt+Shift+3", is pressed. */
export function byNumber<Option extends { keys?: string | undefined }>(
  event: KeyboardEvent,
  options: readonly Option[],
): Option | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined;
  // With Shift the key says another sign, by the keyboard's language.
  const pressed = event.shiftKey ? `Shift+${event.code.replace('Digit', '')}` : event.key;
  return options.find(({ keys }) => keys === `Alt+${pressed}`);
}
