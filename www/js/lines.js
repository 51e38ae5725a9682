// @ts-check
/** Splits an article into the lines that the page draws as blocks, line ends included. */

/**
 * @typedef {"title" | "heading" | "text" | "blank"} LineKind
 * @typedef {{ start: number, end: number, kind: LineKind }} Line
 */

/** Longer lines are sentences, not headings. */
const LONGEST_HEADING = 140;

/**
 * The lines of `text`, which tile it: each keeps its line end (\n, \r\n or a lone \r).
 *
 * The kind is a guess for the eye only: a first short line without a full stop is a
 * title, later ones between blank lines are headings.
 *
 * @param {string} text
 * @returns {Line[]}
 */
export function lines(text) {
  /** @type {Line[]} */
  const found = [];
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    found.push({ start, end: ends.lastIndex, kind: "text" });
    start = ends.lastIndex;
  }
  if (start < text.length) found.push({ start, end: text.length, kind: "text" });

  let titled = false;
  found.forEach((line, at) => {
    const words = text.slice(line.start, line.end).trim();
    if (words === "") {
      line.kind = "blank";
      return;
    }
    const alone = isBlank(text, found[at - 1]) && isBlank(text, found[at + 1]);
    if (!alone || words.length > LONGEST_HEADING || /[.!?…:;,»"”]$/u.test(words)) {
      titled = true;
    } else if (titled) {
      line.kind = "heading";
    } else {
      line.kind = "title";
      titled = true;
    }
  });
  // One line alone is what somebody typed to try the page, not a title over nothing.
  if (found.filter((line) => line.kind !== "blank").length === 1) {
    for (const line of found) if (line.kind === "title") line.kind = "text";
  }
  return found;
}

/**
 * @param {string} text
 * @param {Line | undefined} line
 */
function isBlank(text, line) {
  return !line || text.slice(line.start, line.end).trim() === "";
}
