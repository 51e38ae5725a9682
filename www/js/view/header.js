// @ts-check
/** The bar at the top: undo, redo, find, filters, export, language, theme. */

import { download, fileName } from "../download.js";
import { command } from "../commands.js";
import { h } from "../dom.js";
import { labelName, t } from "../i18n.js";
import { labelsToOffer } from "../labels.js";
import { keysFor } from "./key_names.js";

/** @typedef {import("../work.js").Work} Work */

/**
 * @param {HTMLElement} root
 * @param {Work} work
 */
export function mountHeader(root, work) {
  const { store, core } = work;
  const menu = /** @type {HTMLElement} */ (root.querySelector("#export-menu"));
  const exportButton = /** @type {HTMLButtonElement} */ (root.querySelector("[data-testid=export]"));
  const filters = /** @type {HTMLElement} */ (root.querySelector(".filters"));

  for (const button of root.querySelectorAll("[data-command]")) {
    const id = /** @type {HTMLElement} */ (button).dataset.command ?? "";
    button.addEventListener("click", () => {
      const found = command(id);
      if (found?.enabled(store.state)) found.run(work);
    });
  }
  root.querySelector("[data-dialog=statistics]")?.addEventListener("click", () => work.dialogs.statistics());
  root.querySelector("[data-dialog=diff]")?.addEventListener("click", () => work.dialogs.diff(work));

  exportButton.addEventListener("click", () => (menu.hidden ? openMenu() : closeMenu()));
  document.addEventListener("pointerdown", (event) => {
    if (!menu.hidden && !menu.contains(/** @type {Node} */ (event.target)) && event.target !== exportButton) closeMenu();
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    closeMenu();
    exportButton.focus();
  });

  async function openMenu() {
    menu.hidden = false;
    exportButton.setAttribute("aria-expanded", "true");
    const formats = await core.formats();
    menu.replaceChildren(
      ...formats.map(({ name, title, extension, media_type }) =>
        h(
          "button",
          {
            type: "button",
            "data-testid": name === "guillemet/1" ? "export-json" : `export-${name.replace(/\W+/g, "-")}`,
            onclick: async () => {
              closeMenu();
              try {
                download(fileName(store.state.name, extension), await core.export(name), media_type);
                work.say(t("did.export", { title }));
              } catch (error) {
                work.toasts.show(error instanceof Error ? error.message : String(error), { kind: "error" });
              }
            },
          },
          title,
          h("span", { class: "hint" }, `.${extension}`),
        ),
      ),
    );
    /** @type {HTMLElement | null} */ (menu.querySelector("button"))?.focus();
  }

  function closeMenu() {
    menu.hidden = true;
    exportButton.setAttribute("aria-expanded", "false");
  }

  function render() {
    for (const button of root.querySelectorAll("[data-command]")) {
      const id = /** @type {HTMLElement} */ (button).dataset.command ?? "";
      /** @type {HTMLButtonElement} */ (button).disabled = !command(id)?.enabled(store.state);
      const keys = keysFor(id);
      /** @type {HTMLElement} */ (button).title = keys ? `${t(`command.${id}`)} (${keys})` : t(`command.${id}`);
    }
    renderFilters();
  }

  function renderFilters() {
    const { view, filter } = store.state;
    if (!view) return;
    const active = document.activeElement;
    const part = filters.contains(active) ? /** @type {HTMLElement} */ (active).dataset.part : null;
    const speakers = view.entities.filter(({ id }) => view.quotes.some((quote) => quote.speakers.includes(id)));
    const choice = (
      /** @type {"label" | "status" | "speaker"} */ key,
      /** @type {[string, string][]} */ options,
    ) =>
      h(
        "select",
        {
          "data-part": key,
          "aria-label": t(`filter.${key}`),
          class: filter[key] ? "is-on" : "",
          onchange: (/** @type {Event} */ event) => {
            const value = /** @type {HTMLSelectElement} */ (event.target).value || null;
            store.update({ filter: { ...store.state.filter, [key]: value } });
          },
        },
        h("option", { value: "" }, t(`filter.all-${key}`)),
        ...options.map(([value, name]) => h("option", { value, selected: filter[key] === value }, name)),
      );
    filters.replaceChildren(
      choice("label", [
        ...labelsToOffer(view.entities).map((label) => /** @type {[string, string]} */ ([label, labelName(label)])),
        ["QUOTE", t("filter.quotes")],
      ]),
      choice("speaker", speakers.map(({ id, name }) => [id, name])),
      choice("status", ["suggested", "accepted", "edited", "added"].map((status) => [status, t(`status.${status}`)])),
    );
    if (part) /** @type {HTMLElement | null} */ (filters.querySelector(`[data-part=${part}]`))?.focus();
  }

  store.on(["view", "filter", "screen"], render);
  return { render };
}
