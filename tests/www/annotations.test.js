// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { idsAt, progress, readingOrder } from "../../www/js/annotations.js";
import { clipped } from "../../www/js/corrections/edges.js";
import { toggled } from "../../www/js/corrections/quotes.js";
import { lines } from "../../www/js/lines.js";
import { byLine, layers, piecesOf } from "../../www/js/pieces.js";

const text = "« Oui », dit Ana.\nAna sourit.";
/** @type {import("../../www/js/boundary.js").View} */
const view = {
  revision: 0,
  text_revision: 0,
  language: "fr",
  entities: [{ id: "e1", label: "PER", name: "Ana", count: 2 }],
  mentions: [
    {
      id: "m1",
      entity: "e1",
      label: "PER",
      kind: "name",
      start: 13,
      end: 16,
      origin: "model",
      status: "suggested",
      confidence: 0.9,
    },
    {
      id: "m2",
      entity: "e1",
      label: "PER",
      kind: "name",
      start: 18,
      end: 21,
      origin: "reader",
      status: "accepted",
    },
  ],
  quotes: [
    {
      id: "q1",
      kind: "direct",
      content: [{ start: 0, end: 7 }],
      cue: { start: 9, end: 12 },
      source: { start: 13, end: 16, mentions: ["m1"] },
      speaker: "e1",
      speakers: ["e1"],
      nested_in: null,
      origin: "rule",
      status: "suggested",
      confidence: 0.8,
    },
  ],
  removed: { mentions: [], quotes: [] },
  stats: { suggested: 2, accepted: 0, edited: 0, added: 1, removed: 0 },
  can_undo: false,
  can_redo: false,
};
const everything = { label: null, status: null, speaker: null };
const words = {
  chip: String,
  label: String,
  begins: String,
  ends: String,
  quoteBegins: String,
  quoteEnds: "",
  cue: "cue",
  source: "source",
  nobody: "?",
};

/** @param {import("../../www/js/pieces.js").Layer[]} layers */
const piecesOfLines = (layers) => {
  const found = lines(text);
  const over = byLine(found, layers);
  return found.map((line, at) => piecesOf(line, over[at]));
};

test("pieces: each line is cut at every edge and says what is over each part", () => {
  const cut = piecesOfLines(layers(view, everything, words)).map((pieces) =>
    pieces.map(
      ({ from, to, layers }) =>
        text.slice(from, to) + layers.map(({ id, role }) => ` ${id}:${role}`).join(""),
    ),
  );
  assert.deepEqual(cut, [
    ["« Oui » q1:content", ", ", "dit q1:cue", " ", "Ana m1:mention q1:source", ".\n"],
    ["Ana m2:mention", " sourit."],
  ]);
});

test("an annotation that looks as it did is drawn by the same objects, whatever changed beside it", () => {
  const made = new WeakMap();
  const before = layers(view, everything, words, made);
  const renamed = {
    ...view,
    entities: [{ ...view.entities[0], name: "Ana Dupré" }],
    mentions: [view.mentions[0], { ...view.mentions[1], label: "ORG" }],
  };
  const after = layers(renamed, everything, words, made);
  const stays = after.map((layer, at) => `${layer.id}:${layer.role} ${layer === before[at]}`);
  assert.deepEqual(stays, [
    "m1:mention true",
    "m2:mention false",
    // Their speaker has another name now.
    "q1:content false",
    "q1:cue false",
    "q1:source false",
  ]);
});

test("a span over several lines is cut at each line end", () => {
  const over = [
    {
      id: "q1",
      role: /** @type {const} */ ("content"),
      start: 9,
      end: 21,
      label: "",
      kind: "direct",
      standing: "added",
      chip: "",
      begin: "",
      finish: "",
    },
  ];
  const found = piecesOfLines(over).map((pieces) =>
    pieces.map(({ from, to }) => text.slice(from, to)),
  );
  assert.deepEqual(found, [
    ["« Oui », ", "dit Ana.\n"],
    ["Ana", " sourit."],
  ]);
});

test("a speaker's name leaves room to the label behind it", () => {
  const quote = { ...view.quotes[0], content: [{ start: 0, end: 17 }], cue: null, source: null };
  const entities = [{ ...view.entities[0], name: "Claire Morvan" }];
  const over = (/** @type {number} */ start) => {
    const mention = { ...view.mentions[0], start, end: start + 1 };
    const [pieces] = piecesOfLines(
      layers({ ...view, entities, quotes: [quote], mentions: [mention] }, everything, words),
    );
    return pieces.map((piece) => piece.over).filter(Boolean);
  };
  assert.deepEqual(over(12), ["Claire Morvan", "PER"]);
  assert.deepEqual(over(7), ["Morvan", "PER"]);
  assert.deepEqual(over(5), ["Morv…", "PER"]);
  // Right behind the opening mark, as where both begin at once.
  assert.deepEqual(over(2), ["Claire Morvan  PER"]);
  assert.deepEqual(over(0), ["Claire Morvan  PER"]);
});

test("annotations are walked in reading order, as the filter lets them through", () => {
  assert.deepEqual(readingOrder(view, everything), ["q1", "m1", "m2"]);
  assert.deepEqual(readingOrder(view, { ...everything, status: "added" }), ["m2"]);
  assert.deepEqual(readingOrder(view, { ...everything, label: "QUOTE" }), ["q1"]);
});

test("at a place the innermost annotation comes first", () => {
  assert.deepEqual(idsAt(view, 14), ["m1", "q1"]);
  assert.deepEqual(idsAt(view, 3), ["q1"]);
  assert.deepEqual(idsAt(view, 26), []);
});

test("progress counts what the reader decided", () => {
  assert.deepEqual(progress(view), { reviewed: 1, total: 3 });
});

test("content pieces are added, cut out, and follow new outer edges", () => {
  const content = [
    { start: 0, end: 10 },
    { start: 20, end: 30 },
  ];
  const text = "Oui, mon amie, dit-il, je le ferai.";
  assert.deepEqual(toggled(content, { start: 12, end: 15 }, text), [
    ...content,
    { start: 12, end: 15 },
  ]);
  // « mon » is cut out, and no space is left of it.
  assert.deepEqual(toggled(content, { start: 5, end: 8 }, text), [
    { start: 0, end: 4 },
    { start: 9, end: 10 },
    { start: 20, end: 30 },
  ]);
  assert.deepEqual(toggled(content, { start: 20, end: 30 }, text), [{ start: 0, end: 10 }]);
  assert.deepEqual(clipped(content, { start: 3, end: 25 }), [
    { start: 3, end: 10 },
    { start: 20, end: 25 },
  ]);
  assert.deepEqual(clipped(content, { start: 12, end: 40 }), [{ start: 12, end: 40 }]);
});
