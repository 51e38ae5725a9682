// @ts-check
/** What can be done with the quote in hand. */

import { indexOf, speakerNames, standing } from "../annotations.js";
import { QUOTE_KINDS, setKind, setSpeaker } from "../corrections/quotes.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { runButton } from "./buttons.js";
import { entityPicker } from "./entity_picker.js";
import { edgeRow, mergeTool, renameTool, standingText } from "./mention_tools.js";

/**
 * @typedef {import("../work.js").Work} Work
 * @typedef {import("../boundary.js").Quote} Quote
 */

/**
 * @param {Work} work
 * @param {Quote} quote
 * @param {string | null} tool
 * @returns {HTMLElement[]}
 */
export function quoteTools(work, quote, tool) {
  const { view } = work.store.state;
  if (!view) return [];
  const speaker = quote.speaker ? indexOf(view).entities.get(quote.speaker) : null;
  if (speaker && tool === "merge") return [mergeTool(work, speaker)];
  if (speaker && tool === "rename") return [renameTool(work, speaker)];
  const picker = entityPicker(work, {
    title: t("speaker.title"),
    testid: "set-speaker",
    value: speakerNames(view, quote),
    wait: tool !== "picker",
    newNames: true,
    search: (typed) => work.core.speakerCandidates(quote.id, typed || undefined),
    pick: (choice) => {
      work.store.update({ tool: null });
      work.act(() => setSpeaker(work, quote.id, choice));
    },
  });
  if (tool === "picker") return [picker];
  return [
    h(
      "p",
      { class: "about" },
      h("strong", null, t(`quote.${quote.kind}`)),
      h("span", { class: `standing is-${standing(quote)}` }, standingText(quote)),
    ),
    h(
      "div",
      { class: "kinds", role: "group", "aria-label": t("quote.kind") },
      ...QUOTE_KINDS.map((kind, at) =>
        h(
          "button",
          {
            type: "button",
            "aria-pressed": quote.kind === kind,
            "data-part": kind,
            onclick: () => work.act(() => setKind(work, kind)),
          },
          h("kbd", { "aria-hidden": "true" }, String(at + 1)),
          " ",
          t(`kind.${kind}`),
        ),
      ),
    ),
    picker,
    h("dl", { class: "parts" }, part(work, quote, "cue"), part(work, quote, "source")),
    h("p", { class: "hint" }, t("quote.how-parts")),
    edgeRow(work),
    h(
      "div",
      { class: "row" },
      standing(quote) === "suggested" && runButton(work, "accept", { class: "strong" }),
      quote.speaker !== null &&
        h(
          "button",
          { type: "button", onclick: () => work.act(() => setSpeaker(work, quote.id, null)) },
          t("speaker.clear"),
        ),
      runButton(work, "delete", { testid: "delete", class: "danger" }),
    ),
  ];
}

/**
 * @param {Work} work
 * @param {Quote} quote
 * @param {"cue" | "source"} role
 */
function part(work, quote, role) {
  const span = quote[role];
  const words = span && work.store.state.text.slice(span.start, span.end);
  const clear =
    role === "cue"
      ? { type: "set_cue", id: quote.id, cue: null }
      : { type: "set_source", id: quote.id, span: null };
  return [
    h("dt", { class: role }, t(`role.${role}`)),
    h(
      "dd",
      null,
      words ?? h("span", { class: "hint" }, t("quote.no-part")),
      words !== null &&
        h(
          "button",
          {
            type: "button",
            class: "quiet",
            "data-part": `clear-${role}`,
            "aria-label": t("quote.clear-part", { part: t(`role.${role}`) }),
            onclick: () => work.apply(clear),
          },
          "×",
        ),
    ),
  ];
}
