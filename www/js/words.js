// @ts-check
/** Where a reading caret may stop: between graphemes, at word edges, never inside either. */

/** How far from the caret graphemes are looked for; no grapheme in print is longer. */
const REACH = 64;
/** How far from the caret words are looked for: a line may be as long as the article. */
const FAR = 2000;

/** @param {"grapheme" | "word"} granularity */
const segmenter = (granularity) => new Intl.Segmenter(undefined, { granularity });
const graphemes = segmenter("grapheme");
const words = segmenter("word");

/** @typedef {"character" | "word"} Unit */

/**
 * The next stop for a caret at `offset`, one unit towards `direction`.
 *
 * A word stop is the end of a word going forward and its start going back, as in the
 * text fields of most systems.
 *
 * @param {string} text
 * @param {number} offset UTF-16
 * @param {Unit} unit
 * @param {1 | -1} direction
 * @returns {number} clamped to the text
 */
export function step(text, offset, unit, direction) {
  if (unit === "character") return character(text, offset, direction);
  for (;;) {
    const line = lineAround(text, direction > 0 ? offset : offset - 1);
    const start = Math.max(line.start, wholeGrapheme(text, offset - FAR, -1));
    const end = Math.min(line.end, wholeGrapheme(text, offset + FAR, 1));
    const near = wordsOf(text, start, end);
    if (direction < 0) {
      const stop = near.findLast((word) => word.start < offset)?.start;
      return stop ?? (start < offset ? start : Math.max(0, line.start - 1));
    }
    const stop = near.find((word) => word.end > offset)?.end;
    if (stop !== undefined) return stop;
    if (end > offset || line.end >= text.length) return end;
    offset = line.end + 1;
  }
}

/**
 * @param {string} text
 * @param {number} offset
 * @param {1 | -1} direction
 */
function character(text, offset, direction) {
  const start = Math.max(0, offset - REACH);
  const around = text.slice(start, offset + REACH);
  if (direction > 0) {
    const here = graphemes.segment(around).containing(offset - start);
    return here ? start + here.index + here.segment.length : text.length;
  }
  const before = graphemes.segment(around).containing(offset - start - 1);
  return before ? start + before.index : 0;
}

/**
 * The word at `offset`, or the one that ends there; null between words.
 *
 * An elided article (l', d') is a word of its own, as a reader sees it.
 *
 * @param {string} text
 * @param {number} offset UTF-16
 * @returns {{ start: number, end: number } | null}
 */
export function wordAt(text, offset) {
  const line = lineAround(text, offset);
  const near = wordsOf(text, line.start, line.end).filter(
    (word) => word.start <= offset && offset <= word.end,
  );
  return near.at(-1) ?? null;
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @returns {{ start: number, end: number }[]}
 */
export function wordsOf(text, from, to) {
  const found = [];
  for (const part of words.segment(text.slice(from, to))) {
    if (!part.isWordLike) continue;
    let start = from + part.index;
    const end = start + part.segment.length;
    const elided = /^(?:\p{L}|qu|lorsqu|puisqu|jusqu)['’](?=\p{L})/iu.exec(part.segment);
    if (elided) {
      found.push({ start, end: start + elided[0].length });
      start += elided[0].length;
    }
    found.push({ start, end });
  }
  return found;
}

/**
 * The line around `offset`, without its line end.
 *
 * @param {string} text
 * @param {number} offset
 */
function lineAround(text, offset) {
  const at = Math.max(0, Math.min(offset, text.length));
  let start = at;
  while (start > 0 && !isLineEnd(text[start - 1])) start--;
  let end = at;
  while (end < text.length && !isLineEnd(text[end])) end++;
  return { start, end };
}

/** @param {string} unit */
function isLineEnd(unit) {
  return unit === "\n" || unit === "\r";
}

/**
 * `span` without white space at its edges, and widened so that no edge lies inside a
 * grapheme; null if nothing else is left.
 *
 * @param {string} text
 * @param {{ start: number, end: number }} span
 */
export function tidy(text, { start, end }) {
  start = wholeGrapheme(text, start, -1);
  end = wholeGrapheme(text, end, 1);
  while (start < end && /\s/u.test(text[start])) start++;
  while (end > start && /\s/u.test(text[end - 1])) end--;
  return start < end ? { start, end } : null;
}

/**
 * @param {string} text
 * @param {number} offset
 * @param {1 | -1} direction
 */
function wholeGrapheme(text, offset, direction) {
  if (offset <= 0 || offset >= text.length) return Math.max(0, Math.min(offset, text.length));
  const start = Math.max(0, offset - REACH);
  const here = graphemes.segment(text.slice(start, offset + REACH)).containing(offset - start);
  if (!here || start + here.index === offset) return offset;
  return direction > 0 ? start + here.index + here.segment.length : start + here.index;
}
