// @ts-check
/** Lines, words and what is taken from a paste. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { withLineEnds } from "../../www/js/line_ends.js";
import { lines } from "../../www/js/lines.js";
import { decode, loneSurrogate, readFile, refusal, unseen } from "../../www/js/paste.js";
import { step, tidy, wordAt } from "../../www/js/words.js";

test("lines tile the text and keep every kind of line end", () => {
  for (const text of ["", "a", "a\n", "a\r\nb", "a\rb\n\nc", "\n\n", "\r\n\r\n x"]) {
    assert.equal(
      lines(text)
        .map(({ start, end }) => text.slice(start, end))
        .join(""),
      text,
    );
  }
});

test("a short first line is a title, a later one between blanks a heading", () => {
  const kinds = (/** @type {string} */ text) => lines(text).map(({ kind }) => kind);
  assert.deepEqual(
    kinds("La halle rouvre\n\nElle était fermée.\n\nUn vote serré\n\nIl a eu lieu."),
    ["title", "blank", "text", "blank", "heading", "blank", "text"],
  );
  assert.deepEqual(kinds("Elle a parlé hier.\n\nPuis"), ["text", "blank", "heading"]);
  assert.deepEqual(kinds("Bonjour à tous"), ["text"]);
});

/**
 * Where a caret at | goes.
 *
 * @param {string} marked
 * @param {"word" | "character"} unit
 * @param {1 | -1} direction
 */
function moved(marked, unit, direction) {
  const at = marked.indexOf("|");
  const text = marked.replace("|", "");
  const next = step(text, at, unit, direction);
  return `${text.slice(0, next)}|${text.slice(next)}`;
}

const moves = /** @type {[string, "word" | "character", 1 | -1, string][]} */ ([
  ["|Le maire", "word", 1, "Le| maire"],
  ["Le| maire", "word", 1, "Le maire|"],
  ["Le mai|re", "word", -1, "Le |maire"],
  ["Le |maire", "word", -1, "|Le maire"],
  ["|l’association", "word", 1, "l’|association"],
  ["un|\ndeux", "word", 1, "un\ndeux|"],
  ["un\n|deux", "word", -1, "|un\ndeux"],
  ["a|👩‍👧b", "character", 1, "a👩‍👧|b"],
  ["a👩‍👧|b", "character", -1, "a|👩‍👧b"],
  ["e|e\u0301f", "character", 1, "ee\u0301|f"],
  ["fin|", "character", 1, "fin|"],
  ["|début", "word", -1, "|début"],
]);
for (const [from, unit, direction, to] of moves) {
  test(`caret: ${JSON.stringify(from)} ${direction > 0 ? "forward" : "back"} a ${unit}`, () =>
    assert.equal(moved(from, unit, direction), to));
}

test("the word at a caret is the one it touches, elided articles apart", () => {
  const word = (/** @type {string} */ text, /** @type {number} */ at) => {
    const found = wordAt(text, at);
    return found && text.slice(found.start, found.end);
  };
  assert.equal(word("Claire Morvan", 3), "Claire");
  assert.equal(word("Claire Morvan", 7), "Morvan");
  assert.equal(word("d’Inès", 2), "Inès");
  assert.equal(word("a  , b", 3), null);
});

test("a selection loses white space at its edges and never cuts a grapheme", () => {
  const cut = (
    /** @type {string} */ text,
    /** @type {number} */ start,
    /** @type {number} */ end,
  ) => {
    const span = tidy(text, { start, end });
    return span && text.slice(span.start, span.end);
  };
  assert.equal(cut("un mot ici", 2, 7), "mot");
  assert.equal(cut("a👩‍👧b", 2, 4), "👩‍👧");
  assert.equal(cut(" \n ", 0, 3), null);
});

test("blank and ill-formed texts are refused, with the place", () => {
  assert.equal(refusal(" \n\t")?.problem, "refuse.empty");
  assert.equal(refusal("Bonjour 👋"), null);
  assert.equal(loneSurrogate("ab👋c"), -1);
  assert.equal(loneSurrogate("ab\ud83dc"), 2);
  assert.equal(loneSurrogate("ab\udc4bc"), 2);
  assert.deepEqual(refusal("un\ndeux\ud83d trois")?.values, { at: 7, line: 2, before: "un deux" });
});

test("files: text is decoded, anything else refused by name", async () => {
  const bytes = (/** @type {number[]} */ ...list) => new Uint8Array(list);
  assert.equal(decode(bytes(0x61, 0xc3, 0xa9)), "aé");
  assert.equal(decode(bytes(0x61, 0xe9)), "aé");
  assert.equal(decode(bytes(0xc3, 0xa9, 0x61, 0xc3)), undefined);
  assert.equal(decode(bytes(0xff, 0xfe, 0x61, 0x00)), "a");
  // As the command line reads it: the mark stays, or offsets would differ.
  assert.equal(decode(bytes(0xef, 0xbb, 0xbf, 0x61)), "\ufeffa");
  assert.equal(decode(bytes(0x89, 0x50, 0x4e, 0x47, 0, 1)), null);
  const large = /** @type {File} */ ({ size: 21_000_000, name: "gros.txt" });
  assert.deepEqual(await readFile(large), {
    problem: "refuse.large",
    values: { name: "gros.txt", size: 21 },
  });
  const image = new File([bytes(0, 1, 2)], "photo.txt");
  assert.deepEqual(await readFile(image), {
    problem: "refuse.binary",
    values: { name: "photo.txt" },
  });
  assert.deepEqual(await readFile(new File(["{}"], "a.json")), { json: "{}" });
});

test("what the eye does not see is counted", () => {
  assert.deepEqual(unseen("a\u00a0b\u202f: c\r\n\u200b"), [
    { what: "nbsp", n: 2 },
    { what: "zero-width", n: 1 },
    { what: "crlf", n: 1 },
  ]);
  assert.deepEqual(unseen("famille 👩‍👧"), []);
});

test("mended words keep the line ends of the article", () => {
  const mend = (/** @type {string} */ typed, /** @type {string} */ before, around = before) =>
    withLineEnds(typed, before, around);
  assert.equal(mend("un\ntrois", "un\r\ndeux"), "un\r\ntrois");
  assert.equal(mend("un\nTROIS\nquatre", "un\rdeux\r\nquatre"), "un\rTROIS\r\nquatre");
  assert.equal(mend("un\nneuf\ndeux\nfin", "un\r\ndeux\nfin"), "un\r\nneuf\r\ndeux\nfin");
  assert.equal(mend("un\nfin", "un\rdeux\r\ntrois\nfin"), "un\rfin");
  assert.equal(mend("un\ndeux", "un deux", "titre\r\nun deux"), "un\r\ndeux");
  assert.equal(mend("un\ndeux", "un deux"), "un\ndeux");
});

test("a word step crosses many blank lines and meets a very long line", () => {
  const blank = "\n".repeat(50_000);
  assert.equal(step(`un${blank}deux`, 2, "word", 1), 50_006);
  const long = "mot ".repeat(100_000);
  assert.equal(step(long, 200_000, "word", 1), 200_003);
  assert.equal(step(long, 200_000, "word", -1), 199_996);
});

test("a text that the page cannot hold is refused, and the words say how long one may be", () => {
  assert.equal(refusal("a".repeat(5_000_000)), null);
  assert.deepEqual(refusal("a".repeat(5_200_001)), {
    problem: "refuse.long",
    values: { size: 5.3, most: 5 },
  });
});
