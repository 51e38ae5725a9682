// @ts-check
/** The article: one block a line, one element a highlighted piece, and not a character more than the text. */

import { extent } from "../annotations.js";
import { reconcile } from "../dom.js";
import { labelChip, labelName, t } from "../i18n.js";
import { labelClass } from "../labels.js";
import { lines as linesOf } from "../lines.js";
import { lineAt, rangeOf } from "../offsets.js";
import { layers, piecesOf } from "../pieces.js";

/**
 * @typedef {import("../store.js").Store} Store
 * @typedef {import("../store.js").State} State
 * @typedef {import("../lines.js").Line} Line
 * @typedef {import("../pieces.js").Piece} Piece
 * @typedef {import("../pieces.js").Layer} Layer
 * @typedef {import("../boundary.js").Span} Span
 */

/**
 * @param {HTMLElement} root the article element
 * @param {Store} store
 */
export function mountArticle(root, store) {
  /** @type {readonly Line[]} */
  let lines = [];
  let linesFor = "";

  function render() {
    const { view, text, filter } = store.state;
    if (!view) {
      root.replaceChildren();
      linesFor = "";
      return;
    }
    if (linesFor !== text || lines.length === 0) {
      lines = linesOf(text);
      linesFor = text;
      root.replaceChildren();
    }
    root.lang = view.language;
    const pieces = piecesOf(lines, layers(view, filter, words()));
    const all = lines.map((line, at) => ({ line, pieces: pieces[at] }));
    reconcile(
      root,
      all,
      ({ line }) => String(line.start),
      ({ line, pieces }) => line.kind + pieces.map((piece) => piece.signature).join("|"),
      ({ line, pieces }) => lineElement(text, line, pieces),
    );
    mark();
  }

  /** Shows what is selected and lit, without touching the pieces otherwise. */
  function mark() {
    const { selected, lit, view } = store.state;
    for (const old of root.querySelectorAll(".is-selected, .is-lit"))
      old.classList.remove("is-selected", "is-lit");
    for (const element of piecesWith(selected)) element.classList.add("is-selected");
    if (!lit || !view) return;
    const mentions = view.mentions.filter((mention) => mention.entity === lit);
    const quotes = view.quotes.filter((quote) => quote.speakers.includes(lit));
    for (const item of [...mentions, ...quotes])
      for (const element of piecesWith(item.id)) element.classList.add("is-lit");
  }

  /** @param {string | null} id */
  function piecesWith(id) {
    if (!id) return [];
    return root.querySelectorAll(
      `[data-ids~="${id}"], [data-cue~="${id}"], [data-source~="${id}"]`,
    );
  }

  store.on(["view", "filter", "text"], render);
  store.on(["selected", "lit"], mark);

  return {
    root,
    render,
    /**
     * Brings a span into sight, if it is not, with some lines around it.
     *
     * @param {Span} span
     */
    reveal(span) {
      const line = lineAt(root, span.start);
      if (!line) return;
      const box = rangeOf(root, span).getBoundingClientRect();
      const place = box.height > 0 ? box : line.getBoundingClientRect();
      const top = sightTop();
      const bottom = window.innerHeight - sightBottom();
      if (place.top >= top && place.bottom <= bottom) return;
      const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches;
      window.scrollBy({
        top: place.top - (top + (bottom - top) / 3),
        behavior: smooth && Math.abs(place.top) < 4000 ? "smooth" : "instant",
      });
    },
    /**
     * Where an annotation or span stands, in window coordinates.
     *
     * @param {Span} span
     * @returns {DOMRect[]}
     */
    rectsOf(span) {
      return [...rangeOf(root, span).getClientRects()].filter((rect) => rect.width > 0);
    },
    /** @param {Span} span */
    rangeOf: (span) => rangeOf(root, span),
    focus() {
      root.focus({ preventScroll: true });
    },
  };
}

/** @typedef {ReturnType<typeof mountArticle>} ArticleView */

/** Height of what lies over the top of the window. */
function sightTop() {
  return (document.querySelector("header.bar")?.getBoundingClientRect().bottom ?? 0) + 24;
}

/** Height of what lies over the bottom of the window. */
function sightBottom() {
  const over = [document.querySelector(".dock"), document.querySelector(".popover.is-sheet")];
  const tops = over.map((one) => one?.getBoundingClientRect().top || window.innerHeight);
  return Math.max(0, window.innerHeight - Math.min(...tops)) + 24;
}

/** @returns {import("../pieces.js").Words} */
function words() {
  return {
    chip: labelChip,
    label: labelName,
    begins: (what) => t("say.begin", { what }),
    ends: (what) => t("say.end", { what }),
    quoteBegins: (kind, speaker) =>
      speaker
        ? t("say.quote-begin", { kind: t(`kind.${kind}`), speaker })
        : t("say.quote-begin-nobody", { kind: t(`kind.${kind}`) }),
    quoteEnds: t("say.quote-end"),
    cue: t("role.cue"),
    source: t("role.source"),
    nobody: t("speaker.nobody"),
  };
}

/**
 * @param {string} text
 * @param {Line} line
 * @param {readonly Piece[]} pieces
 */
function lineElement(text, line, pieces) {
  const element = document.createElement("div");
  element.className = `line ${line.kind}`;
  element.dataset.o = String(line.start);
  element.dir = "auto";
  if (line.kind === "title" || line.kind === "heading") {
    element.role = "heading";
    element.ariaLevel = line.kind === "title" ? "2" : "3";
  }
  for (const piece of pieces) {
    const words = text.slice(piece.from, piece.to);
    element.append(piece.layers.length === 0 ? words : pieceElement(words, piece));
  }
  return element;
}

/**
 * @param {string} words
 * @param {Piece} piece
 */
function pieceElement(words, piece) {
  const mentions = piece.layers.filter((layer) => layer.role === "mention");
  const quotes = piece.layers.filter((layer) => layer.role === "content");
  const whole = [...quotes, ...mentions];
  const element = document.createElement(whole.length > 0 ? "mark" : "span");
  element.textContent = words;
  const classes = element.classList;
  classes.add("piece");
  if (whole.length > 0)
    element.dataset.ids = piece.layers
      .filter((layer) => whole.includes(layer))
      .map(({ id }) => id)
      .join(" ");
  const inner = mentions.at(-1);
  if (inner) {
    element.dataset.label = inner.label;
    classes.add("mention", labelClass(inner.label), `is-${inner.standing}`, inner.kind);
    if (inner.start === piece.from) classes.add("opens");
    if (inner.end === piece.to) classes.add("closes");
    // A line a level shows the mentions around the innermost one.
    mentions.slice(-3, -1).forEach((outer, level) => {
      classes.add(`outer${level + 1}`, `o${level + 1}-${labelClass(outer.label)}`);
    });
  }
  if (quotes.length > 0) {
    element.dataset.quote = quotes.map(({ id }) => id).join(" ");
    classes.add("quote", `quote-${quotes.at(-1)?.standing}`);
    if (quotes.length > 1) classes.add("nested");
    if (quotes.some((quote) => quote.start === piece.from)) classes.add("quote-opens");
    if (quotes.some((quote) => quote.end === piece.to)) classes.add("quote-closes");
  }
  for (const role of /** @type {const} */ (["cue", "source"])) {
    const ids = piece.layers.filter((layer) => layer.role === role).map(({ id }) => id);
    if (ids.length === 0) continue;
    element.dataset[role] = ids.join(" ");
    classes.add(role);
  }
  // Read in place by screen readers, as the alternative text of the small words above.
  const starting = piece.layers.filter((layer) => layer.start === piece.from);
  const ending = piece.layers.filter((layer) => layer.end === piece.to).reverse();
  if (starting.length > 0) {
    element.dataset.begin = `${starting.map((layer) => layer.begin).join(", ")}: `;
    const speaker = starting.find((layer) => layer.role === "content")?.chip;
    const chips = starting.filter((layer) => layer.role === "mention").map((layer) => layer.chip);
    if (speaker) element.dataset.speaker = speaker;
    const over = [speaker, chips.join(" › ")].filter(Boolean).join("  ");
    if (over) element.dataset.over = over;
  }
  if (ending.length > 0)
    element.dataset.finish = ` (${ending.map((layer) => layer.finish).join(", ")}) `;
  return element;
}

/**
 * The annotation under a click: the innermost, or, if that is selected already, the next
 * one outwards.
 *
 * @param {Element} target
 * @param {Readonly<State>} state
 * @returns {string | null}
 */
export function annotationUnder(target, { view, selected }) {
  const piece = /** @type {HTMLElement | null} */ (target.closest(".piece"));
  if (!piece || !view) return null;
  const { ids = "", cue = "", source = "" } = piece.dataset;
  const listed = [ids, cue, source].join(" ").split(" ").filter(Boolean);
  const width = (/** @type {string} */ id) => {
    const item = [...view.mentions, ...view.quotes].find((one) => one.id === id);
    if (!item) return Number.POSITIVE_INFINITY;
    const { start, end } = extent(item);
    return end - start;
  };
  const inwardFirst = [...new Set(listed)].sort((a, b) => width(a) - width(b));
  if (inwardFirst.length === 0) return null;
  const at = selected ? inwardFirst.indexOf(selected) : -1;
  return inwardFirst[(at + 1) % inwardFirst.length];
}
