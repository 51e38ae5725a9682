// @ts-check
/** Passing marks over the article: what is offered, found, dragged. */

import { beforeFrame } from "../frame.js";

/**
 * @typedef {import("../work.js").Work} Work
 * @typedef {import("../boundary.js").Span} Span
 * @typedef {"offer" | "found" | "found-now" | "drag"} Name as in the style sheet's ::highlight()
 */

/** Of more spans, only those in sight are painted, and others as they come. */
const MANY = 100;

/** What is painted only in part. @type {Map<Name, { work: Work, spans: readonly Span[] }>} */
const partly = new Map();

/**
 * Paints passing things over the article, without touching it.
 *
 * @param {Name} name
 * @param {Work} work
 * @param {readonly Span[]} spans
 */
export function paint(name, work, spans) {
  if (!("highlights" in CSS)) return;
  if (spans.length <= MANY) {
    partly.delete(name);
    show(name, work, spans);
    return;
  }
  if (partly.size === 0) window.addEventListener("scroll", repaint, { passive: true });
  partly.set(name, { work, spans });
  repaint();
}

const repaint = beforeFrame(() => {
  if (partly.size === 0) window.removeEventListener("scroll", repaint);
  for (const [name, { work, spans }] of partly) {
    const { start, end } = work.article.inSight();
    show(
      name,
      work,
      spans.filter((span) => span.start < end && start < span.end),
    );
  }
});

/**
 * @param {Name} name
 * @param {Work} work
 * @param {readonly Span[]} spans
 */
function show(name, work, spans) {
  const ranges = spans.map((span) => work.article.rangeOf(span));
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
