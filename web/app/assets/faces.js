// Takes the publication's faces in place of a first page's stand-ins, where nothing on the screen moves by it (docs/adr/0031).

/** In CSS pixels: https://wicg.github.io/layout-instability/#sec-unstable-layout-shift. */
const STILL = 3;
const root = document.documentElement;

if (root.dataset.standIns && !navigator.connection?.saveData) await takeFaces();
performance.mark('faces');

async function takeFaces() {
  const asked = [...wordsByFont()].map(([font, words]) => document.fonts.load(font, words));
  const answers = await Promise.allSettled(asked);
  if (answers.some(({ status }) => status === 'rejected')) return;
  // Nothing is painted from here on until the end.
  const painted = places();
  const isStillWith = (standIns) => {
    root.dataset.standIns = standIns;
    return !haveMoved(painted, places());
  };
  if (!['', 'interface'].some(isStillWith)) root.dataset.standIns = 'reading interface';
}

/** What is to be set in each face, by its font: a stand-in is named after its face (fonts.css). */
function wordsByFont() {
  const words = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    const { fontFamily, fontStyle } = getComputedStyle(parentElement);
    const face = /^"?([\w ]+) as /.exec(fontFamily)?.[1];
    const font = `${fontStyle} 1em "${face}"`;
    if (face) words.set(font, (words.get(font) ?? '') + data);
  }
  return words;
}

/** Where each node begins and ends; what is in those beyond the screen does not matter. */
function places(parent = document.body, found = new Map()) {
  for (const node of parent.childNodes) {
    const isElement = node instanceof Element;
    if (isElement ? !isShown(node) : !node.data?.trim()) continue;
    const place = placeOf(node, isElement ? node : parent);
    // Shapes of a drawing do not follow words.
    if (place && !node.ownerSVGElement) found.set(node, place);
    if (isElement && place?.isOnScreen !== false) places(node, found);
  }
  return found;
}

/** An element without a box shows what is in it, or is a menu that is shut. */
function isShown(element) {
  return element.checkVisibility() || getComputedStyle(element).display === 'contents';
}

function placeOf(node, element) {
  const range = document.createRange();
  range.selectNode(node);
  const [first, ...more] = range.getClientRects();
  if (!first) return null;
  const last = more.at(-1) ?? first;
  const [begin, end] = getComputedStyle(element).direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const isOnScreen = last.bottom > 0 && first.top < innerHeight;
  return { begin: [first[begin], first.top], end: [last[end], last.top], isOnScreen };
}

function haveMoved(before, after) {
  return [...before].some(([node, from]) => {
    const to = after.get(node);
    const isApart = (edge) => from[edge].some((value, axis) => Math.abs(to[edge][axis] - value) >= STILL);
    if (!to) return true;
    return (from.isOnScreen || to.isOnScreen) && (isApart('begin') || (isApart('end') && hasTail(node)));
  });
}

/** Whether styles put an arrow or the like at its end; what lies on all of it is an area to press. */
function hasTail(node) {
  if (!(node instanceof Element)) return false;
  const { content, position } = getComputedStyle(node, '::after');
  return content !== 'none' && position !== 'absolute';
}
