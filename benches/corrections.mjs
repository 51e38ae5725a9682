// @ts-check
// How long one correction takes in WebAssembly on a long, densely annotated text:
// `node benches/corrections.mjs` after a build. A frame has 16.7 ms.
import { readFile } from "node:fs/promises";
import init, { Session } from "../www/pkg/guillemet.js";
import { file, mention, quote } from "./dense.mjs";

const CHARACTERS = 500_000;
const ANNOTATIONS = 5_000;
const REPEATS = 60;

await init({
  module_or_path: await readFile(new URL("../www/pkg/guillemet_bg.wasm", import.meta.url)),
});

const session = Session.open(JSON.stringify(article()));
const clock = () => performance.now();
let view = session.view();
const text = session.text();

/** @type {Record<string, (turn: number) => unknown>} */
const steps = {
  accept: (turn) => session.apply({ type: "accept", ids: [view.mentions[turn * 7].id] }),
  "add a mention": (turn) => {
    const start = text.indexOf("port", turn * 5_000);
    return session.apply({
      type: "add_mention",
      start,
      end: start + 4,
      label: "LOC",
      name: `Port ${turn}`,
    });
  },
  relabel: (turn) =>
    session.apply({
      type: "set_label",
      id: view.entities[turn].id,
      label: turn % 2 ? "ORG" : "LOC",
    }),
  "move an edge": (turn) => session.move_edge(view.mentions[turn * 9].id, "end", "character", -1),
  merge: (turn) =>
    session.apply({
      type: "merge_entities",
      into: view.entities[100].id,
      from: [view.entities[101 + turn].id],
    }),
  "set a speaker": (turn) =>
    session.apply({ type: "set_source", id: view.quotes[turn].id, entity: view.entities[200].id }),
  "accept all": () =>
    session.apply({
      type: "accept",
      ids: view.mentions.map((/** @type {{ id: string }} */ m) => m.id),
    }),
  undo: () => session.undo(),
  redo: () => session.redo(),
  "the same words": (turn) => session.occurrences(view.mentions[turn].id),
  "find a pattern": () => session.find("\\bM\\w+", { regex: true }),
  save: () => session.save(),
};

console.log(
  `${CHARACTERS} characters, ${ANNOTATIONS} annotations         median ms      slowest ms`,
);
for (const [name, step] of Object.entries(steps)) {
  const times = [];
  for (let turn = 0; turn < REPEATS; turn++) {
    const before = clock();
    step(turn);
    times.push(clock() - before);
    view = session.view();
  }
  times.sort((a, b) => a - b);
  const shown = [times[REPEATS >> 1], times[REPEATS - 1]].map((t) => t.toFixed(2).padStart(16));
  console.log(name.padEnd(42) + shown.join(""));
}

/** A guillemet/1 object with a mention every hundred characters and a quotation every thousand. */
function article() {
  const sentence =
    "« Le port é𝄞 rouvrira », a dit Malik Serre mardi devant la foule qui attendait depuis des heures, hi. ";
  const points = [...sentence];
  const count = Math.ceil(CHARACTERS / points.length);
  const at = sentence.indexOf("Malik") - 1;
  const text = Array.from({ length: count }, (_, i) =>
    i % 5 === 4 ? `${sentence.slice(0, -1)}\n` : sentence,
  ).join("");
  const mentions = [];
  const quotes = [];
  const entities = [];
  for (let i = 0; i < ANNOTATIONS * 0.9; i++) {
    const start = i * points.length + at;
    const entity = `e${1 + (i >> 2)}`;
    if (i % 4 === 0) entities.push({ id: entity, label: "PER", name: `Malik Serre ${i}` });
    const named = mention(i + 1, { entity, label: "PER", start, words: "Malik Serre" });
    mentions.push(named);
    if (i % 9 === 0) {
      const source = { start, end: named.end, mention: named.id };
      const words = "« Le port é𝄞 rouvrira »,";
      const begin = i * points.length;
      quotes.push(quote(quotes.length + 1, { start: begin, words, speaker: entity, source }));
    }
  }
  return file({ text, entities, mentions, quotes });
}
