// @ts-check
/** What each highlighted piece of the article shows and says; no DOM. */

import { filtered, speakerNames, standing } from "./annotations.js";
import { segments } from "./segments.js";

/**
 * @typedef {import("./boundary.js").View} View
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
 * @property {boolean} first whether `layers` has one that starts here
 * @property {string} signature equal means: looks and says the same
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
 * @param {View} view
 * @param {Filter} filter
 * @param {Words} words
 * @returns {Layer[]}
 */
export function layers(view, filter, words) {
  const { mentions, quotes } = filtered(view, filter);
  /** @type {Layer[]} */
  const found = [];
  for (const mention of mentions) {
    const name = words.label(mention.label);
    found.push({
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
    });
  }
  for (const quote of quotes) {
    const speaker = speakerNames(view, quote);
    const layer = {
      id: quote.id,
      label: "",
      kind: quote.kind,
      standing: standing(quote),
      chip: "",
    };
    quote.content.forEach((span, at) => {
      found.push({
        ...layer,
        ...span,
        role: "content",
        chip: at === 0 ? speaker || words.nobody : "",
        begin: words.quoteBegins(quote.kind, speaker),
        finish: words.quoteEnds,
      });
    });
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
  }
  return found;
}

/**
 * The pieces of every line.
 *
 * @param {readonly Line[]} lines which tile the text
 * @param {readonly Layer[]} layers
 * @returns {Piece[][]}
 */
export function piecesOf(lines, layers) {
  const length = lines.at(-1)?.end ?? 0;
  const cut = segments(length, layers);
  /** @type {Piece[][]} */
  const result = [];
  let next = 0;
  for (const line of lines) {
    /** @type {Piece[]} */
    const pieces = [];
    while (next < cut.length && cut[next].from < line.end) {
      const { from, to, active } = cut[next];
      pieces.push(piece(Math.max(from, line.start), Math.min(to, line.end), active));
      if (to > line.end) break;
      next++;
    }
    result.push(pieces);
  }
  return result;
}

/**
 * @param {number} from
 * @param {number} to
 * @param {Layer[]} layers
 * @returns {Piece}
 */
function piece(from, to, layers) {
  const looks = layers.map((layer) => {
    const begins = layer.start === from ? `<${layer.chip}${layer.begin}` : "";
    const ends = layer.end === to ? `>${layer.finish}` : "";
    return `${layer.id}${layer.role}${layer.label}${layer.kind}${layer.standing}${begins}${ends}`;
  });
  return {
    from,
    to,
    layers,
    first: layers.some((layer) => layer.start === from),
    signature: `${to - from}:${looks.join(",")}`,
  };
}
