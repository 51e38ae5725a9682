// @ts-check
/** What the reader has in hand: words, a mention, a quote. */

import { annotation, extent } from "../annotations.js";
import { tidy, wordAt } from "../words.js";

/**
 * @typedef {import("../boundary.js").Span} Span
 * @typedef {import("../boundary.js").Mention} Mention
 * @typedef {import("../boundary.js").Quote} Quote
 * @typedef {import("../store.js").State} State
 */

/**
 * The selected words if any, else none.
 *
 * @param {Readonly<State>} state
 * @returns {Span | null}
 */
export function selectedWords({ selection, text }) {
  if (!selection || selection.start === selection.end) return null;
  return tidy(text, selection);
}

/**
 * The mention that is selected.
 *
 * @param {Readonly<State>} state
 * @returns {Mention | null}
 */
export function selectedMention({ view, selected }) {
  return annotation(view, selected)?.mention ?? null;
}

/**
 * @param {Readonly<State>} state
 * @returns {Quote | null}
 */
export function selectedQuote({ view, selected }) {
  return annotation(view, selected)?.quote ?? null;
}

/**
 * @param {Readonly<State>} state
 * @returns {Span | null}
 */
export function wordUnderCaret({ selection, text }) {
  return selection ? wordAt(text, selection.head) : null;
}

/**
 * The words of a span, shortened for a message.
 *
 * @param {string} text
 * @param {Span | Mention | Quote} item
 */
export function quoted(text, item) {
  const { start, end } = "content" in item ? extent(item) : item;
  const words = text.slice(start, end).replace(/\s+/gu, " ");
  return words.length > 60 ? `${words.slice(0, 58)}…` : words;
}
