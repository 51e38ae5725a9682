// @ts-check
/** The names panel: every entity with its count; light, jump, rename, merge by dragging, relabel. */

import { indexOf } from "../annotations.js";
import { h } from "../dom.js";
import { labelChip, labelName, t } from "../i18n.js";
import { labelClass, labelsToOffer } from "../labels.js";
import { mountRows } from "./rows.js";

/**
 * @typedef {import("../work.js").Work} Work
 * @typedef {import("../boundary.js").Entity} Entity
 */

/** Drag data of our own kind, so that nothing else can be dropped here. */
const DRAG_TYPE = "application/x-guillemet-entity";

/**
 * @param {HTMLElement} list the `<ul>`
 * @param {HTMLElement} heading where the count is shown
 * @param {Work} work
 */
export function mountEntities(list, heading, work) {
  const { store } = work;

  /** @type {Entity[]} */
  let order = [];
  /** What the order was made from. @type {readonly unknown[]} */
  let orderOf = [];
  const collator = new Intl.Collator();
  const rows = mountRows(list, {
    key: (/** @type {Entity} */ entity) => entity.id,
    look: (entity) => [
      entity,
      quotesOf(entity),
      store.state.lit === entity.id,
      document.documentElement.lang,
      // Which labels its tools offer.
      store.state.lit === entity.id && ownLabels(),
    ],
    build: (entity) => row(entity, quotesOf(entity), store.state.lit === entity.id),
    empty: () => t(store.state.filter.label ? "filter.hides" : "entities.none"),
  });

  function render() {
    const { view, filter } = store.state;
    if (!view) return rows.clear();
    if (orderOf[0] !== view.entities || orderOf[1] !== filter.label) {
      orderOf = [view.entities, filter.label];
      const rank = new Map(labelsToOffer(view.entities).map((label, at) => [label, at]));
      order = view.entities
        .filter((entity) => !filter.label || entity.label === filter.label)
        .toSorted(
          (a, b) =>
            (rank.get(a.label) ?? 0) - (rank.get(b.label) ?? 0) ||
            b.count - a.count ||
            collator.compare(a.name, b.name),
        );
    }
    heading.textContent = String(order.length);
    rows.show(order);
    rows.reveal(store.state.lit);
  }

  /** @param {Entity} entity */
  function quotesOf(entity) {
    const { view } = store.state;
    return view ? (indexOf(view).quotesOf.get(entity.id)?.length ?? 0) : 0;
  }

  function ownLabels() {
    return labelsToOffer(store.state.view?.entities ?? []).join(" ");
  }

  /**
   * @param {Entity} entity
   * @param {number} quotes
   * @param {boolean} isLit
   */
  function row(entity, quotes, isLit) {
    const about = t("entities.row", {
      name: entity.name,
      label: labelName(entity.label),
      n: entity.count,
    });
    return h(
      "li",
      {
        class: `entity ${labelClass(entity.label)}${isLit ? " is-lit" : ""}`,
        "data-id": entity.id,
        draggable: true,
        ondragstart: (/** @type {DragEvent} */ event) => {
          event.dataTransfer?.setData(DRAG_TYPE, entity.id);
          event.dataTransfer?.setData("text/plain", entity.name);
        },
        ondragover: (/** @type {DragEvent} */ event) => {
          if (!event.dataTransfer?.types.includes(DRAG_TYPE)) return;
          event.preventDefault();
          /** @type {HTMLElement} */ (event.currentTarget).classList.add("is-target");
        },
        ondragleave: untarget,
        ondrop: (/** @type {DragEvent} */ event) => {
          untarget(event);
          const from = event.dataTransfer?.getData(DRAG_TYPE);
          if (from && from !== entity.id) merge(from, entity);
          event.preventDefault();
        },
      },
      h(
        "button",
        {
          type: "button",
          class: "open",
          "data-part": "open",
          "aria-pressed": isLit,
          title: about,
          onclick: () => light(entity),
        },
        h("span", { class: "chip" }, labelChip(entity.label)),
        h("span", { class: "name" }, entity.name),
        quotes > 0 &&
          h("span", { class: "voices", title: t("entities.quotes", { n: quotes }) }, `« ${quotes}`),
        h("span", { class: "count" }, String(entity.count)),
      ),
      isLit && tools(entity),
    );
  }

  /** @param {Entity} entity */
  function tools(entity) {
    const button = (/** @type {string} */ part, /** @type {() => unknown} */ onclick) =>
      h(
        "button",
        {
          type: "button",
          "data-part": part,
          "aria-label": part === "previous" || part === "next" ? t(`entities.${part}-label`) : null,
          onclick,
        },
        t(`entities.${part}`),
      );
    const labels = labelsToOffer(store.state.view?.entities ?? []);
    return h(
      "div",
      { class: "row" },
      button("previous", () => jump(entity, -1)),
      button("next", () => jump(entity, 1)),
      button("rename", () => open(entity, "rename")),
      button("merge", () => open(entity, "merge")),
      h(
        "select",
        {
          "data-part": "relabel",
          "aria-label": t("entities.relabel"),
          onchange: async (/** @type {Event} */ event) => {
            const label = /** @type {HTMLSelectElement} */ (event.target).value;
            const view = await work.apply({ type: "set_label", id: entity.id, label });
            if (view)
              work.done(
                t("did.relabel-all", {
                  name: entity.name,
                  label: labelName(label),
                  n: entity.count,
                }),
              );
          },
        },
        ...labels.map((label) =>
          h("option", { value: label, selected: label === entity.label }, labelName(label)),
        ),
      ),
    );
  }

  /** @param {Entity} entity */
  function light(entity) {
    const { lit } = store.state;
    if (lit === entity.id) return store.update({ lit: null });
    store.update({ lit: entity.id });
    const first = mentionsOf(entity)[0];
    if (first) work.article.reveal(first);
    const { view } = store.state;
    const quotes = view ? (indexOf(view).quotesOf.get(entity.id)?.length ?? 0) : 0;
    work.say(
      t("say.lit", {
        name: entity.name,
        n: entity.count,
        quotes: t("entities.quotes", { n: quotes }),
      }),
    );
  }

  /** @param {Entity} entity */
  function mentionsOf(entity) {
    const { view } = store.state;
    return view ? (indexOf(view).mentionsOf.get(entity.id) ?? []) : [];
  }

  /**
   * @param {Entity} entity
   * @param {1 | -1} direction
   */
  function jump(entity, direction) {
    const mentions = mentionsOf(entity);
    if (mentions.length === 0) return;
    const at = mentions.findIndex((mention) => mention.id === store.state.selected);
    const next = at < 0 ? (direction > 0 ? 0 : mentions.length - 1) : at + direction;
    work.select(mentions[(next + mentions.length) % mentions.length].id, { open: false });
  }

  /**
   * @param {Entity} entity
   * @param {"rename" | "merge"} tool
   */
  function open(entity, tool) {
    const [first] = mentionsOf(entity);
    if (!first) return;
    work.select(first.id, { quiet: true });
    store.update({ tool, lit: entity.id });
  }

  /**
   * @param {string} from
   * @param {Entity} into
   */
  async function merge(from, into) {
    const name = store.state.view && indexOf(store.state.view).entities.get(from)?.name;
    const view = await work.apply({ type: "merge_entities", into: into.id, from: [from] });
    if (view && name) work.done(t("did.merge", { from: name, name: into.name }));
  }

  store.later(["view", "lit", "filter"], render);
  return { render };
}

/** @param {DragEvent} event */
function untarget(event) {
  /** @type {HTMLElement} */ (event.currentTarget).classList.remove("is-target");
}
