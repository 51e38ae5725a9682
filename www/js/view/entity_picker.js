// @ts-check
/** A field that finds an entity by a few letters of its name, the likely ones first. */

import { h } from "../dom.js";
import { labelName, t } from "../i18n.js";
import { labelClass } from "../labels.js";

/**
 * @typedef {import("../work.js").Work} Work
 * @typedef {{ entity: string } | { name: string }} Choice
 *
 * @typedef {object} Options
 * @property {string} title
 * @property {string} [testid]
 * @property {string} [value] shown at first
 * @property {boolean} [wait] whether to leave the focus where it is
 * @property {boolean} [newNames] whether a name that is not in the list can be chosen
 * @property {(typed: string) => Promise<{ id?: string, entity?: string, name: string, label: string, count: number }[]>} search
 * @property {(choice: Choice) => unknown} pick
 */

let made = 0;

/**
 * @param {Work} work
 * @param {Options} options
 */
export function entityPicker(
  work,
  { title, testid, value = "", wait = false, newNames = false, search, pick },
) {
  const id = `picker-${++made}`;
  /** @type {(Choice & { name: string, label: string, count: number, fresh?: boolean })[]} */
  let choices = [];
  let at = 0;
  let asked = 0;
  const list = h("ul", { class: "choices", id, role: "listbox", "aria-label": title });
  const field = h("input", {
    type: "text",
    value,
    placeholder: t("picker.placeholder"),
    "data-testid": testid,
    "data-part": "picker",
    role: "combobox",
    "aria-label": title,
    "aria-autocomplete": "list",
    "aria-controls": id,
    "aria-expanded": "false",
    autocomplete: "off",
    spellcheck: false,
    maxLength: 200,
    oninput: () => refresh(field.value),
    onfocus: () => {
      field.select();
      refresh(field.value === value ? "" : field.value);
    },
    onkeydown: onKey,
  });
  if (!wait) field.setAttribute("autofocus", "");

  /** @param {string} typed */
  async function refresh(typed) {
    const turn = ++asked;
    const found = await search(typed.trim());
    if (turn !== asked) return;
    choices = found.map(({ id, entity, ...rest }) => ({ entity: entity ?? id ?? "", ...rest }));
    const name = typed.trim();
    const known = choices.some((choice) => choice.name === name);
    if (newNames && name !== "" && !known)
      choices.push({ name, label: "PER", count: 0, fresh: true });
    at = 0;
    draw();
  }

  function draw() {
    field.setAttribute("aria-expanded", String(choices.length > 0));
    list.replaceChildren(
      ...choices.map((choice, n) =>
        h(
          "li",
          {
            id: `${id}-${n}`,
            role: "option",
            "aria-selected": n === at,
            // Before the field loses the focus, which would take the list away.
            onpointerdown: (/** @type {Event} */ event) => event.preventDefault(),
            onclick: () => choose(n),
          },
          h("span", { class: `dot ${labelClass(choice.label)}` }),
          h("span", { class: "name" }, choice.name),
          h(
            "span",
            { class: "hint" },
            choice.fresh ? t("picker.new") : `${labelName(choice.label)} · ${choice.count}`,
          ),
        ),
      ),
    );
    if (choices.length > 0) field.setAttribute("aria-activedescendant", `${id}-${at}`);
    else field.removeAttribute("aria-activedescendant");
  }

  /** @param {number} n */
  function choose(n) {
    const choice = choices[n];
    if (!choice) return;
    work.article.focus();
    pick("entity" in choice && !choice.fresh ? { entity: choice.entity } : { name: choice.name });
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      at =
        (at + (event.key === "ArrowDown" ? 1 : -1) + choices.length) % Math.max(1, choices.length);
      draw();
    } else if (event.key === "Enter") {
      choose(at);
    } else if (event.key === "Escape") {
      work.store.update({ tool: null });
      work.article.focus();
      work.selection.restore();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return h("div", { class: "picker" }, h("p", { class: "hint" }, title), field, list);
}
