//! The JavaScript that looks into the page. Owns what is asked of it, never drives it: acting is
//! done by keys alone.

/// Counts what reaches the page: key presses by the owner, and anything that was not one.
pub(crate) const WATCH: &str = r"
if (window.watchedByTest) return;
const seen = { keys: 0, others: [], faults: [] };
Object.defineProperty(window, 'watchedByTest', { value: seen });
const note = (event) => seen.others.push(`${event.type} on ${event.target?.tagName}`);
addEventListener('keydown', (e) => { e.isTrusted ? seen.keys++ : note(e); }, true);
for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) {
  addEventListener(type, note, { capture: true, passive: true });
}
addEventListener('click', (e) => { if (e.detail > 0) note(e); }, true);
addEventListener('error', (e) => seen.faults.push(String(e.message)));
addEventListener('unhandledrejection', (e) => seen.faults.push(String(e.reason)));
addEventListener('securitypolicyviolation', (e) => seen.faults.push(`policy: ${e.violatedDirective} ${e.blockedURI}`));
";

/// What was counted.
pub(crate) const SEEN: &str = "return window.watchedByTest;";

/// Notes of each key, by how many have gone down with it, when the last change before the next key
/// had been painted.
pub(crate) const TIME_ANSWERS: &str = r"
if (window.answersTimed) return;
const answers = [];
Object.defineProperty(window, 'answersTimed', { value: answers });
addEventListener('keydown', (event) => {
  answers.push({ key: window.watchedByTest.keys, begun: event.timeStamp, painted: event.timeStamp });
}, true);
new MutationObserver(() => {
  const last = answers.at(-1);
  if (last) requestAnimationFrame(() => setTimeout(() => { last.painted = performance.now(); }));
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
";

/// The milliseconds of each key, once what is on its way is painted; a hidden page paints nothing.
pub(crate) const ANSWERS: &str = r"
const done = arguments[arguments.length - 1];
setTimeout(() => done(Object.fromEntries(
  window.answersTimed.map(({ key, begun, painted }) => [key, painted - begun]))), 120);
";

/// The addresses of all that the page has fetched from elsewhere than the program itself.
pub(crate) const REQUESTS: &str = r"
return performance.getEntriesByType('resource').map((entry) => entry.name)
  .filter((name) => !/^(tauri|ipc|data|blob):|^http:\/\/ipc\.localhost\//.test(name));
";

/// An element that a screen reader cannot name.
pub(crate) const PLANT: &str =
    "document.querySelector('main').append(document.createElement('button'));";

/// All words on the page, as shown.
pub(crate) const TEXT: &str = "return document.body.innerText;";

/// Whether axe-core is there already.
pub(crate) const HAS_AXE: &str = "return typeof window.axe === 'object';";

/// What passes on the page: not what goes on for ever, nor what moves on where nothing is drawn, as
/// within closed details. That never ends.
macro_rules! passing {
    () => {
        r"
const passing = document.getAnimations().filter(({ effect }) =>
  effect.getComputedTiming().endTime !== Infinity && effect.target?.checkVisibility() !== false);
"
    };
}

/// Runs axe-core over the page once its colours have settled, by all its rules or by those named, but
/// for those left out; gives one line for each element at fault.
pub(crate) const AXE: &str = concat!(
    passing!(),
    r"
const [named, leftOut, done] = arguments;
const rules = Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }]));
// Nothing that the rules in use look at has to be fetched first.
const options = { resultTypes: ['violations'], preload: false, rules: { 'target-size': { enabled: true }, ...rules } };
if (named.length) options.runOnly = { type: 'rule', values: named };
Promise.allSettled(passing.map((one) => one.finished)).then(
  () => window.axe.run(document, options),
).then(
  ({ violations }) => done(violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id} (${rule.impact}): ${rule.help}: ${node.html}`))),
  (fault) => done([String(fault)]),
);
"
);

/// What has the focus: where it stands, and what is wrong with how it can be seen and hit.
pub(crate) const TAB_STOP: &str = include_str!("tab_stop.js");

/// A stop of Tab that has no name, is too small, shows no focus and lies under something.
pub(crate) const PLANT_STOP: &str = r"
const stop = document.createElement('button');
Object.assign(stop.style, { width: '9px', height: '9px', outline: '0', position: 'absolute', top: '0', left: '50%' });
const over = document.createElement('p');
over.className = 'planted';
Object.assign(over.style, { width: '40px', height: '40px', position: 'absolute', top: '0', left: '50%' });
document.querySelector('main').append(stop, over);
";

/// Keeps what has the focus, to give it back.
pub(crate) const KEEP_FOCUS: &str = "window.keptFocus = document.activeElement;";

/// Gives the focus back.
pub(crate) const RETURN_FOCUS: &str = "window.keptFocus?.focus();";

/// The size of the page in px.
pub(crate) const SIZE: &str = "return [innerWidth, innerHeight];";

/// Shows the colours of a theme.
pub(crate) const THEME: &str = "document.documentElement.dataset.theme = arguments[0];";

/// Draws the page in colours that a system forces, or takes that back; gives how many rules of the
/// page's own are for it.
pub(crate) const FORCE_COLOURS: &str = include_str!("forced_colours.js");

/// Gives the focus to the first element of a selector.
pub(crate) const FOCUS: &str = "document.querySelector(arguments[0]).focus();";

/// Answers once nothing moves and the page has been painted twice.
pub(crate) const SETTLE: &str = concat!(
    passing!(),
    r"
const done = arguments[arguments.length - 1];
Promise.allSettled(passing.map((one) => one.finished)).then(() =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))));
"
);

/// A text in a box that is too small for it.
pub(crate) const PLANT_CUT: &str = r"
const box = document.createElement('p');
box.textContent = 'A sentence far too long for so small a box';
Object.assign(box.style, { width: '60px', overflow: 'hidden', whiteSpace: 'nowrap' });
const field = document.createElement('input');
field.placeholder = field.title = 'A hint far too long for so small a field';
field.style.width = '60px';
const list = document.createElement('div');
list.append(document.createElement('p'));
list.firstChild.style.height = '300px';
const foot = document.createElement('div');
foot.className = 'foot';
const place = { position: 'fixed', top: '50%', left: '50%', width: '100px', height: '100px' };
Object.assign(list.style, place, { overflow: 'auto' });
Object.assign(foot.style, place);
const bare = list.cloneNode(true);
bare.style.scrollbarWidth = 'none';
document.querySelector('main').append(box, field, bare, list, foot);
";

/// Finds text that cannot be read whole. Every text is measured against each box around it that
/// cuts; what can be scrolled to is not cut; an ellipsis needs a `title`; what is wider than its
/// box without scrolling is found by `scrollWidth`.
pub(crate) const CUT: &str = include_str!("cut_texts.js");
