// @ts-check
/**
 * DOM positions <-> UTF-16 offsets of the article. The article holds one block a line,
 * each with the offset of its start in `data-o`; the text in it is the text.
 */

/**
 * The offset of a DOM position; positions outside are clamped to the article's nearer end.
 *
 * @param {HTMLElement} article
 * @param {Node} node
 * @param {number} nodeOffset as in a Range
 * @returns {number}
 */
export function offsetOf(article, node, nodeOffset) {
  if (node === article) {
    const child = article.children[nodeOffset];
    if (child) return startOf(child);
    return textLength(article);
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
 * The line block that holds an offset.
 *
 * @param {HTMLElement} article
 * @param {number} offset
 * @returns {HTMLElement | null}
 */
export function lineAt(article, offset) {
  const lines = article.children;
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(lines[middle]) <= offset) low = middle;
    else high = middle - 1;
  }
  return /** @type {HTMLElement | null} */ (lines[low] ?? null);
}

/**
 * @param {HTMLElement} article
 * @param {Node} node
 * @returns {Element}
 */
function lineOf(article, node) {
  let line = node;
  while (line.parentNode && line.parentNode !== article) line = line.parentNode;
  return /** @type {Element} */ (line);
}

/** @param {Element} line */
function startOf(line) {
  return Number(/** @type {HTMLElement} */ (line).dataset.o);
}

/** @param {HTMLElement} article */
function textLength(article) {
  const last = article.lastElementChild;
  return last ? startOf(last) + (last.textContent?.length ?? 0) : 0;
}
