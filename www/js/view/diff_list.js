// @ts-check
/** What the reader corrected: added, removed, and what of each annotation became what. */

import { h } from "../dom.js";
import { labelName, t } from "../i18n.js";

/**
 * @typedef {import("../boundary.js").Change} Change
 * @typedef {import("../boundary.js").ToldMention} ToldMention
 * @typedef {import("../boundary.js").ToldQuote} ToldQuote
 */

/**
 * @param {readonly Change[]} changes
 * @param {(id: string) => void} show selects an annotation in the article
 * @returns {HTMLElement[]}
 */
export function diffList(changes, show) {
  if (changes.length === 0) return [h("p", { class: "hint" }, t("diff.none"))];
  return [h("ul", { class: "diff" }, ...changes.map((change) => row(change, show)))];
}

/**
 * @param {Change} change
 * @param {(id: string) => void} show
 */
function row({ change, id, before, after }, show) {
  const words = (after ?? before) && summary(/** @type {ToldMention} */ (after ?? before));
  return h(
    "li",
    { class: change },
    h("span", { class: "standing" }, t(`diff.${change}`)),
    h(change === "removed" ? "del" : change === "added" ? "ins" : "span", null, words),
    after && h("button", { type: "button", onclick: () => show(id) }, t("diff.show")),
    before &&
      after &&
      h(
        "dl",
        { class: "parts" },
        ...differences(before, after).flatMap(({ name, from, to }) => [
          h("dt", null, name),
          h("dd", null, h("del", null, from), " → ", h("ins", null, to)),
        ]),
      ),
  );
}

/** @param {ToldMention | ToldQuote} item */
function summary(item) {
  if (!("content" in item)) return `${item.text} · ${labelName(item.label)}`;
  return `${speakers(item)} · ${t(`kind.${item.kind}`)} · ${item.text.join(" … ")}`;
}

/** @param {ToldQuote} quote */
function speakers({ speaker_names: names }) {
  return names.join(", ") || t("speaker.nobody");
}

/**
 * The parts in which two states of an annotation differ, as words.
 *
 * @param {ToldMention | ToldQuote} before
 * @param {ToldMention | ToldQuote} after
 * @returns {{ name: string, from: string, to: string }[]}
 */
function differences(before, after) {
  const was = parts(before);
  return parts(after)
    .map(([part, to], at) => ({ name: t(`diff.part.${part}`), from: was[at]?.[1] ?? "", to }))
    .filter(({ from, to }) => from !== to);
}

/**
 * @param {ToldMention | ToldQuote} item
 * @returns {[part: string, words: string][]}
 */
function parts(item) {
  if (!("content" in item))
    return [
      ["words", item.text],
      ["label", labelName(item.label)],
      ["name", item.name],
    ];
  return [
    ["speaker", speakers(item)],
    ["kind", t(`kind.${item.kind}`)],
    ["words", item.text.join(" … ")],
    ["cue", item.cue_text ?? "–"],
    ["source", item.source_text ?? "–"],
  ];
}
