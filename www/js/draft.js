// @ts-check
/** What the reader has typed and not annotated yet, kept in this tab alone. */

const KEY = "guillemet-draft";

export const draft = {
  get() {
    try {
      return sessionStorage.getItem(KEY) ?? "";
    } catch {
      // A browser that keeps nothing throws at the first touch.
      return "";
    }
  },
  /** @param {string} text nothing is kept of an empty one */
  set(text) {
    try {
      // First, lest an earlier one stay where this one has no room.
      sessionStorage.removeItem(KEY);
      if (text !== "") sessionStorage.setItem(KEY, text);
    } catch {
      // The field alone holds it.
    }
  },
};
