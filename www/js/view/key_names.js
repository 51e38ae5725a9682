// @ts-check
/** Keys as people read them. */

import { language } from "../i18n.js";
import { DEFAULT_KEYS } from "../keymap.js";

/** @type {import("../keymap.js").Keys} */
let keys = DEFAULT_KEYS;

/** @param {import("../keymap.js").Keys} next */
export function showKeys(next) {
  keys = next;
}

/** @type {Record<string, Record<string, string>>} */
const NAMES = {
  fr: {
    Shift: "Maj",
    Delete: "Suppr",
    Backspace: "Retour arrière",
    Enter: "Entrée",
    Escape: "Échap",
  },
  en: { Escape: "Esc" },
};
/** @type {Record<string, string>} */
const SIGNS = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", " ": "␣" };

/**
 * @param {string} key as in the keymap
 * @returns {string}
 */
export function keyText(key) {
  const names = NAMES[language()];
  // "+" itself is a key: only a plus with something before it joins.
  return key
    .split(/(?<=.)\+/)
    .map((part) => SIGNS[part] ?? names[part] ?? (/^[a-z]$/.test(part) ? part.toUpperCase() : part))
    .join("+");
}

/**
 * @param {string} commandId
 * @returns {string} the first key, or nothing
 */
export function keysFor(commandId) {
  const [first] = keys[commandId] ?? [];
  return first ? keyText(first) : "";
}
