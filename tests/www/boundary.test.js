// @ts-check
/** What docs/boundary.md promises, asked of the built core itself. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import init, { formats, load_model, Session, version } from "../../www/pkg/guillemet.js";

const TEXT =
  "🙂 « Il pleut », dit Malik Serre. L’Élysée attend le 3 mai 2021.\r\n\r\nMalik Serre rit.";

before(async () => {
  const wasm = new URL("../../www/pkg/guillemet_bg.wasm", import.meta.url);
  await init({ module_or_path: await readFile(wasm) });
});

/** @param {string} words */
const place = (words) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

/** A session over TEXT with nothing but the first « Malik Serre », which the reader marked. */
function marked() {
  const file = { schema: "guillemet/1", id: "a-7", language: "fr", text: TEXT };
  const session = Session.open(JSON.stringify(file));
  session.apply({ type: "add_mention", ...place("Malik Serre"), label: "PER" });
  return session;
}

/** @param {() => unknown} call @param {RegExp} message @param {string} [code] */
function refused(call, message, code) {
  assert.throws(call, (error) => {
    assert.ok(error instanceof Error);
    assert.match(error.message, message);
    if (code) assert.equal(/** @type {any} */ (error).code, code);
    return true;
  });
}

test("a view has every field that is promised, in UTF-16", () => {
  const session = marked();
  const view = session.view();
  assert.equal(session.text(), TEXT);
  assert.equal(view.language, "fr");
  const [mention] = view.mentions;
  assert.deepEqual(mention, {
    id: mention.id,
    entity: view.entities.at(-1).id,
    label: "PER",
    kind: "name",
    ...place("Malik Serre"),
    origin: "reader",
    status: "accepted",
  });
  assert.deepEqual([view.can_undo, view.undo_label, view.can_redo], [true, "add_mention", false]);
  assert.equal("redo_label" in view, false);
  assert.deepEqual(Object.keys(view.stats), [
    ...["suggested", "accepted", "edited", "added", "removed"],
  ]);
  const annotated = new Session(TEXT, { language: "fr" }).view().mentions;
  const date = annotated.find((/** @type {any} */ m) => m.label === "DATE");
  assert.deepEqual(date.value, { type: "date", iso: "2021-05-03" });
});

test("what did not change is the same object in the next view", () => {
  const session = marked();
  const first = session.view();
  const add = { type: "add_mention", ...place("Élysée"), label: "ORG" };
  const second = session.apply(add);
  assert.equal(second.removed, first.removed);
  for (const mention of first.mentions) assert.ok(second.mentions.includes(mention));
  for (const entity of first.entities) assert.ok(second.entities.includes(entity));
  const renamed = session.apply({ type: "rename", entity: first.entities[0].id, name: "Autre" });
  assert.notEqual(renamed.entities[0], first.entities[0]);
  assert.equal(session.undo().revision, renamed.revision + 1);
});

test("an edit that comes to nothing and an undo at the start change nothing", () => {
  const session = new Session(TEXT, {});
  const { revision } = session.view();
  assert.equal(session.undo().revision, revision);
  assert.equal(session.redo().revision, revision);
  assert.equal(session.apply({ type: "batch", edits: [] }).revision, revision);
});

test("errors are sentences, some with a code, and change nothing", () => {
  const session = marked();
  const saved = session.save();
  const again = { type: "add_mention", ...place("Malik Serre"), label: "ORG" };
  refused(() => session.apply(again), /has the same words already/, "same_span");
  refused(() => session.apply({ type: "accept", ids: ["m99"] }), /^m99 is not there/, "missing");
  refused(() => session.apply({ type: "fly" }), /^unknown variant `fly`, expected one of `add/);
  refused(() => session.apply({ ...again, start: 1 }), /^expected offsets on characters/);
  refused(() => session.apply({ ...again, start: 0.5 }), /^invalid type: floating point/);
  refused(() => session.apply({ ...again, colour: 1 }), /^unknown field `colour`/);
  refused(
    () => session.find("(", { regex: true }),
    /^expected a regular expression, found "\("/,
    "pattern",
  );
  refused(() => session.export("docx"), /^expected a format \(guillemet\/1, /);
  refused(() => session.move_edge("m1", "middle", "word", 1), /^expected start or end/);
  refused(() => new Session("ab\ud800c", {}), /half a surrogate pair at position 2$/, "ill_formed");
  refused(() => new Session("ab", { language: "de" }), /^expected a language, fr, en or auto/);
  refused(
    () => Session.open('{"tokens":[]}'),
    /expected an object with "schema".*"tokens"/,
    "file_schema",
  );
  refused(() => Session.restore("{"), /^expected a JSON file, found EOF/, "file_json");
  refused(() => load_model("fr", new Uint8Array(9)), /fr\.model/);
  assert.equal(session.save(), saved);
});

test("a session is saved and restored with its undo, and a file opened as a new base", () => {
  const session = marked();
  session.apply({ type: "remove_mention", id: session.view().mentions[0].id });
  session.undo();
  const restored = Session.restore(session.save());
  assert.deepEqual(restored.view().mentions, session.view().mentions);
  assert.deepEqual([restored.view().can_undo, restored.view().can_redo], [true, true]);
  const file = session.export("guillemet/1");
  assert.equal(JSON.parse(file).id, "a-7");
  const opened = Session.open(file);
  assert.equal(opened.export("guillemet/1"), file);
  assert.equal(opened.view().can_undo, false);
  assert.equal(Session.open(session.save()).view().can_undo, true);
});

test("the questions of the page are answered in UTF-16", () => {
  const session = marked();
  const [mention] = session.view().mentions;
  const second = TEXT.lastIndexOf("Malik");
  assert.deepEqual(session.occurrences(mention.id), [{ start: second, end: second + 11 }]);
  const { start } = place("L’Élysée");
  assert.deepEqual(session.snap(start, start + 4, {}), place("Élysée"));
  assert.deepEqual(session.snap(start, start + 4, { for: "quote" }), place("L’Élysée"));
  assert.deepEqual(session.snap(start, start + 4, { exact: true }), place("L’Él"));
  assert.equal(session.snap(2, 3, {}), null);
  assert.deepEqual(session.find("malik serre", {}).ranges.length, 2);
  assert.deepEqual(session.find("Malik", { case_sensitive: true }).more, false);
  const moved = session.move_edge(mention.id, "end", "word", -1);
  assert.deepEqual(moved.mentions[0].end, place("Malik").end);
  assert.equal(session.diff()[0].after.text, "Malik");
  const preview = session.preview_replace(place("Malik").start, place("Malik").end, "Malika");
  assert.deepEqual([preview.changed[0].id, preview.lost], [mention.id, []]);
  const mended = session.apply({ type: "replace_text", ...place("Il pleut"), text: "Il neige" });
  assert.deepEqual([mended.text_revision, session.text().includes("Il neige")], [1, true]);
  const { words, speakers } = session.statistics();
  assert.ok(words > 10 && Array.isArray(speakers));
  assert.ok(session.review_order().every((/** @type {string} */ id) => /^[mq]\d+$/.test(id)));
});

test("a broken file is refused by a code and what it speaks of", () => {
  const file = JSON.parse(marked().export("guillemet/1"));
  /** @param {unknown} broken @param {string} code @param {object} values */
  const check = (broken, code, values) => {
    const json = typeof broken === "string" ? broken : JSON.stringify(broken);
    assert.throws(
      () => Session.open(json),
      (error) => {
        const { code: found, values: told } = /** @type {any} */ (error);
        assert.deepEqual({ code: found, ...told }, { code, ...values });
        return true;
      },
    );
  };
  check('{"schema":\n"guil', "file_json", { line: "2", column: "5" });
  check({ name: "other" }, "file_schema", { found: '"name"' });
  check({ schema: "other/3" }, "file_schema", { found: "other/3" });
  check('{"schema": "guillemet/1",\n"text": 7}', "file_shape", { line: "2", column: "9" });
  const [mention] = file.mentions;
  const mentions = (/** @type {object} */ change) => ({
    ...file,
    mentions: [{ ...mention, ...change }],
  });
  const at = "mentions[0]";
  const total = String([...TEXT].length);
  check(mentions({ end: 999 }), "file_range", {
    place: at,
    start: String(mention.start),
    end: "999",
    total,
  });
  const words = { place: at, expected: '"Malik Serre"', found: '"Ana"' };
  check(mentions({ text: "Ana" }), "file_words", words);
  check(mentions({ kind: "verb" }), "file_place", { place: `${at}.kind`, found: '"verb"' });
});

test("candidates for a speaker come with name, label and count", () => {
  const session = marked();
  const content = [place("Il pleut")];
  const view = session.apply({ type: "add_quote", content, kind: "direct" });
  const quote = view.quotes.find((/** @type {any} */ q) => q.origin === "reader");
  const [first] = session.speaker_candidates(quote.id, "ser");
  assert.deepEqual([first.name, first.label, first.count], ["Malik Serre", "PER", 1]);
  assert.deepEqual(session.speaker_candidates(quote.id, "xyz"), []);
  const named = session.apply({ type: "set_source", id: quote.id, entity: first.entity });
  const { speaker } = named.quotes.find((/** @type {any} */ q) => q.id === quote.id);
  assert.equal(speaker, first.entity);
});

test("formats and versions are told", () => {
  assert.deepEqual(
    formats().map((/** @type {any} */ format) => [format.name, format.reads]),
    [
      ["guillemet/1", true],
      ["text", true],
    ],
  );
  assert.match(version().guillemet, /^\d+\.\d+\.\d+$/);
});
