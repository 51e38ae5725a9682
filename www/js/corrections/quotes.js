// @ts-check
/** Quotes: made, their parts, their kind, and who says them. */

import { annotation, indexOf } from "../annotations.js";
import { t } from "../i18n.js";
import { tidy } from "../words.js";
import { quoted, selectedQuote, selectedWords } from "./in_hand.js";
import { confirm, goOn } from "./review.js";

/**
 * @typedef {import("../work.js").Work} Work
 * @typedef {import("../boundary.js").Span} Span
 * @typedef {import("../boundary.js").Quote} Quote
 */

/**
 * Makes a quote of the selected words and asks who says them.
 *
 * @param {Work} work
 * @param {{ exact?: boolean }} [options]
 */
export async function makeQuote(work, { exact = false } = {}) {
  const { store, core } = work;
  const words = selectedWords(store.state);
  if (!words) return;
  const span = (await core.snap(words.start, words.end, { exact, for: "quote" })) ?? words;
  const before = new Set(store.state.view?.quotes.map((quote) => quote.id));
  const view = await work.apply({ type: "add_quote", content: [span] });
  const added = view?.quotes.find((quote) => !before.has(quote.id));
  if (!added) return;
  work.select(added.id, { quiet: true });
  store.update({ tool: "picker" });
  work.done(t("did.add-quote"));
}

/**
 * Makes the selected words the cue, the source or one more piece of the selected quote; a
 * piece that the content has already is taken away.
 *
 * @param {Work} work
 * @param {"cue" | "source" | "piece"} role
 */
export async function givePart(work, role) {
  const { store, core } = work;
  const quote = selectedQuote(store.state);
  const words = selectedWords(store.state);
  if (!quote || !words) return;
  const span = (await core.snap(words.start, words.end, { for: "quote" })) ?? words;
  const { id } = quote;
  const edit =
    role === "cue"
      ? { type: "set_cue", id, cue: span }
      : role === "source"
        ? { type: "set_source", id, span }
        : { type: "set_content", id, content: toggled(quote.content, span, store.state.text) };
  const view = await work.apply(edit);
  if (!view) return;
  work.select(id, { quiet: true });
  work.done(t(`did.set-${role}`, { words: quoted(store.state.text, span) }));
}

/**
 * Content with `span` added, or cut out where the content covers it; what is left of a piece
 * begins and ends with no space of `text`.
 *
 * @param {readonly Span[]} content
 * @param {Span} span
 * @param {string} text
 * @returns {Span[]}
 */
export function toggled(content, span, text) {
  const covered = content.some(({ start, end }) => start <= span.start && span.end <= end);
  if (!covered) return [...content, span];
  const rest = content.flatMap(({ start, end }) => [
    { start, end: Math.min(end, span.start) },
    { start: Math.max(start, span.end), end },
  ]);
  const left = rest.map((piece) => tidy(text, piece)).filter((piece) => piece !== null);
  return left.length > 0 ? left : [...content];
}

/** The kinds of quotes, in the order of their digit keys. */
export const QUOTE_KINDS = /** @type {const} */ (["direct", "mixed", "indirect"]);

/**
 * Says how the selected quote reports its words.
 *
 * @param {Work} work
 * @param {Quote["kind"]} kind
 */
export async function setKind(work, kind) {
  const quote = selectedQuote(work.store.state);
  if (!quote) return;
  if (quote.kind === kind) return confirm(work, quote);
  const view = await work.apply({ type: "set_kind", id: quote.id, kind });
  if (!view) return;
  work.done(t("did.set-kind", { kind: t(`kind.${kind}`) }));
  await goOn(work);
}

/**
 * Says who speaks: an entity of the article or a new name; null for nobody.
 *
 * @param {Work} work
 * @param {string} quoteId
 * @param {{ entity: string } | { name: string } | null} speaker
 */
export async function setSpeaker(work, quoteId, speaker) {
  const quote = annotation(work.store.state.view, quoteId)?.quote;
  if (!quote) return;
  if (speaker && "entity" in speaker && quote.speakers.join() === speaker.entity)
    return confirm(work, quote);
  const span = quote.source && { start: quote.source.start, end: quote.source.end };
  const edit = { type: "set_source", id: quoteId, ...(span ? { span } : {}), ...speaker };
  const view = await work.apply(edit);
  if (!view) return;
  const now = indexOf(view).quotes.get(quoteId);
  const name = now?.speakers.map((id) => indexOf(view).entities.get(id)?.name).join(", ");
  work.done(name ? t("did.set-speaker", { name }) : t("did.no-speaker"));
  await goOn(work);
}
