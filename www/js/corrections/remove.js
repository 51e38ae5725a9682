// @ts-check
/** Taking away what is selected. */

import { annotation, extent } from "../annotations.js";
import { t } from "../i18n.js";
import { quoted } from "./in_hand.js";
import { offerRemoval } from "./offers.js";

/**
 * @typedef {import("../work.js").Work} Work
 */

/**
 * Deletes what is selected, and offers the same for the same words elsewhere.
 *
 * @param {Work} work
 */
export async function remove(work) {
  const { store } = work;
  const found = annotation(store.state.view, store.state.selected);
  const before = store.state.view;
  if (!found || !before) return;
  const item = found.mention ?? found.quote;
  const { text } = store.state;
  const words = quoted(text, item);
  const span = extent(item);
  const type = found.mention ? "remove_mention" : "remove_quote";
  const view = await work.apply({ type, id: item.id });
  if (!view) return;
  work.selection.select(span.start, span.start);
  store.update({ tool: null });
  work.done(t(found.mention ? "did.remove-mention" : "did.remove-quote", { name: words }));
  if (found.mention) offerRemoval(work, text.slice(span.start, span.end), words);
}
