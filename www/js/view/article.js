// @ts-check
/** The article: blocks of lines, one element a highlighted piece, and not a character more than the text. */

import { extent, indexOf } from "../annotations.js";
import { whenIdle } from "../frame.js";
import { labelChip, labelName, t } from "../i18n.js";
import { lines as linesOf } from "../lines.js";
import { lineAt, rangeOf } from "../offsets.js";
import { byLine, layers } from "../pieces.js";
import { mountBlocks } from "./blocks.js";
import { drawLine, isStale } from "./line.js";
import { roomFor } from "./room.js";

/**
 * @typedef {import("../store.js").Store} Store
 * @typedef {import("../store.js").State} State
 * @typedef {import("../pieces.js").Layer} Layer
 * @typedef {import("../boundary.js").Span} Span
 */

/** Lines that are drawn at once; of more, those in sight are, and the others when there is time. */
const AT_ONCE = 60;

/**
 * @param {HTMLElement} root the article element
 * @param {Store} store
 * @param {() => void} redrawn called after words were drawn anew, which loses the browser's
 *   selection in them
 */
export function mountArticle(root, store, redrawn) {
  const blocks = mountBlocks(root);
  let shownText = "";
  /** @type {import("../lines.js").Line[]} */
  let lines = [];
  /** What should lie over each line. @type {(readonly Layer[])[]} */
  let wanted = [];
  /** @type {import("./line.js").Marks} */
  let marks = { selected: null, lit: new Set() };
  /** Lines that show something else, by their place. @type {Set<number>} */
  const stale = new Set();
  /** What was drawn, for as long as the words of the interface stay. */
  let made = new WeakMap();
  let spoken = words();

  function render() {
    const { view, text, filter } = store.state;
    if (!view) {
      blocks.clear();
      shownText = "";
      lines = [];
      wanted = [];
      stale.clear();
      return;
    }
    if (shownText !== text || lines.length === 0) {
      lines = linesOf(text);
      blocks.show(text, lines);
      shownText = text;
    }
    // Said again, it would have every word styled again.
    if (root.lang !== view.language) root.lang = view.language;
    wanted = byLine(lines, layers(view, filter, spoken, made));
    draw();
  }

  /** Shows what is selected and lit. */
  function mark() {
    const { selected, lit, view } = store.state;
    /** @type {Set<string>} */
    const ids = new Set();
    if (lit && view) {
      for (const { id } of indexOf(view).mentionsOf.get(lit) ?? []) ids.add(id);
      for (const { id } of indexOf(view).quotesOf.get(lit) ?? []) ids.add(id);
    }
    marks = { selected, lit: ids };
  }

  /** Draws the lines that changed: a few at once, of many those in sight first. */
  function draw() {
    stale.clear();
    blocks.lines.forEach((drawn, at) => {
      if (isStale(drawn, wanted[at], marks)) stale.add(at);
    });
    if (stale.size <= AT_ONCE) drawThese([...stale]);
    else drawInSight();
    if (stale.size > 0) drawRest();
  }

  function drawInSight() {
    const { from, to } = blocks.inSight();
    drawThese([...stale].filter((at) => from <= at && at < to));
  }

  /** @param {number[]} places of lines */
  function drawThese(places) {
    const { text, selection } = store.state;
    let touched = false;
    for (const at of places) {
      stale.delete(at);
      const drawn = blocks.lines[at];
      const { start, end } = drawn.line;
      const holds = selection !== null && selection.start <= end && start <= selection.end;
      if (drawLine(drawn, text, wanted[at], marks) && holds) touched = true;
    }
    if (touched) redrawn();
    if (places.length > 0) giveRoom();
  }

  const drawRest = whenIdle((timeLeft) => {
    const [first] = stale;
    if (first === undefined || !store.state.view) return false;
    // In slices, lest the check of the clock cost more than the drawing.
    do drawThese([...take(stale, 8)]);
    while (stale.size > 0 && timeLeft());
    return stale.size > 0;
  });

  const giveRoom = roomFor(() => {
    const { from, to } = blocks.inSight();
    return blocks.lines.slice(from, to).map(({ element }) => element);
  });
  const follow = () => {
    if (stale.size > 0) drawInSight();
    giveRoom();
  };
  window.addEventListener("scroll", follow, { passive: true });
  window.addEventListener("resize", giveRoom);
  store.on(["view", "filter", "text", "selected", "lit"], (state, before) => {
    const marked = state.selected !== before.selected || state.lit !== before.lit;
    const drawnAnew =
      state.view !== before.view || state.filter !== before.filter || state.text !== before.text;
    if (marked || (state.lit && drawnAnew)) mark();
    if (drawnAnew) render();
    else draw();
  });

  return {
    root,
    /** Draws everything anew in the language of the interface. */
    render() {
      spoken = words();
      made = new WeakMap();
      render();
    },
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
    /**
     * The part of the text that the window shows, and some lines more.
     *
     * @returns {Span}
     */
    inSight() {
      const { from, to } = blocks.inSight();
      return { start: lines[from]?.start ?? 0, end: lines[to - 1]?.end ?? 0 };
    },
    focus() {
      root.focus({ preventScroll: true });
    },
  };
}

/** @typedef {ReturnType<typeof mountArticle>} ArticleView */

/**
 * @template T
 * @param {Iterable<T>} items
 * @param {number} n
 * @returns {Generator<T>} the first n
 */
function* take(items, n) {
  for (const item of items) {
    if (n-- <= 0) return;
    yield item;
  }
}

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
    chip: once(labelChip),
    label: once(labelName),
    begins: once((what) => t("say.begin", { what })),
    ends: once((what) => t("say.end", { what })),
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
 * Says the same of the same thing, thinking once.
 *
 * @param {(what: string) => string} say
 * @returns {(what: string) => string}
 */
function once(say) {
  /** @type {Map<string, string>} */
  const said = new Map();
  return (what) => {
    const words = said.get(what) ?? say(what);
    said.set(what, words);
    return words;
  };
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
  const { mentions, quotes } = indexOf(view);
  const width = (/** @type {string} */ id) => {
    const item = mentions.get(id) ?? quotes.get(id);
    if (!item) return Number.POSITIVE_INFINITY;
    const { start, end } = extent(item);
    return end - start;
  };
  const inwardFirst = [...new Set(listed)].sort((a, b) => width(a) - width(b));
  if (inwardFirst.length === 0) return null;
  const at = selected ? inwardFirst.indexOf(selected) : -1;
  return inwardFirst[(at + 1) % inwardFirst.length];
}
