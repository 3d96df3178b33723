// Does to the page what a system does that forces its colours: WebKit knows the media query and never
// matches it. The page's own rules for it apply, with the colours of a usual dark contrast theme; text,
// borders and grounds elsewhere become the system's, and what is transparent stays so; what the page draws
// or chooses later too. Called once more, takes it all back.
const SYSTEM = {
  CanvasText: '#fff', Canvas: '#000', HighlightText: '#000', Highlight: '#1aebff', MarkText: '#000', Mark: '#ff0',
};
const named = (text) => Object.entries(SYSTEM)
  .reduce((css, [word, colour]) => css.replace(new RegExp(`\\b${word}\\b`, 'gi'), colour), text);

if (window.forcedByTest) {
  const { watch, before, hovered } = window.forcedByTest;
  watch.disconnect();
  document.removeEventListener('mouseover', hovered);
  for (const [element, css] of before) element.style.cssText = css;
  document.adoptedStyleSheets = [];
  window.forcedByTest = null;
  return 0;
}

const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  .filter((rule) => rule.media?.mediaText.includes('forced-colors'))
  .flatMap((rule) => [...rule.cssRules]);
// Those with a ground of their own ask to be left alone, with all that lies in them.
const left = rules.filter(({ style, selectorText }) => style.backgroundColor && !selectorText.includes('::'));
const alone = left.map((rule) => rule.selectorText).join();
const before = new Map();
const force = () => {
  for (const [element, css] of before) {
    if (!element.closest(alone)) continue;
    element.style.cssText = css;
    before.delete(element);
  }
  const forced = [...document.querySelectorAll('*')].filter((one) => !before.has(one) && !one.closest(alone));
  const grounds = forced.map((element) => getComputedStyle(element).backgroundColor);
  forced.forEach((element, place) => {
    before.set(element, element.style.cssText);
    const set = (name, value) => element.style.setProperty(name, value, 'important');
    set('transition', 'none');
    set('color', SYSTEM.CanvasText);
    set('border-color', SYSTEM.CanvasText);
    set('box-shadow', 'none');
    if (grounds[place] !== 'rgba(0, 0, 0, 0)') set('background-color', SYSTEM.Canvas);
  });
};
force();
// A ground that comes with the pointer, which moves over what is scrolled, is the system's too.
const hovered = ({ target }) => {
  for (let one = target; one instanceof Element; one = one.parentElement) {
    const ground = getComputedStyle(one).backgroundColor;
    if (before.has(one) && ground !== 'rgba(0, 0, 0, 0)') {
      one.style.setProperty('background-color', SYSTEM.Canvas, 'important');
    }
  }
};
document.addEventListener('mouseover', hovered);
const watch = new MutationObserver(force);
const attributeFilter = ['aria-selected', 'aria-checked', 'aria-current'];
watch.observe(document, { subtree: true, childList: true, attributeFilter });
window.forcedByTest = { watch, before, hovered };
const own = new CSSStyleSheet();
own.replaceSync(rules.map((rule) => `${rule.selectorText} { ${named(rule.style.cssText)} }`).join('\n'));
document.adoptedStyleSheets = [own];
return rules.length;
