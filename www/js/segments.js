// @ts-check
/**
 * Cuts a text at every edge of the spans over it, so that overlapping and nested
 * spans become a row of pieces that a page can draw one after the other.
 */

/**
 * @template {{ start: number, end: number }} T
 * @typedef {{ from: number, to: number, active: T[] }} Segment
 */

/**
 * The pieces of `whole`, in order, without gaps; `active` names the spans over each, the
 * longest (outermost) first, earlier ones first among equals.
 *
 * Empty spans and parts outside are left out.
 *
 * @template {{ start: number, end: number }} T
 * @param {{ start: number, end: number }} whole in UTF-16 units
 * @param {readonly T[]} spans in any order
 * @returns {Segment<T>[]}
 */
export function segments(whole, spans) {
  /** @type {Map<number, { opens: T[], closes: T[] }>} */
  const edges = new Map();
  const edge = (/** @type {number} */ at) => {
    let found = edges.get(at);
    if (!found) {
      found = { opens: [], closes: [] };
      edges.set(at, found);
    }
    return found;
  };
  for (const span of spans) {
    const start = Math.max(span.start, whole.start);
    const end = Math.min(span.end, whole.end);
    if (start >= end) continue;
    edge(start).opens.push(span);
    edge(end).closes.push(span);
  }
  const rank = new Map(spans.map((span, at) => [span, at]));
  const outermostFirst = (/** @type {T} */ a, /** @type {T} */ b) =>
    b.end - b.start - (a.end - a.start) ||
    /** @type {number} */ (rank.get(a)) - /** @type {number} */ (rank.get(b));

  /** @type {Segment<T>[]} */
  const result = [];
  /** @type {T[]} */
  let active = [];
  let from = whole.start;
  for (const at of [...edges.keys()].sort((a, b) => a - b)) {
    if (at > from) result.push({ from, to: at, active });
    from = at;
    const { opens, closes } = /** @type {{ opens: T[], closes: T[] }} */ (edges.get(at));
    active = active.filter((span) => !closes.includes(span)).concat(opens);
    active.sort(outermostFirst);
  }
  if (from < whole.end) result.push({ from, to: whole.end, active });
  return result;
}
