// @ts-check
/** A long list of things with a key: only rows that changed are made anew, and as many as are looked at. */

import { focusPath, h } from "../dom.js";
import { t } from "../i18n.js";

/** Rows shown at first, and more each time that the end comes into sight. */
const SOME = 100;

/**
 * @template T
 * @typedef {object} Options
 * @property {(item: T) => string} key unique in the list
 * @property {(item: T) => readonly unknown[]} look what the row is made from: the same things
 *   (===) in the same places make the same row
 * @property {(item: T) => HTMLElement} build
 * @property {() => string} empty said where there is none
 */

/**
 * @template T
 * @param {HTMLElement} list the `<ul>`
 * @param {Options<T>} options
 */
export function mountRows(list, { key, look, build, empty }) {
  /** @typedef {{ element: HTMLElement, look: readonly unknown[] }} Row */
  /** @type {Map<string, Row>} */
  let rows = new Map();
  /** @type {readonly T[]} */
  let items = [];
  let limit = SOME;
  /** What the panel was last scrolled to. @type {string | null} */
  let revealed = null;
  const rest = h("button", { type: "button", class: "quiet", onclick: () => grow() });
  const last = h("li", { class: "rest" }, rest);
  new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && grow(), {
    root: list.closest("aside"),
    rootMargin: "600px",
  }).observe(last);

  function grow() {
    if (limit >= items.length) return;
    const first = limit;
    const hadFocus = document.activeElement === rest;
    limit += SOME;
    draw();
    if (hadFocus)
      /** @type {HTMLElement | null} */ (list.children[first]?.querySelector("button"))?.focus();
  }

  function draw() {
    /** @type {Map<string, Row>} */
    const next = new Map();
    for (const item of items.slice(0, limit)) {
      const id = key(item);
      const wanted = look(item);
      const before = rows.get(id);
      if (before && same(before.look, wanted)) {
        next.set(id, before);
        continue;
      }
      const element = build(item);
      if (before) replace(before.element, element);
      next.set(id, { element, look: wanted });
    }
    for (const [id, { element }] of rows) if (!next.has(id)) element.remove();
    rows = next;
    let at = list.firstElementChild;
    for (const { element } of rows.values()) {
      if (element === at) at = at.nextElementSibling;
      else list.insertBefore(element, at);
    }
    while (at) {
      const next = at.nextElementSibling;
      if (at !== last) at.remove();
      at = next;
    }
    if (items.length === 0) list.append(h("li", { class: "empty" }, empty()));
    if (items.length > limit) {
      rest.textContent = t("rows.rest", { n: items.length - limit });
      list.append(last);
    } else last.remove();
  }

  return {
    /** @param {readonly T[]} now */
    show(now) {
      items = now;
      draw();
    },
    /** Forgets what is drawn, as before another article. */
    clear() {
      items = [];
      limit = SOME;
      revealed = null;
      rows = new Map();
      list.replaceChildren();
    },
    /**
     * Scrolls the panel, and nothing but the panel, to what was chosen elsewhere: once, and
     * not while the reader is at work in the list itself.
     *
     * @param {string | null} id
     */
    reveal(id) {
      if (id === revealed) return;
      revealed = id;
      if (!id || list.contains(document.activeElement)) return;
      const at = items.findIndex((item) => key(item) === id);
      if (at >= limit) {
        limit = at + SOME;
        draw();
      }
      const panel = list.closest("aside");
      const row = rows.get(id)?.element;
      if (!panel || !row?.checkVisibility()) return;
      const { top, bottom } = row.getBoundingClientRect();
      const sight = panel.getBoundingClientRect();
      if (top >= sight.top && bottom <= sight.bottom) return;
      panel.scrollTop += top - sight.top - (sight.height - (bottom - top)) / 3;
    },
  };
}

/**
 * @param {readonly unknown[]} a
 * @param {readonly unknown[]} b
 */
function same(a, b) {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/**
 * Puts a row in the place of another, with the focus where it was.
 *
 * @param {HTMLElement} before
 * @param {HTMLElement} now
 */
function replace(before, now) {
  const focus = focusPath(before);
  before.replaceWith(now);
  if (focus) /** @type {HTMLElement | null} */ (now.querySelector(focus))?.focus();
}
