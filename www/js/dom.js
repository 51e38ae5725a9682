// @ts-check
/** Making elements without HTML text. */

/**
 * @typedef {Node | string | null | undefined | false} Child
 */

/**
 * An element with properties, attributes and children.
 *
 * A key with a dash, `role`, `for` or `list` becomes an attribute, `on…` a listener,
 * `class` the class; everything else a property. `null` and `undefined` are left out.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, any> | null} [props]
 * @param {...(Child | Child[] | Child[][])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined) continue;
    if (key === "class") element.className = value;
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key.includes("-") || ["role", "for", "list", "lang", "dir"].includes(key))
      element.setAttribute(key, String(value));
    else Object.assign(element, { [key]: value });
  }
  element.append(...children.flat(2).filter(isNode));
  return element;
}

/**
 * @param {Child} child
 * @returns {child is Node | string}
 */
function isNode(child) {
  return child !== null && child !== undefined && child !== false;
}

/**
 * Makes the children of `parent` those of `items`, building again only the ones whose
 * signature changed, so that focus, scroll and listeners of the others stay.
 *
 * @template T
 * @param {Element} parent
 * @param {readonly T[]} items
 * @param {(item: T) => string} key unique among the items
 * @param {(item: T) => string} signature equal means: looks the same
 * @param {(item: T) => HTMLElement} build
 */
export function reconcile(parent, items, key, signature, build) {
  /** @type {Map<string, HTMLElement>} */
  const old = new Map();
  for (const child of parent.children) {
    const element = /** @type {HTMLElement} */ (child);
    old.set(known.get(element)?.key ?? "", element);
  }
  const kept = new Set();
  let at = parent.firstElementChild;
  for (const item of items) {
    const itemKey = key(item);
    const itemSignature = signature(item);
    let element = old.get(itemKey);
    const was = element && known.get(element);
    if (!element || was?.signature !== itemSignature) {
      const next = build(item);
      known.set(next, { key: itemKey, signature: itemSignature });
      if (element) {
        const focus = focusPath(element);
        if (at === element) at = next;
        element.replaceWith(next);
        if (focus) /** @type {HTMLElement | null} */ (next.querySelector(focus))?.focus();
      }
      element = next;
    }
    kept.add(element);
    if (element === at) at = at.nextElementSibling;
    else parent.insertBefore(element, at);
  }
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove();
}

/** @type {WeakMap<Element, { key: string, signature: string }>} */
const known = new WeakMap();

/**
 * @param {Element} element
 * @returns {string | null} a selector, if the focus is inside
 */
function focusPath(element) {
  const active = document.activeElement;
  if (!active || active === element || !element.contains(active)) return null;
  const name = active.getAttribute("data-part");
  return name ? `[data-part="${name}"]` : null;
}
