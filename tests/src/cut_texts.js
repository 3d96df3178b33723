const SLACK = 1.5;
const found = new Set();
const looks = new WeakMap();
const lookOf = (element) => {
  if (!looks.has(element)) looks.set(element, getComputedStyle(element));
  return looks.get(element);
};
const isOnlySpoken = (element) => element.closest('.hidden-text') !== null
  || element.closest('[aria-hidden="true"]')?.matches('svg, svg *') === true;
const pathOf = (element) => {
  const names = [];
  for (let one = element; one && one !== document.body && names.length < 4; one = one.parentElement) {
    const own = [...one.classList].filter((name) => !name.startsWith('svelte-'));
    names.unshift([one.localName, ...own].join('.'));
  }
  return names.join(' > ');
};
const say = (what, element, text, by) =>
  found.add(`${what} by ${Math.ceil(by)} px: ${pathOf(element)}: "${text.trim().slice(0, 60)}"`);
const says = (element, words) => {
  const title = element.closest('[title]')?.title ?? '';
  return title !== '' && (title.includes(words.trim()) || element.closest('[title]').contains(element));
};

/** The box around a text in which `side` is cut or scrolled, from the inside out. */
function measure(node, rect) {
  const start = node.parentElement;
  let seen = { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom };
  let scrolls = { x: false, y: false };
  for (let box = start; box; box = box.parentElement) {
    const look = lookOf(box);
    if (look.display === 'inline' || look.display === 'contents') continue;
    const edge = box.getBoundingClientRect();
    const cutsX = look.overflowX !== 'visible';
    const cutsY = look.overflowY !== 'visible';
    if (['auto', 'scroll'].includes(look.overflowX)) scrolls.x = true;
    if (['auto', 'scroll'].includes(look.overflowY)) scrolls.y = true;
    const out = Math.max(edge.left - seen.left, seen.right - edge.right);
    if (cutsX && !scrolls.x && out > SLACK) {
      const isShortened = look.textOverflow === 'ellipsis' || look.webkitLineClamp !== 'none';
      if (!isShortened) say('cut off sideways', box, node.data, out);
      else if (!says(box, node.data)) say('shortened without a title', box, node.data, out);
      return;
    }
    const under = Math.max(edge.top - seen.top, seen.bottom - edge.bottom);
    // The space between lines may stick out; the letters do not.
    if (cutsY && !scrolls.y && look.webkitLineClamp === 'none' && under > SLACK + 4) {
      say('cut off below', box, node.data, under);
      return;
    }
    if (look.webkitLineClamp !== 'none') return;
    if (look.position === 'fixed') break;
  }
  const out = Math.max(-seen.left, seen.right - innerWidth);
  if (!scrolls.x && out > SLACK) say('outside the window', start, node.data, out);
  const under = Math.max(-seen.top, seen.bottom - innerHeight);
  if (!scrolls.y && under > SLACK + 4) say('outside the window', start, node.data, under);
}

const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const node = texts.currentNode;
  const holder = node.parentElement;
  if (!node.data.trim() || !holder || isOnlySpoken(holder)) continue;
  if (!holder.checkVisibility({ visibilityProperty: true })) continue;
  if (holder.closest('option, script, style')) continue;
  if (lookOf(holder).clipPath.startsWith('inset(50%')) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  for (const rect of range.getClientRects()) if (rect.width > 0) measure(node, rect);
}

for (const element of document.body.querySelectorAll('*')) {
  if (element.closest('svg') || isOnlySpoken(element) || element.matches('input, textarea')) continue;
  if (!element.clientWidth || !element.checkVisibility({ visibilityProperty: true })) continue;
  const over = element.scrollWidth - element.clientWidth;
  const look = lookOf(element);
  if (over <= SLACK || look.textOverflow === 'ellipsis' || look.clipPath.startsWith('inset(50%')) continue;
  // What is cut there was found above; a heading may reach into the padding.
  if (['hidden', 'clip'].includes(look.overflowX)) continue;
  const isWide = ['auto', 'scroll'].includes(look.overflowX)
    && (element.matches('[role=grid], .table > [role=table]') || element.querySelector('table, pre'));
  if (!isWide) say('wider than its box', element, element.textContent, over);
}

/** What can be seen of an element's box. */
function seenOf(element) {
  let { left, right, top, bottom } = element.getBoundingClientRect();
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (lookOf(box).overflowX === 'visible') continue;
    const edge = box.getBoundingClientRect();
    [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
    [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
  }
  return { left, right, top, bottom };
}

// A bar needs room of its own: WebKit paints those that have none last of all, over an open sheet, too.
// One that something lies on, such as the foot of a page, is not to be reached.
const BAR = 4;
for (const element of document.body.querySelectorAll('*')) {
  const look = lookOf(element);
  const isHigh = /auto|scroll/.test(look.overflowY) && element.scrollHeight > element.clientHeight + 1;
  const isWide = /auto|scroll/.test(look.overflowX) && element.scrollWidth > element.clientWidth + 1;
  if (!isHigh && !isWide) continue;
  const borders = parseFloat(look.borderLeftWidth) + parseFloat(look.borderRightWidth);
  const room = element.offsetWidth - element.clientWidth - borders;
  if (isHigh && room < BAR) say('a bar without room of its own', element, element.textContent, BAR - room);
  const { left, right, top, bottom } = seenOf(element);
  if (right - left < BAR || bottom - top < BAR) continue;
  // Within by a px: at the very edge of a strip that is seen the next thing begins.
  const along = (from, to) => [0.02, 0.25, 0.5, 0.75, 0.98].map((part) => from + 1 + part * (to - from - 2));
  const points = [
    ...(isHigh ? along(top, bottom).map((y) => [right - BAR, y]) : []),
    ...(isWide ? along(left, right).map((x) => [x, bottom - BAR]) : []),
  ];
  const over = points.map(([x, y]) => document.elementFromPoint(x, y)?.closest('.foot'));
  const first = over.find((one) => one && !one.contains(element) && !element.contains(one));
  if (first) say('a bar over what lies on it', element, first.textContent, BAR);
}

// A title says the rest of a placeholder only where everything is drawn larger than usual, or in words
// that are drawn out to see what happens.
const isUsual = innerWidth > 0.95 * outerWidth && document.documentElement.lang !== 'en-XA';
const pen = document.createElement('canvas').getContext('2d');
for (const field of document.querySelectorAll('input[placeholder], textarea[placeholder]')) {
  if (!field.checkVisibility() || field.value || field.localName === 'textarea') continue;
  const look = lookOf(field);
  pen.font = look.font;
  const room = field.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight);
  const over = pen.measureText(field.placeholder).width - room;
  if (over > SLACK && (!field.title || isUsual)) say('placeholder cut', field, field.placeholder, over);
}
for (const field of document.querySelectorAll('select')) {
  if (!field.checkVisibility() || !field.selectedOptions.length) continue;
  const look = lookOf(field);
  pen.font = look.font;
  const room = field.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight);
  const chosen = field.selectedOptions[0].label;
  const over = pen.measureText(chosen).width - room;
  if (over > SLACK && !field.title) say('choice cut', field, chosen, over);
}

return [...found];
