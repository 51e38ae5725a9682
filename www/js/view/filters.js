// @ts-check
/** Choices of what is shown: by label beside the names, by speaker beside the quotes, by status below. */

import { indexOf } from "../annotations.js";
import { h } from "../dom.js";
import { labelName, t } from "../i18n.js";
import { labelsToOffer } from "../labels.js";

/**
 * @typedef {import("../store.js").Store} Store
 * @typedef {import("../store.js").Filter} Filter
 */

/**
 * @param {Record<keyof Filter, HTMLElement>} roots where each choice stands
 * @param {Store} store
 */
export function mountFilters(roots, store) {
  function render() {
    const { view } = store.state;
    if (!view) return;
    const { quotesOf } = indexOf(view);
    const present = new Set(view.entities.map(({ label }) => label));
    draw("label", [
      ...labelsToOffer(view.entities)
        .filter((label) => present.has(label))
        .map((label) => /** @type {[string, string]} */ ([label, labelName(label)])),
      ["QUOTE", t("filter.quotes")],
    ]);
    draw(
      "speaker",
      view.entities.filter(({ id }) => quotesOf.has(id)).map(({ id, name }) => [id, name]),
    );
    draw(
      "status",
      ["suggested", "accepted", "edited", "added"].map((status) => [status, t(`status.${status}`)]),
    );
  }

  /** @type {Partial<Record<keyof Filter, string>>} */
  const drawn = {};

  /**
   * @param {keyof Filter} key
   * @param {[value: string, name: string][]} options
   */
  function draw(key, options) {
    const { filter } = store.state;
    const signature = JSON.stringify([t(`filter.${key}`), filter[key], options]);
    if (drawn[key] === signature) return;
    drawn[key] = signature;
    const hadFocus = roots[key].contains(document.activeElement);
    const select = h(
      "select",
      {
        "aria-label": t(`filter.${key}`),
        class: filter[key] ? "is-on" : "",
        onchange: () =>
          store.update({ filter: { ...store.state.filter, [key]: select.value || null } }),
      },
      h("option", { value: "" }, t(`filter.all-${key}`)),
      ...options.map(([value, name]) =>
        h("option", { value, selected: filter[key] === value }, name),
      ),
    );
    roots[key].replaceChildren(select);
    if (hadFocus) select.focus();
  }

  store.later(["view", "filter"], render);
  return { render };
}
