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
 * Where the focus is, for putting it back after `element` was made anew: every part of it
 * that takes the focus has a `data-part`.
 *
 * @param {Element} element
 * @returns {string | null} a selector, if the focus is inside
 */
export function focusPath(element) {
  const active = document.activeElement;
  if (!active || active === element || !element.contains(active)) return null;
  const name = active.getAttribute("data-part");
  return name ? `[data-part="${name}"]` : null;
}
