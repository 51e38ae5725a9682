// @ts-check
/** The bar at the bottom: how far the review is, the suggestion in hand, and what is offered. */

import { annotation, progress, standing } from "../annotations.js";
import { takeOffer } from "../corrections/offers.js";
import { acceptAll } from "../corrections/review.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { runButton } from "./buttons.js";
import { paint } from "./paint.js";

/** @typedef {import("../work.js").Work} Work */

/** Characters of context on either side of an offered place. */
const CONTEXT = 36;

/**
 * @param {HTMLElement} root
 * @param {Work} work
 */
export function mountDock(root, work) {
  const { store } = work;
  const review = /** @type {HTMLElement} */ (root.querySelector(".review"));
  const offer = /** @type {HTMLElement} */ (root.querySelector(".offer"));
  let listOpen = false;

  function renderReview() {
    const { view, reviewing, selected } = store.state;
    if (!view) return;
    const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset?.part;
    const hadFocus = review.contains(document.activeElement);
    const { reviewed, total } = progress(view);
    const found = annotation(view, selected);
    const item = found && (found.mention ?? found.quote);
    const inHand = reviewing && item !== null;
    root.classList.toggle("is-reviewing", reviewing);
    review.replaceChildren(
      ...[
        h(
          "p",
          { class: "progress" },
          h("progress", {
            max: Math.max(total, 1),
            value: reviewed,
            "aria-label": t("review.progress-label"),
          }),
          t("review.progress", { n: reviewed, total }),
        ),
        ...(inHand && item
          ? [
              h("p", { class: "in-hand" }, work.describe(item)),
              standing(item) === "suggested" && runButton(work, "accept", { class: "strong" }),
              runButton(work, "fix"),
              runButton(work, "reject", { class: "danger" }),
            ]
          : []),
        !reviewing &&
          runButton(work, "next-possible", { text: t("possible.short"), class: "quiet" }),
        runButton(work, "review-next", {
          testid: "review-next",
          text: t(reviewing ? "review.next" : "review.start"),
        }),
        ...(reviewing ? [threshold(), leave()] : []),
      ].filter((part) => part !== false),
    );
    if (!hadFocus) return;
    /** @type {HTMLElement | null} */
    const same = review.querySelector(`[data-part="${focused}"]:not(:disabled)`);
    if (same) return same.focus();
    work.article.focus();
    work.selection.restore();
  }

  /** Accepts everything above a certainty, which the slider chooses. */
  function threshold() {
    const sure = (/** @type {number} */ percent) => {
      const { view } = store.state;
      if (!view) return [];
      return [...view.mentions, ...view.quotes]
        .filter((item) => standing(item) === "suggested" && (item.confidence ?? 0) * 100 >= percent)
        .map((item) => item.id);
    };
    const button = h("button", {
      type: "button",
      "data-part": "accept-above",
      onclick: () => work.act(() => acceptAll(work, sure(Number(slider.value)))),
    });
    const name = () => {
      const n = sure(Number(slider.value)).length;
      button.textContent = t("review.accept-above", { percent: slider.value, n });
      button.disabled = n === 0;
    };
    const slider = h("input", {
      type: "range",
      min: "50",
      max: "100",
      step: "1",
      value: String(lastThreshold),
      "data-part": "threshold",
      "aria-label": t("review.threshold"),
      oninput: () => {
        lastThreshold = Number(slider.value);
        name();
      },
    });
    name();
    return h("div", { class: "threshold" }, slider, button);
  }

  function leave() {
    return h(
      "button",
      { type: "button", class: "quiet leave", onclick: () => store.update({ reviewing: false }) },
      t("review.leave"),
    );
  }

  function renderOffer() {
    const { offer: now, text } = store.state;
    offer.hidden = !now;
    paint("offer", work, now?.items.filter((item) => item.picked) ?? []);
    if (!now) {
      listOpen = false;
      offer.replaceChildren();
      return;
    }
    offer.setAttribute("aria-label", now.title);
    const picked = now.items.filter((item) => item.picked).length;
    offer.replaceChildren(
      h("p", null, now.title),
      h(
        "div",
        { class: "row" },
        runButton(work, "apply-to-all", {
          testid: "apply-to-all",
          class: "strong",
          text: t("offer.take", { n: picked }),
        }),
        h(
          "button",
          {
            type: "button",
            "aria-expanded": listOpen,
            onclick: () => {
              listOpen = !listOpen;
              renderOffer();
            },
          },
          t("offer.show"),
        ),
        h(
          "button",
          { type: "button", class: "quiet", onclick: () => store.update({ offer: null }) },
          t("offer.no"),
        ),
      ),
      h(
        "ul",
        { hidden: !listOpen },
        ...(listOpen ? now.items : []).map((item, at) =>
          h(
            "li",
            null,
            h(
              "label",
              null,
              h("input", {
                type: "checkbox",
                checked: item.picked,
                onchange: () => {
                  const items = now.items.map((one, n) =>
                    n === at ? { ...one, picked: !one.picked } : one,
                  );
                  store.update({ offer: { ...now, items } });
                },
              }),
              h(
                "span",
                null,
                text.slice(Math.max(0, item.start - CONTEXT), item.start).replace(/\s+/gu, " "),
                h("b", null, text.slice(item.start, item.end)),
                text.slice(item.end, item.end + CONTEXT).replace(/\s+/gu, " "),
              ),
            ),
          ),
        ),
      ),
    );
  }

  store.on(["view", "reviewing", "selected"], renderReview);
  store.on(["offer", "text"], renderOffer);
  return {
    render() {
      renderReview();
      renderOffer();
    },
    take: () => takeOffer(work),
  };
}

let lastThreshold = 90;
