// @ts-check
/** The bar at the top: undo, redo, find, export. */

import { command } from "../commands.js";
import { h } from "../dom.js";
import { download, fileName } from "../download.js";
import { t } from "../i18n.js";
import { keysFor } from "./key_names.js";

/** @typedef {import("../work.js").Work} Work */

/**
 * @param {HTMLElement} root
 * @param {Work} work
 */
export function mountHeader(root, work) {
  const { store, core } = work;
  const menu = /** @type {HTMLElement} */ (root.querySelector("#export-menu"));
  const exportButton = /** @type {HTMLButtonElement} */ (
    root.querySelector("[data-testid=export]")
  );

  for (const button of root.querySelectorAll("[data-command]")) {
    const id = /** @type {HTMLElement} */ (button).dataset.command ?? "";
    button.addEventListener("click", () => {
      const found = command(id);
      if (found) work.perform(found);
    });
  }
  root
    .querySelector("[data-dialog=statistics]")
    ?.addEventListener("click", () => work.dialogs.statistics());
  root
    .querySelector("[data-dialog=diff]")
    ?.addEventListener("click", () => work.dialogs.diff(work));

  exportButton.addEventListener("click", () => (menu.hidden ? openMenu() : closeMenu()));
  document.addEventListener("pointerdown", (event) => {
    if (
      !menu.hidden &&
      !menu.contains(/** @type {Node} */ (event.target)) &&
      event.target !== exportButton
    )
      closeMenu();
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
            "data-testid":
              name === "guillemet/1" ? "export-json" : `export-${name.replace(/\W+/g, "-")}`,
            onclick: async () => {
              closeMenu();
              try {
                download(
                  fileName(store.state.name, extension),
                  await core.export(name),
                  media_type,
                );
                work.say(t("did.export", { title }));
              } catch (error) {
                work.toasts.show(error instanceof Error ? error.message : String(error), {
                  kind: "error",
                });
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
      const what = store.state.view?.[/** @type {"undo_label"} */ (`${id}_label`)];
      const name = what
        ? t("edit.name", { command: t(`command.${id}`), what: t(`edit.${what}`) })
        : t(`command.${id}`);
      const title = keys ? `${name} (${keys})` : name;
      if (button.getAttribute("title") !== title) button.setAttribute("title", title);
    }
  }

  store.on(["view", "screen", "selection", "selected"], render);
  return { render };
}
