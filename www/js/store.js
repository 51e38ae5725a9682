// @ts-check
/** What the page is doing now. The annotations themselves live in the core; `view` is its last answer. */

import { afterFrame } from "./frame.js";

/**
 * @typedef {import("./boundary.js").View} View
 * @typedef {import("./boundary.js").Span} Span
 *
 * @typedef {object} Filter
 * @property {string | null} label
 * @property {string | null} status "suggested", "accepted", "edited" or "added"
 * @property {string | null} speaker entity id
 *
 * @typedef {object} Find
 * @property {string} pattern
 * @property {boolean} regex
 * @property {Span[]} hits
 * @property {boolean} more whether there are others that the core did not give
 * @property {number} at index of the current hit
 * @property {string | null} error
 *
 * @typedef {object} Offer
 * @property {string} title
 * @property {{ start: number, end: number, id?: string, picked: boolean }[]} items
 * @property {(items: { start: number, end: number, id?: string }[]) => object[]} edits
 *
 * @typedef {object} State
 * @property {"start" | "work"} screen
 * @property {string} name what the work is called: a file name or its first words
 * @property {string} text
 * @property {View | null} view
 * @property {string | null} selected id of the mention or quote that the reader looks at
 * @property {string | null} lit id of the entity whose words are lit
 * @property {(Span & { head: number }) | null} selection words selected; empty span: a caret
 * @property {Filter} filter
 * @property {Find | null} find
 * @property {boolean} reviewing
 * @property {"popover" | "picker" | "merge" | "rename" | null} tool what is open beside the selection
 * @property {Offer | null} offer
 * @property {string} status last thing said to the reader
 * @property {"none" | "saving" | "saved" | "failed"} saved
 * @property {"text" | "names" | "quotes"} tab what a phone shows
 * @property {string} lastLabel
 * @property {boolean} busy an article is being opened
 * @property {boolean} acting a command is being run
 */

/** @returns {State} */
export function initialState() {
  return {
    screen: "start",
    name: "",
    text: "",
    view: null,
    selected: null,
    lit: null,
    selection: null,
    filter: { label: null, status: null, speaker: null },
    find: null,
    reviewing: false,
    tool: null,
    offer: null,
    status: "",
    saved: "none",
    tab: "text",
    lastLabel: "PER",
    busy: false,
    acting: false,
  };
}

export class Store extends EventTarget {
  /** @type {Readonly<State>} */
  #state = Object.freeze(initialState());

  /** @returns {Readonly<State>} */
  get state() {
    return this.#state;
  }

  /**
   * Replaces the named fields and tells the listeners of `change`, once, which ones differ.
   *
   * @param {Partial<State>} patch
   */
  update(patch) {
    const before = this.#state;
    const keys = /** @type {(keyof State)[]} */ (Object.keys(patch));
    const changed = keys.filter((key) => before[key] !== patch[key]);
    if (changed.length === 0) return;
    this.#state = Object.freeze({ ...before, ...patch });
    this.dispatchEvent(new CustomEvent("change", { detail: { before, changed } }));
  }

  /**
   * Calls `listener` after each update that changes one of `keys` (any, if empty).
   *
   * @param {(keyof State)[]} keys
   * @param {(state: Readonly<State>, before: Readonly<State>) => void} listener
   */
  on(keys, listener) {
    this.addEventListener("change", (event) => {
      const { before, changed } = /** @type {CustomEvent} */ (event).detail;
      if (keys.length === 0 || changed.some((/** @type {keyof State} */ key) => keys.includes(key)))
        listener(this.#state, before);
    });
  }

  /**
   * Calls `listener` once after the next frame that follows such updates: for what stands
   * beside what the reader looks at.
   *
   * @param {(keyof State)[]} keys
   * @param {() => void} listener
   */
  later(keys, listener) {
    this.on(keys, afterFrame(listener));
  }
}
