// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { possible } from "../../www/js/possible.js";

/** @param {string} text @param {string[]} [mentions] @param {string[]} [said] @param {string[]} [removed] */
function found(text, mentions = [], said = [], removed = []) {
  const span = (/** @type {string} */ words) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const view = {
    mentions: mentions.map(span),
    quotes: said.map((words) => ({ content: [span(words)] })),
    removed: {
      mentions: removed.map(span),
      quotes: removed.map((words) => ({ content: [span(words)] })),
    },
  };
  return possible(text, view).map(({ start, end }) => text.slice(start, end));
}

const cases = /** @type {[string, string[], string[]][]} */ ([
  ["Hier, Claire Morvan a vu Inès Kadiri.", ["Claire Morvan"], ["Inès Kadiri"]],
  ["Le maire parle. Les élus aussi.", [], []],
  ["Claire Morvan parle.", [], ["Claire Morvan"]],
  ["Morvan parle. Puis Morvan sort.", [], ["Morvan", "Morvan"]],
  ["à l’issue, l’Atelier Nord et Radio Valmorin", [], ["Atelier Nord", "Radio Valmorin"]],
  ["la Ligue des Droits et d’Étienne Le Goff", [], ["Ligue des Droits", "Étienne Le Goff"]],
  ["Il parle à Jean-Yves O’Hara.", [], ["Jean-Yves O’Hara"]],
]);
for (const [text, mentions, expected] of cases)
  test(`possible names: ${text}`, () => assert.deepEqual(found(text, mentions), expected));

test("possible quotations are the marked words in no quotation", () => {
  assert.deepEqual(found("Elle a dit « oui » et « non ».", [], ["« oui »"]), ["« non »"]);
  assert.deepEqual(found("She said “yes, Ann” twice.", ["Ann"]), ["“yes, Ann”"]);
});

test("what the reader took away was not missed", () => {
  const text = "Hier, Claire Morvan a vu « Rive Sud » et Inès Kadiri.";
  assert.deepEqual(
    found(text, [], [], ["Claire Morvan"]),
    ["Rive Sud", "« Rive Sud »", "Inès Kadiri"].sort((a, b) => text.indexOf(a) - text.indexOf(b)),
  );
  assert.deepEqual(found(text, [], [], ["Claire Morvan", "« Rive Sud »"]), ["Inès Kadiri"]);
});
