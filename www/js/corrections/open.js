// @ts-check
/** Enter: what the caret stands on, and its tools. */

import { idsAt } from "../annotations.js";
import { selectedWords, wordUnderCaret } from "./in_hand.js";
import { giveLabel } from "./mentions.js";

/**
 * @typedef {import("../work.js").Work} Work
 */

/**
 * What the caret stands on: the annotation there, or its word as a selection.
 *
 * @param {Work} work
 */
export function openHere(work) {
  const { store } = work;
  const { view, selection, selected, lastLabel } = store.state;
  if (!view) return;
  if (selectedWords(store.state)) return giveLabel(work, lastLabel);
  if (selected) {
    store.update({ tool: "popover" });
    return focusTools();
  }
  const head = selection?.head ?? 0;
  const [innermost] = idsAt(view, head);
  if (innermost) return work.select(innermost);
  const word = wordUnderCaret(store.state);
  if (word) {
    work.selection.select(word.start, word.end);
    store.update({ tool: "popover" });
  }
}

/**
 * Puts the focus into the tools beside the selection, once they are drawn: on what holds
 * now, so that pressing it changes nothing.
 */
export function focusTools() {
  requestAnimationFrame(() => {
    const tools = document.querySelector(".popover");
    /** @type {HTMLElement | null | undefined} */ (
      tools?.querySelector("[aria-pressed=true]") ?? tools?.querySelector("button")
    )?.focus();
  });
}
