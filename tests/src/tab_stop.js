// What has the focus, as the owner sees it, and what is wrong with it.
const SMALLEST = 24;
const SLACK = 1;
const stop = document.activeElement;
if (!stop || stop === document.body) return { path: 'body', faults: [] };
const faults = [];
const lookOf = (element) => getComputedStyle(element);
const pathOf = (element) => {
  const names = [];
  for (let one = element; one && one !== document.body && names.length < 4; one = one.parentElement) {
    const own = [...one.classList].filter((name) => !name.startsWith('svelte-'));
    names.unshift([one.localName, ...own].join('.'));
  }
  const words = (stop.ariaLabel ?? stop.labels?.[0]?.textContent ?? stop.textContent ?? '').trim();
  return `${names.join(' > ')} "${words.slice(0, 40)}"`;
};
const boxOf = ({ left, right, top, bottom }) => ({ left, right, top, bottom });
const join = (a, b) => ({
  left: Math.min(a.left, b.left), right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom),
});
const widthOf = (box) => box.right - box.left;
const heightOf = (box) => box.bottom - box.top;

// The target is the element, what it draws around itself, and a label around it.
const own = boxOf(stop.getBoundingClientRect());
let target = own;
const around = getComputedStyle(stop, '::after');
if (around.content !== 'none' && around.position === 'absolute') {
  const by = (side) => parseFloat(around[side]) || 0;
  target = join(target, {
    left: own.left + by('left'), right: own.right - by('right'),
    top: own.top + by('top'), bottom: own.bottom - by('bottom'),
  });
}
for (const label of stop.labels ?? []) target = join(target, boxOf(label.getBoundingClientRect()));
if (widthOf(target) < SMALLEST - SLACK || heightOf(target) < SMALLEST - SLACK) {
  faults.push(`only ${Math.round(widthOf(target))} by ${Math.round(heightOf(target))} px`);
}

// What of a box can be seen: all boxes around it that cut, and the window, let through.
const seenOf = (element, box) => {
  let seen = { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
  for (let one = element.parentElement; one && lookOf(element).position !== 'fixed'; one = one.parentElement) {
    const look = lookOf(one);
    if (look.overflowX === 'visible' && look.overflowY === 'visible') continue;
    const edge = one.getBoundingClientRect();
    seen = {
      left: Math.max(seen.left, edge.left), right: Math.min(seen.right, edge.right),
      top: Math.max(seen.top, edge.top), bottom: Math.min(seen.bottom, edge.bottom),
    };
    if (look.position === 'fixed' || one.matches('dialog, [popover]')) break;
  }
  return { pane: seen, part: {
    left: Math.max(seen.left, box.left), right: Math.min(seen.right, box.right),
    top: Math.max(seen.top, box.top), bottom: Math.min(seen.bottom, box.bottom),
  } };
};
const { pane, part } = seenOf(stop, own);
const lacks = (side) => side(own) - side(part) > SLACK && side(part) < side(pane) - SLACK;
// What scrolls by itself and fills much of its pane shows where it is by a part of it.
const isPane = heightOf(own) > (pane.bottom - pane.top) / 2 && lookOf(stop).overflowY !== 'visible';
if (widthOf(part) <= 0 || heightOf(part) < Math.min(heightOf(own), 40) - SLACK) faults.push('out of view');
else if (!isPane && (lacks(widthOf) || lacks(heightOf))) faults.push('partly out of view');
else {
  const inset = 4;
  const [x, y] = [(part.left + part.right) / 2, (part.top + part.bottom) / 2];
  const points = [[x, y], [part.left + inset, y], [part.right - inset, y], [x, part.top + inset], [x, part.bottom - inset]];
  const covered = points.slice(isPane ? 3 : 0, isPane ? 4 : 5)
    .map(([left, top]) => document.elementFromPoint(left, top))
    .find((over) => over && !stop.contains(over) && !over.contains(stop));
  if (covered) faults.push(`under ${covered.localName}.${[...covered.classList][0] ?? ''}`);
}

// The focus shows on the element or on the field it stands in.
const shows = (element) => {
  const { outlineStyle, outlineWidth, outlineColor } = lookOf(element);
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
};
let shown = stop;
for (let up = 0; up < 4 && shown && !shows(shown); up += 1) shown = shown.parentElement;
if (!shown || !shows(shown)) faults.push('nothing shows that it has the focus');
else {
  const { outlineOffset, outlineWidth } = lookOf(shown);
  const by = parseFloat(outlineOffset) + parseFloat(outlineWidth);
  const frame = shown.getBoundingClientRect();
  const ring = { left: frame.left - by, right: frame.right + by, top: frame.top - by, bottom: frame.bottom + by };
  const { pane: room } = seenOf(shown, ring);
  const hidden = ['left', 'top'].filter((side) => room[side] - ring[side] > parseFloat(outlineWidth) - SLACK)
    .concat(['right', 'bottom'].filter((side) => ring[side] - room[side] > parseFloat(outlineWidth) - SLACK));
  // What is larger than its pane shows its ring where it ends.
  const isLarge = isPane || widthOf(frame) > widthOf(room) || heightOf(frame) > heightOf(room);
  if (hidden.length > 0 && !isLarge) faults.push(`its ring is cut off at the ${hidden.join(' and ')}`);
}
return { path: pathOf(stop), faults };
