// @ts-check
/** Find words or a pattern in the article, and label what was found. */

import { leaveFind } from "../corrections/found.js";
import { h } from "../dom.js";
import { labelName, t } from "../i18n.js";
import { labelsToOffer } from "../labels.js";
import { reasonOf } from "../reasons.js";
import { paint } from "./paint.js";

/** @typedef {import("../work.js").Work} Work */

/**
 * @param {HTMLElement} root
 * @param {Work} work
 */
export function mountFind(root, work) {
  const { store, core } = work;
  let turn = 0;
  /** @type {{ field: HTMLInputElement, count: HTMLElement, label: HTMLSelectElement } | null} */
  let parts = null;

  function render() {
    const { find, view } = store.state;
    root.hidden = !find || !view;
    if (!find || !view) {
      root.replaceChildren();
      parts = null;
      paint("found", work, []);
      paint("found-now", work, []);
      return;
    }
    parts ??= build();
    parts.count.textContent = find.error
      ? find.error
      : find.pattern === ""
        ? ""
        : t(find.more ? "find.count-more" : "find.count", {
            n: find.hits.length,
            at: find.at + 1,
          });
    parts.field.setAttribute("aria-invalid", String(find.error !== null));
    paint("found", work, find.hits);
    paint("found-now", work, find.hits.slice(find.at, find.at + 1));
  }

  function build() {
    const field = h("input", {
      type: "search",
      placeholder: t("find.placeholder"),
      "aria-label": t("find.placeholder"),
      spellcheck: false,
      oninput: () => search(),
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
        else if (event.key === "Escape") close();
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
    });
    const regex = h("input", { type: "checkbox", onchange: () => search() });
    const count = h("output", { "aria-live": "polite" });
    const labels = labelsToOffer(store.state.view?.entities ?? []);
    const label = h(
      "select",
      { "aria-label": t("find.label") },
      ...labels.map((name) => h("option", { value: name }, labelName(name))),
    );
    root.replaceChildren(
      field,
      h("label", null, regex, t("find.regex")),
      count,
      h("button", { type: "button", "aria-label": t("find.previous"), onclick: () => go(-1) }, "↑"),
      h("button", { type: "button", "aria-label": t("find.next"), onclick: () => go(1) }, "↓"),
      label,
      h("button", { type: "button", class: "strong", onclick: annotate }, t("find.annotate")),
      h(
        "button",
        {
          type: "button",
          class: "close",
          "aria-label": t("close"),
          onclick: close,
        },
        "×",
      ),
    );

    async function search() {
      const mine = ++turn;
      const pattern = field.value;
      const options = { regex: regex.checked };
      /** @type {import("../boundary.js").Span[]} */
      let hits = [];
      let more = false;
      /** @type {string | null} */
      let error = null;
      try {
        if (pattern !== "") ({ ranges: hits, more } = await core.find(pattern, options));
      } catch (problem) {
        error = reasonOf(problem);
      }
      if (mine !== turn || !store.state.find) return;
      store.update({
        find: { pattern, regex: options.regex, hits, more, at: hits.length > 0 ? 0 : -1, error },
      });
      if (hits[0]) work.article.reveal(hits[0]);
    }
    return { field, count, label };
  }

  const close = () => leaveFind(work);

  /** @param {1 | -1} direction */
  function go(direction) {
    const { find } = store.state;
    if (!find || find.hits.length === 0) return;
    const at = (find.at + direction + find.hits.length) % find.hits.length;
    store.update({ find: { ...find, at } });
    work.article.reveal(find.hits[at]);
  }

  /** Labels every hit that is no mention yet, as one step. */
  async function annotate() {
    const { find, view, text } = store.state;
    if (!find || !view || !parts) return;
    const label = parts.label.value;
    const taken = new Set(view.mentions.map(({ start, end }) => `${start} ${end}`));
    const edits = find.hits
      .filter(
        ({ start, end }) => !taken.has(`${start} ${end}`) && text.slice(start, end).trim() !== "",
      )
      .map(({ start, end }) => ({ type: "add_mention", start, end, label }));
    if (edits.length === 0) return work.say(t("find.nothing-new"));
    const done = await work.apply(edits);
    if (done) work.done(t(find.more ? "did.offer-some" : "did.offer", { n: edits.length }));
  }

  store.on(["find"], render);
  return { render };
}
