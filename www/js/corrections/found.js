// @ts-check
/** Leaving the search with what was found in hand. */

import { selectedMention } from "./in_hand.js";

/** @typedef {import("../work.js").Work} Work */

/**
 * Closes the search; the hit it stands on becomes the selected words, so that the next key
 * meets them and not what was in hand before.
 *
 * @param {Work} work
 */
export function leaveFind({ store, article, selection }) {
  const { find } = store.state;
  const hit = find?.hits[find.at];
  store.update({ find: null });
  article.focus();
  if (!hit) return selection.restore();
  if (selectedMention(store.state)) store.update({ selected: null, tool: null });
  selection.select(hit.start, hit.end);
}
