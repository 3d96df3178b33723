/** F6 and Shift+F6: the focus goes from pane to pane. */

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

/** Gives the focus to the next pane (`step` 1) or the one before (-1). */
export function movePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane], #main')].filter(
    (pane) => pane.checkVisibility() && (pane.id !== 'main' || !pane.querySelector('[data-pane]')),
  );
  const active = document.activeElement;
  const at = panes.findIndex((pane) => pane.contains(active));
  const next = panes[(at + step + panes.length) % panes.length];
  const target = next?.querySelector<HTMLElement>(
    '[aria-current="page"], [role="listbox"][tabindex="0"]',
  );
  (target ?? next?.querySelector<HTMLElement>(FOCUSABLE) ?? next)?.focus();
}
