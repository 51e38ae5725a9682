// @ts-check
/**
 * Everything the page can do, in one table: menus, buttons, shortcuts and the help read it.
 * The words are in i18n under `command.<id>`, the keys in keymap.js.
 */

import { indexOf, readingOrder } from "./annotations.js";
import { moveEdge } from "./corrections/edges.js";
import { leaveFind } from "./corrections/found.js";
import { selectedMention, selectedQuote, selectedWords } from "./corrections/in_hand.js";
import { giveLabel } from "./corrections/mentions.js";
import { nextPossible } from "./corrections/missed.js";
import { offerOthers, takeOffer } from "./corrections/offers.js";
import { focusTools, openHere } from "./corrections/open.js";
import { givePart, makeQuote, QUOTE_KINDS, setKind } from "./corrections/quotes.js";
import { remove } from "./corrections/remove.js";
import { decide, reviewNext } from "./corrections/review.js";
import { t } from "./i18n.js";
import { LABELS } from "./labels.js";
import { step } from "./words.js";

/**
 * @typedef {import("./work.js").Work} Work
 * @typedef {import("./store.js").State} State
 * @typedef {"move" | "make" | "change" | "entity" | "review" | "page"} Group
 *
 * @typedef {object} Command
 * @property {string} id
 * @property {Group} group where the help lists it
 * @property {(state: Readonly<State>) => boolean} enabled
 * @property {(work: Work) => unknown} run
 */

const always = (/** @type {Readonly<State>} */ state) => state.screen === "work";
const hasSelected = (/** @type {Readonly<State>} */ state) => state.selected !== null;
const hasMention = (/** @type {Readonly<State>} */ state) => selectedMention(state) !== null;
const hasQuote = (/** @type {Readonly<State>} */ state) => selectedQuote(state) !== null;
const hasWords = (/** @type {Readonly<State>} */ state) => selectedWords(state) !== null;
const hasQuoteAndWords = (/** @type {Readonly<State>} */ state) =>
  hasQuote(state) && hasWords(state);
const hasEntity = (/** @type {Readonly<State>} */ state) => entityInHand(state) !== null;

/** @type {readonly Command[]} */
export const COMMANDS = [
  { id: "next-annotation", group: "move", enabled: canWalk(1), run: (work) => walk(work, 1) },
  { id: "previous-annotation", group: "move", enabled: canWalk(-1), run: (work) => walk(work, -1) },
  { id: "next-possible", group: "move", enabled: always, run: (work) => nextPossible(work, 1) },
  {
    id: "previous-possible",
    group: "move",
    enabled: always,
    run: (work) => nextPossible(work, -1),
  },
  { id: "make-or-open", group: "make", enabled: always, run: openHere },
  ...LABELS.map((label, at) => ({
    id: `label-${at + 1}`,
    group: /** @type {Group} */ ("make"),
    enabled: (/** @type {Readonly<State>} */ state) =>
      hasQuote(state) && !hasWords(state) ? at < QUOTE_KINDS.length : state.selection !== null,
    run: (/** @type {Work} */ work) => {
      const { state } = work.store;
      return hasQuote(state) && !hasWords(state)
        ? setKind(work, QUOTE_KINDS[at])
        : giveLabel(work, label);
    },
  })),
  { id: "make-quote", group: "make", enabled: hasWords, run: (work) => makeQuote(work) },
  {
    id: "apply-to-all",
    group: "make",
    enabled: (state) => state.offer !== null || hasMention(state),
    run: everywhere,
  },
  { id: "delete", group: "change", enabled: hasSelected, run: remove },
  ...edgeCommands(),
  {
    id: "set-speaker",
    group: "change",
    enabled: hasQuote,
    run: ({ store }) => store.update({ tool: "picker" }),
  },
  {
    id: "set-cue",
    group: "change",
    enabled: hasQuoteAndWords,
    run: (work) => givePart(work, "cue"),
  },
  {
    id: "set-source",
    group: "change",
    enabled: hasQuoteAndWords,
    run: (work) => givePart(work, "source"),
  },
  {
    id: "add-piece",
    group: "change",
    enabled: hasQuoteAndWords,
    run: (work) => givePart(work, "piece"),
  },
  { id: "next-kind", group: "change", enabled: hasQuote, run: nextKind },
  { id: "rename", group: "entity", enabled: hasEntity, run: (work) => openTool(work, "rename") },
  { id: "merge", group: "entity", enabled: hasEntity, run: (work) => openTool(work, "merge") },
  { id: "split", group: "entity", enabled: hasMention, run: split },
  { id: "next-mention", group: "entity", enabled: hasEntity, run: (work) => jump(work, 1) },
  { id: "previous-mention", group: "entity", enabled: hasEntity, run: (work) => jump(work, -1) },
  { id: "light", group: "entity", enabled: hasEntity, run: light },
  { id: "review-next", group: "review", enabled: always, run: (work) => reviewNext(work) },
  { id: "accept", group: "review", enabled: hasSelected, run: (work) => decide(work, "accept") },
  { id: "reject", group: "review", enabled: hasSelected, run: (work) => decide(work, "reject") },
  { id: "fix", group: "review", enabled: hasSelected, run: fix },
  {
    id: "undo",
    group: "page",
    enabled: (state) => state.view?.can_undo ?? false,
    run: (work) => work.undo(),
  },
  {
    id: "redo",
    group: "page",
    enabled: (state) => state.view?.can_redo ?? false,
    run: (work) => work.redo(),
  },
  { id: "find", group: "page", enabled: always, run: openFind },
  { id: "mend-text", group: "page", enabled: always, run: (work) => work.dialogs.mend(work) },
  { id: "back", group: "page", enabled: () => true, run: back },
  { id: "help", group: "page", enabled: () => true, run: ({ dialogs }) => dialogs.help() },
];

/** @type {ReadonlyMap<string, Command>} */
const byId = new Map(COMMANDS.map((command) => [command.id, command]));

/** @param {string} id */
export function command(id) {
  return byId.get(id);
}

/** @returns {Command[]} */
function edgeCommands() {
  /** @type {Command[]} */
  const commands = [];
  for (const edge of /** @type {const} */ (["end", "start"])) {
    for (const unit of /** @type {const} */ (["word", "character"])) {
      for (const [name, by] of /** @type {const} */ ([
        ["later", 1],
        ["sooner", -1],
      ])) {
        commands.push({
          id: `${edge}-${unit}-${name}`,
          group: "change",
          enabled: (state) => hasSelected(state) || hasWords(state),
          run: (work) =>
            hasWords(work.store.state)
              ? stretch(work, edge, unit, by)
              : moveEdge(work, edge, unit, by),
        });
      }
    }
  }
  return commands;
}

/**
 * Moves an edge of the selected words, which are no annotation yet.
 *
 * @param {Work} work
 * @param {"start" | "end"} edge
 * @param {"word" | "character"} unit
 * @param {1 | -1} by
 */
function stretch({ store, selection }, edge, unit, by) {
  const { selection: now, text } = store.state;
  if (!now) return;
  const moved = { ...now, [edge]: step(text, now[edge], unit, by) };
  if (moved.start < moved.end) selection.select(moved.start, moved.end);
}

/**
 * The entity that the selection is about, or the lit one.
 *
 * @param {Readonly<State>} state
 * @returns {string | null}
 */
export function entityInHand(state) {
  return selectedMention(state)?.entity ?? selectedQuote(state)?.speaker ?? state.lit;
}

/**
 * @param {Readonly<State>} state
 * @param {1 | -1} direction
 * @returns {string | null}
 */
function neighbour({ view, selected, selection, filter }, direction) {
  if (!view) return null;
  const order = readingOrder(view, filter);
  const at = selected ? order.indexOf(selected) : -1;
  if (at >= 0) return order[at + direction] ?? null;
  const head = selection?.head ?? 0;
  const { mentions, quotes } = indexOf(view);
  const startOf = (/** @type {string} */ id) =>
    mentions.get(id)?.start ?? quotes.get(id)?.content[0]?.start ?? 0;
  return (
    (direction > 0
      ? order.find((id) => startOf(id) >= head)
      : order.findLast((id) => startOf(id) < head)) ?? null
  );
}

/** @param {1 | -1} direction */
function canWalk(direction) {
  // Past the last annotation, and after Escape, Tab leaves the article as it leaves any field.
  return (/** @type {Readonly<State>} */ state) =>
    state.selection !== null && neighbour(state, direction) !== null;
}

/**
 * @param {Work} work
 * @param {1 | -1} direction
 */
function walk(work, direction) {
  const id = neighbour(work.store.state, direction);
  if (id) work.select(id, { open: false });
}

/** @param {Work} work */
async function everywhere(work) {
  const { store } = work;
  if (store.state.offer) return takeOffer(work);
  const mention = selectedMention(store.state);
  if (mention) await offerOthers(work, mention, { asked: true });
}

/** @param {Work} work */
async function nextKind(work) {
  const quote = selectedQuote(work.store.state);
  if (!quote) return;
  await setKind(work, QUOTE_KINDS[(QUOTE_KINDS.indexOf(quote.kind) + 1) % QUOTE_KINDS.length]);
}

/** @param {Work} work */
async function split(work) {
  const mention = selectedMention(work.store.state);
  if (!mention) return;
  const view = await work.apply({ type: "split_mention", id: mention.id });
  if (view) work.done(t("did.split"));
}

/**
 * @param {Work} work
 * @param {1 | -1} direction
 */
function jump(work, direction) {
  const { store } = work;
  const { view, selected } = store.state;
  const entity = entityInHand(store.state);
  if (!view || !entity) return;
  const mentions = indexOf(view).mentionsOf.get(entity) ?? [];
  if (mentions.length === 0) return;
  const at = mentions.findIndex((mention) => mention.id === selected);
  const next = at < 0 ? 0 : (at + direction + mentions.length) % mentions.length;
  work.select(mentions[next].id, { open: false });
}

/** @param {Work} work */
function light({ store, say }) {
  const id = entityInHand(store.state);
  const { lit, view } = store.state;
  const entity = view && id ? indexOf(view).entities.get(id) : null;
  store.update({ lit: lit === id ? null : id });
  if (!view || !entity || lit === id) return;
  const quotes = indexOf(view).quotesOf.get(entity.id)?.length ?? 0;
  const said = t("entities.quotes", { n: quotes });
  say(t("say.lit", { name: entity.name, n: entity.count, quotes: said }));
}

/** @param {Work} work */
function fix({ store }) {
  store.update({ tool: "popover" });
  focusTools();
}

/**
 * @param {Work} work
 * @param {"rename" | "merge"} tool
 */
function openTool({ store }, tool) {
  store.update({ tool });
}

/** @param {Work} work */
function openFind({ store, selection }) {
  if (!store.state.find)
    store.update({
      find: { pattern: "", regex: false, hits: [], more: false, at: -1, error: null },
    });
  selection.draw();
  requestAnimationFrame(() => {
    /** @type {HTMLElement | null} */ (document.querySelector(".find input"))?.focus();
  });
}

/**
 * One step back towards reading: closes what is open, then lets go of what is selected.
 *
 * @param {Work} work
 */
function back(work) {
  const { store, article, selection } = work;
  const { tool, offer, find, selected, lit, reviewing, selection: at } = store.state;
  const inArticle = document.activeElement === article.root;
  if (tool) store.update({ tool: null });
  else if (offer) store.update({ offer: null });
  else if (find && !inArticle) return leaveFind(work);
  else if (find) store.update({ find: null });
  else if (selected) store.update({ selected: null });
  else if (at && at.start !== at.end) selection.select(at.head, at.head);
  else if (lit) store.update({ lit: null });
  else if (reviewing) store.update({ reviewing: false });
  else if (inArticle) store.update({ selection: null });
  if (!inArticle && store.state.screen === "work") {
    article.focus();
    selection.restore();
  }
}
