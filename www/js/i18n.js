// @ts-check
/** The words of the interface, in the language of the reader. */

import { en } from "./i18n/en.js";
import { fr } from "./i18n/fr.js";

/** @typedef {"fr" | "en"} Language */

export const dictionaries = { fr, en };

/** @type {Language} */
let current = "fr";

/** @returns {Language} */
export function language() {
  return current;
}

/** @param {Language} wanted */
export function setLanguage(wanted) {
  current = wanted;
}

/**
 * The best interface language for the languages a browser asks for; French where none fits.
 *
 * @param {readonly string[]} wanted such as navigator.languages
 * @returns {Language}
 */
export function preferredLanguage(wanted) {
  const known = wanted.map((tag) => tag.toLowerCase().split("-")[0]);
  return known.find((tag) => tag === "fr" || tag === "en") === "en" ? "en" : "fr";
}

/**
 * The words for `key`, with each `{name}` filled in.
 *
 * An entry may be two forms, for one and for several: `{n}` chooses between them by the
 * rules of the language (French counts 0 and 1 as one).
 *
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function t(key, values = {}) {
  const entry = /** @type {Record<string, string | string[]>} */ (dictionaries[current])[key];
  if (entry === undefined) return key;
  const form = typeof entry === "string" ? entry : entry[plural(Number(values.n ?? 1))];
  return form.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? value.toLocaleString(current) : value;
  });
}

/** @param {number} n */
function plural(n) {
  return new Intl.PluralRules(current).select(n) === "one" ? 0 : 1;
}

/**
 * The name of a label; a label of the reader's own is its own name.
 *
 * @param {string} label
 * @returns {string}
 */
export function labelName(label) {
  const key = `label.${label}`;
  const name = t(key);
  return name === key ? label : name;
}

/**
 * The few letters that stand above the words.
 *
 * @param {string} label
 * @returns {string}
 */
export function labelChip(label) {
  const key = `chip.${label}`;
  const chip = t(key);
  return chip === key ? label.toLowerCase() : chip;
}

/**
 * Fills every element under `root` that names its words: `data-t` for the text,
 * `data-t-label`, `data-t-title` and `data-t-placeholder` for those attributes.
 *
 * @param {ParentNode} root
 */
export function translate(root) {
  for (const element of root.querySelectorAll("[data-t]"))
    element.textContent = t(/** @type {HTMLElement} */ (element).dataset.t ?? "");
  const attributes = {
    "data-t-label": "aria-label",
    "data-t-title": "title",
    "data-t-placeholder": "placeholder",
  };
  for (const [from, to] of Object.entries(attributes)) {
    for (const element of root.querySelectorAll(`[${from}]`))
      element.setAttribute(to, t(element.getAttribute(from) ?? ""));
  }
}
