// @ts-check
/** Buttons that run commands, and the row of labels. */

import { command } from "../commands.js";
import { giveLabel } from "../corrections/mentions.js";
import { h } from "../dom.js";
import { labelName, t } from "../i18n.js";
import { LABELS, labelClass, labelsToOffer, ownLabel } from "../labels.js";
import { keysFor } from "./key_names.js";

/** @typedef {import("../work.js").Work} Work */

/**
 * A button for a command: its words, its key in the tooltip.
 *
 * @param {Work} work
 * @param {string} id
 * @param {{ text?: string, title?: string, class?: string, testid?: string }} [options]
 * @returns {HTMLButtonElement}
 */
export function runButton(work, id, { text, title, class: classes = "", testid } = {}) {
  const name = t(`command.${id}`);
  const keys = keysFor(id);
  return h(
    "button",
    {
      type: "button",
      class: classes,
      "data-part": id,
      "data-testid": testid,
      title: title ?? (keys ? `${name} (${keys})` : name),
      // A sign alone needs words; words speak for themselves.
      "aria-label": text && !/\p{L}/u.test(text) ? name : null,
      onclick: () => {
        const found = command(id);
        if (found) work.perform(found);
      },
    },
    text ?? name,
  );
}

/**
 * One button a label, the present one pressed, and a field for a label of one's own.
 *
 * @param {Work} work
 * @param {string | null} present
 */
export function labelButtons(work, present) {
  const labels = labelsToOffer(work.store.state.view?.entities ?? []);
  return h(
    "div",
    { class: "labels", role: "group", "aria-label": t("popover.labels") },
    ...labels.map((label) => {
      const at = /** @type {readonly string[]} */ (LABELS).indexOf(label);
      return h(
        "button",
        {
          type: "button",
          class: `label ${labelClass(label)}`,
          "data-part": `label-${label}`,
          "data-testid": `label-${label}`,
          "aria-pressed": present === label,
          onclick: (/** @type {MouseEvent} */ event) =>
            work.act(() => giveLabel(work, label, { exact: event.altKey })),
        },
        at >= 0 && h("kbd", { "aria-hidden": "true" }, String((at + 1) % 10)),
        labelName(label),
      );
    }),
    h(
      "form",
      {
        class: "own-label",
        onsubmit: (/** @type {SubmitEvent} */ event) => {
          event.preventDefault();
          const field = /** @type {HTMLFormElement} */ (event.target).querySelector("input");
          const label = ownLabel(field?.value ?? "");
          if (label) work.act(() => giveLabel(work, label));
        },
      },
      h("input", {
        type: "text",
        "data-part": "own-label",
        placeholder: t("popover.own-label"),
        "aria-label": t("popover.own-label"),
        size: 9,
        maxLength: 32,
      }),
    ),
  );
}
