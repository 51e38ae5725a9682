// @ts-check
/** What was perhaps missed: words that look like a name or a quotation and are none yet. */

import { t } from "../i18n.js";
import { possible } from "../possible.js";

/** @typedef {import("../work.js").Work} Work */

/**
 * Selects the next words that look like a name or quotation and are not annotated.
 *
 * @param {Work} work
 * @param {1 | -1} direction
 */
export function nextPossible(work, direction) {
  const { store, selection, article } = work;
  const { text, view, selection: now } = store.state;
  if (!view) return;
  const places = possible(text, view);
  const from = now ? (direction > 0 ? now.end : now.start) : 0;
  const next =
    direction > 0
      ? (places.find(({ start }) => start >= from) ?? places[0])
      : (places.findLast(({ end }) => end <= from) ?? places.at(-1));
  if (!next) return work.say(t("possible.none"));
  store.update({ selected: null, tool: null });
  article.focus();
  selection.select(next.start, next.end);
  article.reveal(next);
  store.update({ tool: "popover" });
  const words = text.slice(next.start, Math.min(next.end, next.start + 120));
  work.say(t(`possible.${next.kind}`, { words }));
}
