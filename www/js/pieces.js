// @ts-check
/** What each highlighted piece of the article shows and says; no DOM. */

import { filtered, speakerNames, standing } from "./annotations.js";
import { segments } from "./segments.js";

/**
 * @typedef {import("./boundary.js").View} View
 * @typedef {import("./boundary.js").Mention} Mention
 * @typedef {import("./boundary.js").Quote} Quote
 * @typedef {import("./store.js").Filter} Filter
 * @typedef {import("./lines.js").Line} Line
 *
 * @typedef {object} Layer one span of an annotation as drawn
 * @property {string} id
 * @property {"mention" | "content" | "cue" | "source"} role
 * @property {number} start
 * @property {number} end
 * @property {string} label of a mention
 * @property {string} kind of a mention or quote
 * @property {string} standing
 * @property {string} chip small words above its first piece
 * @property {string} begin what a screen reader says before it
 * @property {string} finish what it says after it
 *
 * @typedef {object} Piece
 * @property {number} from
 * @property {number} to
 * @property {Layer[]} layers outermost first; empty for plain text
 * @property {string} over small words above it
 *
 * @typedef {object} Words the words of the interface that pieces show
 * @property {(label: string) => string} chip
 * @property {(label: string) => string} label
 * @property {(kind: string, speaker: string) => string} quoteBegins
 * @property {string} quoteEnds
 * @property {(label: string) => string} ends
 * @property {(what: string) => string} begins
 * @property {string} cue
 * @property {string} source
 * @property {string} nobody
 */

/**
 * What is drawn of each annotation, in reading order.
 *
 * @param {View} view
 * @param {Filter} filter
 * @param {Words} words
 * @param {Made} [made] what was drawn before with the same words: an annotation that looks
 *   as it did gives the same objects, so that what changed is found by identity
 * @returns {Layer[]}
 */
export function layers(view, filter, words, made = new WeakMap()) {
  const { mentions, quotes } = filtered(view, filter);
  /** @type {Layer[]} */
  const found = [];
  for (const mention of mentions) {
    let drawn = made.get(mention);
    if (!drawn) {
      drawn = { speaker: "", layers: [mentionLayer(mention, words)] };
      made.set(mention, drawn);
    }
    found.push(drawn.layers[0]);
  }
  for (const quote of quotes) {
    const speaker = speakerNames(view, quote);
    let drawn = made.get(quote);
    if (!drawn || drawn.speaker !== speaker) {
      drawn = { speaker, layers: quoteLayers(quote, speaker, words) };
      made.set(quote, drawn);
    }
    for (const layer of drawn.layers) found.push(layer);
  }
  return found;
}

/** @typedef {WeakMap<Mention | Quote, { speaker: string, layers: Layer[] }>} Made */

/**
 * @param {Mention} mention
 * @param {Words} words
 * @returns {Layer}
 */
function mentionLayer(mention, words) {
  const name = words.label(mention.label);
  return {
    id: mention.id,
    role: "mention",
    start: mention.start,
    end: mention.end,
    label: mention.label,
    kind: mention.kind,
    standing: standing(mention),
    chip: words.chip(mention.label),
    begin: words.begins(name),
    finish: words.ends(name),
  };
}

/**
 * @param {Quote} quote
 * @param {string} speaker
 * @param {Words} words
 * @returns {Layer[]}
 */
function quoteLayers(quote, speaker, words) {
  const layer = {
    id: quote.id,
    label: "",
    kind: quote.kind,
    standing: standing(quote),
    chip: "",
  };
  /** @type {Layer[]} */
  const found = quote.content.map(({ start, end }, at) => ({
    ...layer,
    start,
    end,
    role: "content",
    chip: at === 0 ? speaker || words.nobody : "",
    begin: words.quoteBegins(quote.kind, speaker),
    finish: words.quoteEnds,
  }));
  for (const role of /** @type {const} */ (["cue", "source"])) {
    const span = quote[role];
    if (!span) continue;
    found.push({
      ...layer,
      role,
      start: span.start,
      end: span.end,
      begin: words.begins(words[role]),
      finish: words.ends(words[role]),
    });
  }
  return found;
}

/** @type {readonly Layer[]} */
const NONE = Object.freeze([]);

/**
 * What lies over each line.
 *
 * @param {readonly Line[]} lines which tile the text
 * @param {readonly Layer[]} layers
 * @returns {(readonly Layer[])[]}
 */
export function byLine(lines, layers) {
  /** @type {Layer[][]} */
  const over = new Array(lines.length).fill(NONE);
  for (const layer of layers) {
    for (let at = lineAround(lines, layer.start); lines[at]?.start < layer.end; at++) {
      if (over[at] === NONE) over[at] = [layer];
      /** @type {Layer[]} */ else over[at].push(layer);
    }
  }
  return over;
}

/**
 * The line that holds an offset, by its place.
 *
 * @param {readonly Line[]} lines
 * @param {number} offset
 */
export function lineAround(lines, offset) {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The pieces of one line.
 *
 * @param {Line} line
 * @param {readonly Layer[]} layers over it
 * @returns {Piece[]}
 */
export function piecesOf(line, layers) {
  if (layers.length === 0) return [{ from: line.start, to: line.end, layers: [], over: "" }];
  /** @type {Piece[]} */
  const pieces = segments(line, layers).map(({ from, to, active }) => ({
    from,
    to,
    layers: active,
    over: "",
  }));
  let next = Number.POSITIVE_INFINITY;
  /** @type {Piece | null} */
  let behind = null;
  for (const piece of pieces.toReversed()) {
    const starting = piece.layers.filter(({ start, chip }) => start === piece.from && chip !== "");
    if (starting.length === 0) continue;
    const speaker = starting.find(({ role }) => role === "content")?.chip ?? "";
    let labels = starting.filter(({ role }) => role === "mention").map(({ chip }) => chip);
    const room = next - piece.from;
    if (speaker && labels.length === 0 && behind && room <= NARROW) {
      // Right behind the opening mark: one after the other, both from here on.
      labels = [behind.over];
      behind.over = "";
      piece.over = [speaker, ...labels].join("  ");
    } else {
      const name = labels.length === 0 ? fitting(speaker, room) : speaker;
      piece.over = [name, labels.join(" › ")].filter(Boolean).join("  ");
    }
    next = piece.from;
    behind = speaker ? null : piece;
  }
  return pieces;
}

/** Characters over which no name can stand. */
const NARROW = 4;
/** Characters of small words that stand over one character of the text. */
const SMALLER = 1.4;

/**
 * The name of a speaker, shortened to leave room to the label of a name near the beginning
 * of what is said: to the last word of the name, else cut.
 *
 * @param {string} name
 * @param {number} room characters of the text
 */
export function fitting(name, room) {
  const most = Math.max(3, Math.floor(room * SMALLER) - 2);
  if (name.length <= most) return name;
  const last = name.slice(name.lastIndexOf(" ") + 1);
  return last.length <= most ? last : `${[...last].slice(0, most - 1).join("")}…`;
}

/**
 * Whether two pieces look and say the same.
 *
 * @param {Piece} a
 * @param {Piece} b
 */
export function samePiece(a, b) {
  return a.from === b.from && a.to === b.to && a.over === b.over && sameLayers(a.layers, b.layers);
}

/**
 * @param {readonly Layer[]} a
 * @param {readonly Layer[]} b
 */
export function sameLayers(a, b) {
  return a === b || (a.length === b.length && a.every((layer, at) => layer === b[at]));
}
