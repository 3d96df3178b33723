/** The focus is seen whole: web views scroll to the edge of what takes it, and its ring lies beyond. */

export function showWhole({ target }: FocusEvent): void {
  // What keys cannot reach (a screen, a section) is larger than a stop and scrolled by who focuses it.
  if (!(target instanceof HTMLElement) || target.tabIndex < 0 || !target.matches(':focus-visible')) return;
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
