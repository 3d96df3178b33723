/** Alt and its number chooses, wherever options have such keys. */

/** The option whose key, as "Alt+3", is pressed. */
export function byNumber<Option extends { keys?: string | undefined }>(
  event: KeyboardEvent,
  options: readonly Option[],
): Option | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined;
  return options.find(({ keys }) => keys === `Alt+${event.key}`);
}
