// @ts-check
/** Passing marks over the article: what is offered, found, dragged. */

/** @typedef {import("../work.js").Work} Work */

/**
 * Paints passing things over the article, without touching it.
 *
 * @param {"offer" | "found" | "found-now" | "drag"} name as in the style sheet's ::highlight()
 * @param {Work} work
 * @param {readonly { start: number, end: number }[]} spans
 */
export function paint(name, work, spans) {
  if (!("highlights" in CSS)) return;
  const ranges = spans.map((span) => work.article.rangeOf(span));
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
