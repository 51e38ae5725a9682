// @ts-check
/**
 * The lines of the article in blocks, of which the browser lays out only those near the
 * window: a block a line would have it look after thousands at each frame.
 */

import { startsAt } from "../offsets.js";
import { plainLine } from "./line.js";

/**
 * @typedef {import("../lines.js").Line} Line
 * @typedef {import("./line.js").DrawnLine} DrawnLine
 */

/** Characters after which a block is full. */
const FULL = 2000;
/** How far beyond the window a block counts as in sight, in CSS pixels. */
const MARGIN = 300;
/** Characters that a line of print has, for a guess at the height of what was never laid out. */
const WIDTH = 75;

/** @param {HTMLElement} root the article element */
export function mountBlocks(root) {
  /** @type {DrawnLine[]} */
  let drawn = [];
  let shown = "";

  /**
   * Shows the lines of a text with their words alone. Lines that the text before had as
   * well stay as they are, so that nothing moves but what was changed.
   *
   * @param {string} text
   * @param {readonly Line[]} lines
   */
  function show(text, lines) {
    const most = Math.min(drawn.length, lines.length);
    const same = (/** @type {Line} */ a, /** @type {Line} */ b) =>
      a.kind === b.kind &&
      a.end - a.start === b.end - b.start &&
      shown.slice(a.start, a.end) === text.slice(b.start, b.end);
    let head = 0;
    while (head < most && same(drawn[head].line, lines[head])) head++;
    let tail = 0;
    while (
      tail < most - head &&
      same(drawn[drawn.length - 1 - tail].line, lines[lines.length - 1 - tail])
    )
      tail++;
    const changed = lines.slice(head, lines.length - tail);
    // Another article: its lines do not belong into the block of a line that is the same.
    if (changed.reduce((sum, { start, end }) => sum + end - start, 0) > FULL) {
      drawn = lines.map((line) => plainLine(text, line));
      root.replaceChildren(...blocksOf(drawn));
      shown = text;
      return;
    }
    const fresh = changed.map((line) => plainLine(text, line));
    const kept = tail > 0 ? drawn[drawn.length - tail] : undefined;
    const block = (kept ?? drawn[head - 1])?.element.parentElement;
    const old = drawn.slice(head, drawn.length - tail);
    drawn = [...drawn.slice(0, head), ...fresh, ...drawn.slice(drawn.length - tail)];
    if (block) for (const { element } of fresh) block.insertBefore(element, kept?.element ?? null);
    else root.append(...blocksOf(fresh));
    for (const { element } of old) {
      const emptied = element.parentElement;
      element.remove();
      if (emptied?.childElementCount === 0) emptied.remove();
    }
    drawn.forEach((one, at) => {
      const by = lines[at].start - one.line.start;
      one.line = lines[at];
      if (by === 0) return;
      startsAt(one.element, one.line.start);
      for (const piece of one.pieces) {
        piece.from += by;
        piece.to += by;
      }
    });
    shown = text;
  }

  /**
   * The lines of the blocks that the window shows, by their places; some where nothing is shown.
   *
   * @returns {{ from: number, to: number }}
   */
  function inSight() {
    const { children } = root;
    const before = (/** @type {number} */ at) =>
      children[at].getBoundingClientRect().bottom < -MARGIN;
    let low = 0;
    let high = children.length;
    if (root.checkVisibility())
      while (low < high) {
        const middle = (low + high) >> 1;
        if (before(middle)) low = middle + 1;
        else high = middle;
      }
    let end = low;
    const bottom = window.innerHeight + MARGIN;
    const enough = Math.min(children.length, low + 8);
    while (end < enough && children[end].getBoundingClientRect().top <= bottom) end++;
    return { from: placeOf(children[low]), to: placeOf(children[end]) };
  }

  /**
   * The place of the first line of a block; behind the last line if there is no such block.
   *
   * @param {Element | undefined} block
   */
  function placeOf(block) {
    const first = block?.firstElementChild;
    const at = drawn.findIndex(({ element }) => element === first);
    return at < 0 ? drawn.length : at;
  }

  return {
    /** @returns {readonly DrawnLine[]} */
    get lines() {
      return drawn;
    },
    show,
    inSight,
    clear() {
      drawn = [];
      shown = "";
      root.replaceChildren();
    },
  };
}

/**
 * @param {readonly DrawnLine[]} lines
 * @returns {HTMLElement[]}
 */
function blocksOf(lines) {
  /** @type {HTMLElement[]} */
  const blocks = [];
  let characters = FULL;
  let rows = 0;
  for (const { element, line } of lines) {
    if (characters >= FULL) {
      const block = document.createElement("div");
      block.className = "block";
      blocks.push(block);
      characters = 0;
      rows = 0;
    }
    const block = blocks[blocks.length - 1];
    block.append(element);
    const length = line.end - line.start;
    characters += length;
    rows += line.kind === "blank" ? 0.4 : Math.ceil(length / WIDTH);
    block.style.setProperty("--rows", String(rows));
  }
  return blocks;
}
