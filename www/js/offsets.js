// @ts-check
/**
 * DOM positions <-> UTF-16 offsets of the article. The article holds blocks, a block holds
 * lines, and the text in them is the text. Where each line starts is written down here.
 */

/** @type {WeakMap<Element, number>} */
const starts = new WeakMap();

/**
 * Writes down where a line of the article starts.
 *
 * @param {Element} line
 * @param {number} start
 */
export function startsAt(line, start) {
  starts.set(line, start);
}

/**
 * The offset of a DOM position; positions outside are clamped to the article's nearer end.
 *
 * @param {HTMLElement} article
 * @param {Node} node
 * @param {number} nodeOffset as in a Range
 * @returns {number}
 */
export function offsetOf(article, node, nodeOffset) {
  // Between two blocks or lines: what begins there begins the next one.
  if (node === article || node.parentNode === article) {
    const next = node.childNodes[nodeOffset] ?? (node === article ? null : node.nextSibling);
    const line = next?.parentNode === article ? next.firstChild : next;
    return line ? startOf(/** @type {Element} */ (line)) : textLength(article);
  }
  if (!article.contains(node)) {
    const before = article.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
    return before ? 0 : textLength(article);
  }
  const line = lineOf(article, node);
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEnd(node, nodeOffset);
  return startOf(line) + range.toString().length;
}

/**
 * The DOM position of an offset, inside a text node where there is one.
 *
 * At an edge between two lines it is the start of the later one.
 *
 * @param {HTMLElement} article
 * @param {number} offset
 * @returns {{ node: Node, offset: number }}
 */
export function positionOf(article, offset) {
  const line = lineAt(article, offset);
  if (!line) return { node: article, offset: 0 };
  let rest = offset - startOf(line);
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let last = /** @type {Text | null} */ (null);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    last = /** @type {Text} */ (node);
    if (rest <= last.length) return { node: last, offset: rest };
    rest -= last.length;
  }
  return last ? { node: last, offset: last.length } : { node: line, offset: 0 };
}

/**
 * A Range over the span.
 *
 * @param {HTMLElement} article
 * @param {{ start: number, end: number }} span
 * @returns {Range}
 */
export function rangeOf(article, { start, end }) {
  const range = document.createRange();
  const from = positionOf(article, start);
  const to = positionOf(article, end);
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/**
 * The offset under a point of the window, or null if none of the article is there.
 *
 * @param {HTMLElement} article
 * @param {number} x
 * @param {number} y
 * @returns {number | null}
 */
export function offsetFromPoint(article, x, y) {
  const at = caretFromPoint(x, y);
  return at && article.contains(at.node) ? offsetOf(article, at.node, at.offset) : null;
}

/**
 * @param {number} x
 * @param {number} y
 * @returns {{ node: Node, offset: number } | null}
 */
function caretFromPoint(x, y) {
  if ("caretPositionFromPoint" in document) {
    const at = document.caretPositionFromPoint(x, y);
    return at && { node: at.offsetNode, offset: at.offset };
  }
  // Safari before 26 has only the older name.
  const range = /** @type {any} */ (document).caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/**
 * The line that holds an offset.
 *
 * @param {HTMLElement} article
 * @param {number} offset
 * @returns {HTMLElement | null}
 */
export function lineAt(article, offset) {
  const firstStart = (/** @type {Element} */ block) =>
    block.firstElementChild ? startOf(block.firstElementChild) : 0;
  const block = lastUpTo(article.children, firstStart, offset);
  const line = block && lastUpTo(block.children, startOf, offset);
  return /** @type {HTMLElement | null} */ (line);
}

/**
 * The last element that starts at or before `offset`, else the first.
 *
 * @param {HTMLCollection} elements in the order of the text
 * @param {(element: Element) => number} start
 * @param {number} offset
 */
function lastUpTo(elements, start, offset) {
  let low = 0;
  let high = elements.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (start(elements[middle]) <= offset) low = middle;
    else high = middle - 1;
  }
  return elements[low] ?? null;
}

/**
 * @param {HTMLElement} article
 * @param {Node} node in a line of it
 * @returns {Element}
 */
function lineOf(article, node) {
  let line = node;
  while (line.parentNode && line.parentNode.parentNode !== article) line = line.parentNode;
  return /** @type {Element} */ (line);
}

/** @param {Element} line */
function startOf(line) {
  return starts.get(line) ?? 0;
}

/** @param {HTMLElement} article */
function textLength(article) {
  const last = article.lastElementChild?.lastElementChild;
  return last ? startOf(last) + (last.textContent?.length ?? 0) : 0;
}
