// @ts-check
/** Edges of mentions and of contents, moved by keys and buttons or dragged. */

import { annotation, extent } from "../annotations.js";
import { t } from "../i18n.js";
import { quoted } from "./in_hand.js";

/**
 * @typedef {import("../work.js").Work} Work
 * @typedef {import("../boundary.js").Span} Span
 */

/**
 * @param {Work} work
 * @param {"start" | "end"} edge
 * @param {"word" | "character"} unit
 * @param {1 | -1} by
 */
export async function moveEdge(work, edge, unit, by) {
  const { store, core } = work;
  const id = store.state.selected;
  if (!id) return;
  const view = await work.change(() => core.moveEdge(id, edge, unit, by));
  const found = annotation(view, id);
  if (!found) return;
  const item = found.mention ?? found.quote;
  work.article.reveal(extent(item));
  work.say(t("did.move-edge", { words: quoted(store.state.text, item) }));
}

/**
 * Gives a mention or the content of a quote new edges, as after dragging one.
 *
 * @param {Work} work
 * @param {string} id
 * @param {"start" | "end"} edge
 * @param {number} offset
 * @param {{ exact: boolean }} options
 */
export async function dragEdge(work, id, edge, offset, { exact }) {
  const { store, core } = work;
  const found = annotation(store.state.view, id);
  if (!found) return;
  const item = found.mention ?? found.quote;
  const { start, end } = extent(item);
  const wanted = edge === "start" ? { start: offset, end } : { start, end: offset };
  if (wanted.start >= wanted.end) return;
  const kind = found.mention ? "mention" : "quote";
  const span = await core.snap(wanted.start, wanted.end, { exact, for: kind });
  if (!span) return;
  const view = await work.apply(
    found.mention
      ? { type: "set_span", id, ...span }
      : { type: "set_content", id, content: clipped(found.quote.content, span) },
  );
  const now = annotation(view, id);
  if (now)
    work.say(t("did.move-edge", { words: quoted(store.state.text, now.mention ?? now.quote) }));
}

/**
 * Content pieces brought to new outer edges.
 *
 * @param {readonly Span[]} content sorted
 * @param {Span} span
 * @returns {Span[]}
 */
export function clipped(content, span) {
  const inside = content
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end);
  if (inside.length === 0) return [span];
  inside[0] = { ...inside[0], start: span.start };
  inside[inside.length - 1] = { ...inside[inside.length - 1], end: span.end };
  return inside;
}
