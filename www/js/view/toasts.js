// @ts-check
/** Short messages with a way back, instead of questions beforehand. */

import { h } from "../dom.js";
import { t } from "../i18n.js";

/** How long a message stays, in milliseconds; errors stay until closed. */
const STAY = 6000;

/** @typedef {ReturnType<typeof mountToasts>} Toasts */

/** @param {HTMLElement} root */
export function mountToasts(root) {
  return {
    /**
     * @param {string} message
     * @param {{ kind?: "note" | "error", action?: { label: string, run: () => unknown } }} [options]
     */
    show(message, { kind = "note", action } = {}) {
      const toast = h(
        "div",
        {
          class: `toast ${kind}${action ? " offers-way-back" : ""}`,
          role: kind === "error" ? "alert" : null,
        },
        h("p", null, message),
        action &&
          h(
            "button",
            {
              type: "button",
              onclick: () => {
                toast.remove();
                action.run();
              },
            },
            action.label,
          ),
        h(
          "button",
          {
            type: "button",
            class: "close",
            "aria-label": t("close"),
            onclick: () => toast.remove(),
          },
          "×",
        ),
      );
      // One note at a time: the last change is the one to take back.
      if (kind === "note") for (const old of root.querySelectorAll(".note")) old.remove();
      // The same error again is no second one.
      for (const old of root.querySelectorAll(".error"))
        if (old.firstElementChild?.textContent === message) old.remove();
      root.append(toast);
      if (kind === "note") setTimeout(() => toast.remove(), STAY);
    },
    /** Takes away the ways back to what has changed since. */
    outdate() {
      for (const old of root.querySelectorAll(".note.offers-way-back")) old.remove();
    },
    clear() {
      root.replaceChildren();
    },
  };
}
