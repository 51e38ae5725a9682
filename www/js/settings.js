// @ts-check
/** The reader's own choices: interface language, theme, keys. */

const KEY = "guillemet-settings";

/** @returns {Record<string, unknown>} */
function all() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    // Another page's data, or a browser that keeps nothing.
    return {};
  }
}

export const settings = {
  /** @param {"language" | "theme" | "keys"} name */
  get: (name) => all()[name],
  /**
   * @param {"language" | "theme" | "keys"} name
   * @param {unknown} value
   */
  set(name, value) {
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...all(), [name]: value }));
    } catch {
      // Without storage the choice holds for this visit.
    }
  },
};
