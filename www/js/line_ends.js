// @ts-check
/** Line ends as an article has them, though a text field knows only one kind. */

/**
 * What was typed, with the line ends that the words had before: those of lines before and
 * after the change stay; new ones are of the first kind found.
 *
 * @param {string} typed as a text field gives it, its lines ending in "\n"
 * @param {string} before what the field showed at first, as the article has it
 * @param {string} around the article, for words without a line end of their own
 * @returns {string}
 */
export function withLineEnds(typed, before, around) {
  const ends = before.match(LINE_END) ?? [];
  const usual = ends[0] ?? around.match(/\r\n|\r|\n/)?.[0] ?? "\n";
  const lines = typed.split("\n");
  const old = before.split(LINE_END);
  const most = Math.min(ends.length, lines.length - 1);
  let same = 0;
  while (same < most && lines[same] === old[same]) same++;
  // After the change, ends are counted from the last one.
  const shift = ends.length - (lines.length - 1);
  return lines
    .map((line, n) => {
      if (n === lines.length - 1) return line;
      const at = n < same ? n : n + shift;
      const isNew = n >= same && at < same;
      return line + (isNew ? usual : (ends[at] ?? usual));
    })
    .join("");
}

const LINE_END = /\r\n|\r|\n/g;
