// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { COMMANDS } from "../../www/js/commands.js";
import { dictionaries, preferredLanguage, setLanguage, t } from "../../www/js/i18n.js";
import { assign, commandFor, DEFAULT_KEYS, keyName, withOwnKeys } from "../../www/js/keymap.js";

/** @param {string} key @param {string} code @param {string} modifiers */
function pressed(key, code, modifiers = "") {
  return keyName({
    key,
    code,
    ctrlKey: modifiers.includes("C"),
    metaKey: modifiers.includes("M"),
    altKey: modifiers.includes("A"),
    shiftKey: modifiers.includes("S"),
    isComposing: false,
  });
}

const presses = /** @type {[string, string | null, string | null][]} */ ([
  ["a letter", pressed("a", "KeyA"), "a"],
  ["a letter of a Cyrillic layout, by its place", pressed("ф", "KeyA"), "a"],
  ["a letter of AZERTY, by what it prints", pressed("a", "KeyQ"), "a"],
  ["a digit of AZERTY without Shift", pressed("&", "Digit1"), "1"],
  ["a question mark, however it is typed", pressed("?", "Comma", "S"), "?"],
  ["Cmd counts as Ctrl", pressed("z", "KeyZ", "M"), "Ctrl+z"],
  ["redo", pressed("Z", "KeyZ", "CS"), "Ctrl+Shift+z"],
  ["an edge", pressed("ArrowLeft", "ArrowLeft", "AS"), "Alt+Shift+ArrowLeft"],
  ["a modifier alone", pressed("Shift", "ShiftLeft", "S"), null],
]);
for (const [name, found, expected] of presses)
  test(`key: ${name}`, () => assert.equal(found, expected));

test("every key belongs to one command, and every command is in the table", () => {
  const all = Object.values(DEFAULT_KEYS).flat();
  assert.equal(new Set(all).size, all.length);
  const ids = new Set(COMMANDS.map(({ id }) => id));
  assert.equal(ids.size, COMMANDS.length);
  assert.deepEqual(
    Object.keys(DEFAULT_KEYS).filter((id) => !ids.has(id)),
    [],
  );
});

test("a reader's own key takes the place of another's", () => {
  const keys = assign(DEFAULT_KEYS, "accept", "x");
  assert.equal(commandFor(keys, "x"), "accept");
  assert.equal(commandFor(keys, "a"), null);
  assert.deepEqual(keys.reject, []);
});

test("keys from storage are read with care", () => {
  assert.deepEqual(withOwnKeys(null), DEFAULT_KEYS);
  assert.deepEqual(withOwnKeys({ nonsense: ["q"], accept: "y" }), DEFAULT_KEYS);
  assert.deepEqual(withOwnKeys({ accept: ["y", 3] }).accept, ["y"]);
});

test("French and English say the same things", () => {
  assert.deepEqual(Object.keys(dictionaries.en), Object.keys(dictionaries.fr));
  for (const [key, words] of Object.entries(dictionaries.fr)) {
    const other = /** @type {Record<string, string | string[]>} */ (dictionaries.en)[key];
    const holes = (/** @type {string | string[]} */ text) =>
      [...new Set(String(text).match(/\{\w+\}/g))].sort().join(" ");
    assert.equal(holes(other), holes(words), key);
  }
  for (const { id } of COMMANDS) assert.ok(`command.${id}` in dictionaries.fr, id);
});

test("numbers choose their form by the language", () => {
  setLanguage("fr");
  assert.equal(t("count.quotes", { n: 0 }), "0 citation");
  assert.equal(t("count.quotes", { n: 2 }), "2 citations");
  setLanguage("en");
  assert.equal(t("count.quotes", { n: 0 }), "0 quotations");
  setLanguage("fr");
});

test("the interface is French unless the browser asks for English first", () => {
  assert.equal(preferredLanguage(["en-GB", "fr"]), "en");
  assert.equal(preferredLanguage(["de", "fr-CA", "en"]), "fr");
  assert.equal(preferredLanguage(["ja"]), "fr");
});
