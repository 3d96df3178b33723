// Does to the page what a system does that forces its colours: WebKit knows the media query and never
// matches it. The page's own rules for it apply, with the colours of a usual dark contrast theme; text,
// borders and grounds elsewhere become the system's, and what is transparent stays so. Called once more,
// takes it all back.
const SYSTEM = {
  CanvasText: '#fff', Canvas: '#000', HighlightText: '#000', Highlight: '#1aebff', MarkText: '#000', Mark: '#ff0',
};
const named = (text) => Object.entries(SYSTEM)
  .reduce((css, [word, colour]) => css.replace(new RegExp(`\\b${word}\\b`, 'gi'), colour), text);

if (window.forcedByTest) {
  for (const [element, before] of window.forcedByTest) element.style.cssText = before;
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
const forced = [...document.querySelectorAll('*')].filter((element) => !element.closest(alone));
const grounds = forced.map((element) => getComputedStyle(element).backgroundColor);
window.forcedByTest = forced.map((element) => [element, element.style.cssText]);
forced.forEach(({ style }, place) => {
  const set = (name, value) => style.setProperty(name, value, 'important');
  set('transition', 'none');
  set('color', SYSTEM.CanvasText);
  set('border-color', SYSTEM.CanvasText);
  set('box-shadow', 'none');
  if (grounds[place] !== 'rgba(0, 0, 0, 0)') set('background-color', SYSTEM.Canvas);
});
const own = new CSSStyleSheet();
own.replaceSync(rules.map((rule) => `${rule.selectorText} { ${named(rule.style.cssText)} }`).join('\n'));
document.adoptedStyleSheets = [own];
return rules.length;
