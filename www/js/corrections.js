// @ts-check
/** The corrections a reader makes, each from the state of the page to an edit and its message. */

import { annotation, extent, idsAt, indexOf } from "./annotations.js";
import { labelName, t } from "./i18n.js";
import { tidy, wordAt } from "./words.js";

/**
 * @typedef {import("./work.js").Work} Work
 * @typedef {import("./boundary.js").Span} Span
 * @typedef {import("./boundary.js").View} View
 * @typedef {import("./boundary.js").Mention} Mention
 * @typedef {import("./boundary.js").Quote} Quote
 * @typedef {import("./boundary.js").Edit} Edit
 * @typedef {import("./store.js").State} State
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
 * Gives a label: to the selected words as a new mention, or to the selected mention.
 *
 * @param {Work} work
 * @param {string} label
 * @param {{ exact?: boolean }} [options]
 */
export async function giveLabel(work, label, { exact = false } = {}) {
  const { store, core } = work;
  store.update({ lastLabel: label });
  const words = selectedWords(store.state);
  const mention = selectedMention(store.state);
  if (!words && mention) return relabel(work, mention, label);
  const span = words ?? (store.state.selected ? null : wordUnderCaret(store.state));
  if (!span) return;
  const snapped = (await core.snap(span.start, span.end, { exact, for: "mention" })) ?? span;
  const same = store.state.view?.mentions.find(
    ({ start, end }) => start === snapped.start && end === snapped.end,
  );
  if (same) {
    work.select(same.id, { quiet: true });
    return relabel(work, same, label);
  }
  const view = await work.apply({ type: "add_mention", ...snapped, label });
  const added = view?.mentions.find(
    ({ start, end }) => start === snapped.start && end === snapped.end,
  );
  if (!added) return;
  work.select(added.id, { open: false, quiet: true });
  const name = quoted(store.state.text, added);
  work.done(t("did.add-mention", { name, label: labelName(label) }));
  await offerOthers(work, added);
}

/**
 * @param {Work} work
 * @param {Mention} mention
 * @param {string} label
 */
async function relabel(work, mention, label) {
  if (mention.label === label) return;
  const view = await work.apply({ type: "set_label", id: mention.id, label });
  if (!view) return;
  const entity = indexOf(view).entities.get(mention.entity);
  const name = entity?.name ?? quoted(work.store.state.text, mention);
  const n = entity?.count ?? 1;
  work.done(t(n > 1 ? "did.relabel-all" : "did.relabel", { name, label: labelName(label), n }));
  const now = indexOf(view).mentions.get(mention.id);
  if (now) await offerOthers(work, now);
  await goOn(work);
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
  if (!quote || quote.kind === kind) return;
  const view = await work.apply({ type: "set_kind", id: quote.id, kind });
  if (!view) return;
  work.done(t("did.set-kind", { kind: t(`kind.${kind}`) }));
  await goOn(work);
}

/**
 * In a review, a suggestion that was put right is done with: on to the next one.
 *
 * @param {Work} work
 */
async function goOn(work) {
  if (work.store.state.reviewing) await reviewNext(work, { quiet: true });
}

/**
 * Offers to annotate the other places with the words of a mention, if there are any.
 *
 * @param {Work} work
 * @param {Mention} mention
 * @param {{ asked?: boolean }} [options] asked: say so if there is none
 */
export async function offerOthers(work, mention, { asked = false } = {}) {
  const { store, core } = work;
  const places = await core.occurrences(mention.id);
  const view = store.state.view;
  if (!view) return;
  const { mentions, entities } = indexOf(view);
  const open = places.filter((place) => {
    const there = place.mention ? mentions.get(place.mention) : null;
    return !there || there.entity !== mention.entity;
  });
  if (open.length === 0) {
    store.update({ offer: null });
    if (asked) work.say(t("offer.none"));
    return;
  }
  const label = entities.get(mention.entity)?.label ?? mention.label;
  const words = quoted(store.state.text, mention);
  store.update({
    offer: {
      title: t("offer.add", { n: open.length, words, label: labelName(label) }),
      items: open.map(({ start, end, mention: id }) => ({ start, end, id, picked: true })),
      edits: (items) =>
        items.map(({ start, end, id }) =>
          id
            ? { type: "move_mention", id, entity: mention.entity }
            : { type: "add_mention", start, end, entity: mention.entity },
        ),
    },
  });
}

/**
 * Takes the picked items of the offer, as one step.
 *
 * @param {Work} work
 */
export async function takeOffer(work) {
  const { offer } = work.store.state;
  if (!offer) return;
  const items = offer.items.filter((item) => item.picked);
  const edits = /** @type {Edit[]} */ (offer.edits(items));
  work.store.update({ offer: null });
  if (edits.length === 0) return;
  const view = await work.apply(edits);
  if (view) work.done(t("did.offer", { n: edits.length }));
}

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
  if (!found.mention) return;
  const said = text.slice(span.start, span.end);
  const others = view.mentions.filter((one) => text.slice(one.start, one.end) === said);
  if (others.length === 0) return;
  store.update({
    offer: {
      title: t("offer.remove", { n: others.length, words }),
      items: others.map(({ id, start, end }) => ({ id, start, end, picked: true })),
      edits: (items) => items.map(({ id }) => ({ type: "remove_mention", id })),
    },
  });
}

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
  await work.apply(
    found.mention
      ? { type: "set_span", id, ...span }
      : { type: "set_content", id, content: clipped(found.quote.content, span) },
  );
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
        : { type: "set_content", id, content: toggled(quote.content, span) };
  const view = await work.apply(edit);
  if (!view) return;
  work.select(id, { quiet: true });
  work.done(t(`did.set-${role}`, { words: quoted(store.state.text, span) }));
}

/**
 * Content with `span` added, or cut out where the content covers it.
 *
 * @param {readonly Span[]} content
 * @param {Span} span
 * @returns {Span[]}
 */
export function toggled(content, span) {
  const covered = content.some(({ start, end }) => start <= span.start && span.end <= end);
  if (!covered) return [...content, span];
  const rest = content.flatMap(({ start, end }) => [
    { start, end: Math.min(end, span.start) },
    { start: Math.max(start, span.end), end },
  ]);
  const left = rest.filter(({ start, end }) => start < end);
  return left.length > 0 ? left : [...content];
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
  const span = quote.source && { start: quote.source.start, end: quote.source.end };
  const edit = { type: "set_source", id: quoteId, ...(span ? { span } : {}), ...speaker };
  const view = await work.apply(edit);
  if (!view) return;
  const now = indexOf(view).quotes.get(quoteId);
  const name = now?.speakers.map((id) => indexOf(view).entities.get(id)?.name).join(", ");
  work.done(name ? t("did.set-speaker", { name }) : t("did.no-speaker"));
  await goOn(work);
}

/**
 * @param {Work} work
 * @param {readonly string[]} ids
 */
export async function accept(work, ids) {
  if (ids.length === 0) return;
  const view = await work.apply({ type: "accept", ids: [...ids] });
  if (view && ids.length > 1) work.done(t("did.accept", { n: ids.length }));
  else if (view) work.say(t("did.accept", { n: ids.length }));
}

/**
 * The least certain suggestion after the one in hand.
 *
 * @param {Work} work
 * @param {{ quiet?: boolean }} [options] quiet: leave the last message
 */
export async function reviewNext(work, { quiet = false } = {}) {
  const { store, core } = work;
  const order = await core.reviewOrder();
  const { selected } = store.state;
  if (order.length === 0) {
    store.update({ reviewing: true });
    work.say(t("review.finished"));
    return;
  }
  const at = selected ? order.indexOf(selected) : -1;
  store.update({ reviewing: true });
  work.select(order[(at + 1) % order.length], { open: false, quiet });
}

/**
 * Decides about the suggestion in hand, then goes to the least certain one left.
 *
 * @param {Work} work
 * @param {"accept" | "reject"} decision
 */
export async function decide(work, decision) {
  const { store, core } = work;
  const { selected, reviewing } = store.state;
  if (!selected) return;
  const order = reviewing ? await core.reviewOrder() : [];
  const at = order.indexOf(selected);
  if (decision === "accept") await accept(work, [selected]);
  else await remove(work);
  if (!reviewing) return;
  const left = order.filter((id) => id !== selected && annotation(store.state.view, id));
  if (left.length === 0) {
    work.say(t("review.finished"));
    return;
  }
  work.select(left[Math.min(Math.max(at, 0), left.length - 1)], { open: false });
}

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

/** Puts the focus into the tools beside the selection, once they are drawn. */
export function focusTools() {
  requestAnimationFrame(() => {
    /** @type {HTMLElement | null} */ (
      document.querySelector(".popover [aria-pressed=true], .popover button")
    )?.focus();
  });
}

/**
 * @param {Readonly<State>} state
 * @returns {Span | null}
 */
function wordUnderCaret({ selection, text }) {
  return selection ? wordAt(text, selection.head) : null;
}

/**
 * The words of a span, shortened for a message.
 *
 * @param {string} text
 * @param {Span | Mention | Quote} item
 */
function quoted(text, item) {
  const { start, end } = "content" in item ? extent(item) : item;
  const words = text.slice(start, end).replace(/\s+/gu, " ");
  return words.length > 60 ? `${words.slice(0, 58)}…` : words;
}
