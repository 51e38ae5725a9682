// @ts-check
/** What can be done with the mention in hand. */

import { indexOf, standing } from "../annotations.js";
import { h } from "../dom.js";
import { labelName, t } from "../i18n.js";
import { canBeOne } from "../labels.js";
import { labelButtons, runButton } from "./buttons.js";
import { entityPicker } from "./entity_picker.js";

/**
 * @typedef {import("../work.js").Work} Work
 * @typedef {import("../boundary.js").Mention} Mention
 */

/**
 * @param {Work} work
 * @param {Mention} mention
 * @param {string | null} tool
 * @returns {HTMLElement[]}
 */
export function mentionTools(work, mention, tool) {
  const { store } = work;
  const { view } = store.state;
  if (!view) return [];
  const { entities, mentionsOf } = indexOf(view);
  const entity = entities.get(mention.entity);
  if (!entity) return [];
  if (tool === "merge") return [mergeTool(work, entity)];
  if (tool === "rename") return [renameTool(work, entity)];
  const all = mentionsOf.get(entity.id) ?? [];
  const at = all.findIndex((one) => one.id === mention.id) + 1;
  return [
    h(
      "p",
      { class: "about" },
      h("strong", null, entity.name),
      ` · ${labelName(mention.label)} · ${t("mention.place", { at, n: all.length })}`,
      valueText(mention),
      h("span", { class: `standing is-${standing(mention)}` }, standingText(mention)),
    ),
    labelButtons(work, mention.label),
    edgeRow(work),
    h(
      "div",
      { class: "row" },
      all.length > 1 && runButton(work, "previous-mention", { text: "←" }),
      all.length > 1 && runButton(work, "next-mention", { text: "→" }),
      runButton(work, "rename"),
      runButton(work, "merge"),
      all.length > 1 && runButton(work, "split"),
      runButton(work, "apply-to-all", { class: "quiet" }),
    ),
    h(
      "div",
      { class: "row" },
      standing(mention) === "suggested" && runButton(work, "accept", { class: "strong" }),
      runButton(work, "delete", { testid: "delete", class: "danger" }),
    ),
  ];
}

/** @param {Mention} mention */
function valueText({ value }) {
  if (!value) return null;
  const amount = value.amount_to ? `${value.amount}–${value.amount_to}` : value.amount;
  return h("code", null, value.iso ?? [amount, value.currency].filter(Boolean).join(" "));
}

/** @param {import("../boundary.js").Mention | import("../boundary.js").Quote} item */
export function standingText(item) {
  const text = t(`status.${standing(item)}`);
  const { confidence } = item;
  return confidence === undefined ? text : `${text} · ${Math.round(confidence * 100)} %`;
}

/** @param {Work} work */
export function edgeRow(work) {
  const button = (/** @type {string} */ id, /** @type {string} */ sign) =>
    runButton(work, id, { text: sign });
  return h(
    "div",
    { class: "row edges" },
    h("span", { class: "hint" }, t("edge.start")),
    button("start-word-sooner", "⟵"),
    button("start-word-later", "⟶"),
    h("span", { class: "hint" }, t("edge.end")),
    button("end-word-sooner", "⟵"),
    button("end-word-later", "⟶"),
  );
}

/**
 * @param {Work} work
 * @param {import("../boundary.js").Entity} entity
 */
export function mergeTool(work, entity) {
  const others = (work.store.state.view?.entities ?? []).filter(({ id }) => id !== entity.id);
  const alike = others.filter(({ label }) => label === entity.label);
  const rest = others.filter(
    ({ label }) => label !== entity.label && canBeOne(label, entity.label),
  );
  return entityPicker(work, {
    title: t("merge.title", { name: entity.name }),
    search: async (typed) => {
      const wanted = fold(typed);
      return [...alike, ...rest].filter(({ name }) => fold(name).includes(wanted)).slice(0, 8);
    },
    pick: async (choice) => {
      if (!("entity" in choice)) return;
      work.store.update({ tool: null });
      const view = await work.apply({
        type: "merge_entities",
        into: choice.entity,
        from: [entity.id],
      });
      const name = view && indexOf(view).entities.get(choice.entity)?.name;
      if (name) work.done(t("did.merge", { from: entity.name, name }));
    },
  });
}

/**
 * @param {Work} work
 * @param {import("../boundary.js").Entity} entity
 */
export function renameTool(work, entity) {
  const field = h("input", {
    type: "text",
    value: entity.name,
    autofocus: true,
    "aria-label": t("command.rename"),
    maxLength: 200,
  });
  field.setAttribute("autofocus", "");
  return h(
    "form",
    {
      class: "row rename",
      onsubmit: async (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const name = field.value.trim();
        work.store.update({ tool: null });
        work.article.focus();
        if (name === "" || name === entity.name) return;
        const view = await work.apply({ type: "rename", entity: entity.id, name });
        if (view) work.done(t("did.rename", { from: entity.name, name }));
      },
    },
    h("label", { class: "hint" }, t("command.rename"), field),
    h("button", { type: "submit", class: "strong" }, t("ok")),
  );
}

/** @param {string} words */
function fold(words) {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
