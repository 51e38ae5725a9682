// @ts-check
/** One line of the article: its element, and the pieces in it, each drawn again only if it changed. */

import { labelClass } from "../labels.js";
import { startsAt } from "../offsets.js";
import { piecesOf, sameLayers, samePiece } from "../pieces.js";

/**
 * @typedef {import("../lines.js").Line} Line
 * @typedef {import("../pieces.js").Piece} Piece
 * @typedef {import("../pieces.js").Layer} Layer
 *
 * @typedef {object} DrawnLine
 * @property {Line} line
 * @property {HTMLElement} element
 * @property {readonly Layer[]} layers as drawn
 * @property {Piece[]} pieces as drawn
 * @property {(Text | HTMLElement)[]} nodes one a piece
 * @property {Marks | null} marks as drawn
 *
 * @typedef {object} Marks what the reader looks at
 * @property {string | null} selected id of an annotation
 * @property {ReadonlySet<string>} lit ids of annotations
 */

/**
 * A line with its words alone.
 *
 * @param {string} text
 * @param {Line} line
 * @returns {DrawnLine}
 */
export function plainLine(text, line) {
  const element = document.createElement("div");
  element.className = `line ${line.kind}`;
  element.dir = "auto";
  if (line.kind === "title" || line.kind === "heading") {
    element.role = "heading";
    element.ariaLevel = line.kind === "title" ? "2" : "3";
  }
  startsAt(element, line.start);
  const words = document.createTextNode(text.slice(line.start, line.end));
  element.append(words);
  const pieces = piecesOf(line, []);
  return { line, element, layers: [], pieces, nodes: [words], marks: null };
}

/**
 * Whether a line shows other layers or marks than these.
 *
 * @param {DrawnLine} drawn
 * @param {readonly Layer[]} layers
 * @param {Marks} marks
 */
export function isStale(drawn, layers, marks) {
  if (!sameLayers(drawn.layers, layers)) return true;
  if (drawn.marks === marks || layers.length === 0) return false;
  if (!looksMarked(drawn, marks)) return true;
  drawn.marks = marks;
  return false;
}

/**
 * @param {DrawnLine} drawn
 * @param {Marks} marks
 */
function looksMarked({ layers, marks: before }, marks) {
  const same = layers.every(
    ({ id }) =>
      (before?.selected === id) === (marks.selected === id) &&
      (before?.lit.has(id) ?? false) === marks.lit.has(id),
  );
  return same;
}

/**
 * Draws what lies over a line. Pieces that stay the same stay the same nodes.
 *
 * @param {DrawnLine} drawn
 * @param {string} text
 * @param {readonly Layer[]} layers
 * @param {Marks} marks
 * @returns {boolean} whether there are new nodes
 */
export function drawLine(drawn, text, layers, marks) {
  const changed = !sameLayers(drawn.layers, layers);
  if (changed) {
    const pieces = piecesOf(drawn.line, layers);
    const { pieces: before, nodes } = drawn;
    const most = Math.min(before.length, pieces.length);
    let head = 0;
    while (head < most && samePiece(before[head], pieces[head])) head++;
    let tail = 0;
    while (
      tail < most - head &&
      samePiece(before.at(-1 - tail) ?? before[0], pieces.at(-1 - tail) ?? pieces[0])
    )
      tail++;
    const fresh = pieces.slice(head, pieces.length - tail).map((piece) => pieceNode(text, piece));
    const behind = nodes[nodes.length - tail] ?? null;
    for (const old of nodes.slice(head, nodes.length - tail)) old.remove();
    drawn.nodes = [...nodes.slice(0, head), ...fresh, ...nodes.slice(nodes.length - tail)];
    const parts = document.createDocumentFragment();
    for (const node of fresh) parts.append(node);
    drawn.element.insertBefore(parts, behind);
    drawn.pieces = pieces;
  }
  drawn.layers = layers;
  drawn.marks = marks;
  drawn.pieces.forEach((piece, at) => {
    const node = drawn.nodes[at];
    if (!(node instanceof HTMLElement)) return;
    node.classList.toggle(
      "is-selected",
      piece.layers.some(({ id }) => id === marks.selected),
    );
    node.classList.toggle(
      "is-lit",
      piece.layers.some(({ id }) => marks.lit.has(id)),
    );
  });
  return changed;
}

/**
 * @param {string} text
 * @param {Piece} piece
 */
function pieceNode(text, piece) {
  const words = text.slice(piece.from, piece.to);
  return piece.layers.length === 0 ? document.createTextNode(words) : pieceElement(words, piece);
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
    if (starting.some(({ role, chip }) => role === "content" && chip !== ""))
      element.dataset.speaker = "";
  }
  if (piece.over) element.dataset.over = piece.over;
  if (ending.length > 0)
    element.dataset.finish = ` (${ending.map((layer) => layer.finish).join(", ")}) `;
  return element;
}
