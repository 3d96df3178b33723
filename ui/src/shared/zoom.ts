/**
 * Has the style sheets follow the text size. WebKitGTK decides a sheet's `@media (width…)` again when
 * the window changes its size, but not when its zoom does, though the page becomes narrower all the
 * same: wide layouts would stay, with their texts cut. A sheet that changes is decided anew, and all
 * others with it.
 */

/** How much the zoom must differ to count: a window that is dragged larger rounds. */
const STEP = 0.02;

const zoom = (): number => outerWidth / innerWidth;

/** Watches the zoom of the window, for as long as it is open. */
export function followZoom(): void {
  let drawn = zoom();
  addEventListener('resize', () => {
    if (Math.abs(zoom() / drawn - 1) < STEP) return;
    drawn = zoom();
    for (const sheet of document.styleSheets) touch(sheet);
  });
}

/** Changes a sheet to what it was. */
function touch(sheet: CSSStyleSheet): void {
  const end = sheet.cssRules.length;
  sheet.insertRule(':not(*) {}', end);
  sheet.deleteRule(end);
}
