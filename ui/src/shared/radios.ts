/** Groups of which one is chosen: one stop of Tab, arrows go on, a digit takes its place. */

/** The place that a key pressed in a group of `count` goes to from the place `at`. */
export function placeOf(key: string, at: number, count: number): number | undefined {
  if (/^[1-9]$/.test(key)) return Number(key) <= count ? Number(key) - 1 : undefined;
  const to = {
    ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: count - 1,
  }[key];
  return to === undefined ? undefined : (to + count) % count;
}

/** Goes on within the group whose key this is, and chooses what it comes to. */
export function chooseByKey(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')];
  const at = radios.findIndex((radio) => radio === document.activeElement);
  const to = placeOf(event.key, at, radios.length);
  const radio = to === undefined ? undefined : radios[to];
  if (!radio) return;
  event.preventDefault();
  radio.focus();
  if (radio.getAttribute('aria-checked') !== 'true') radio.click();
}
