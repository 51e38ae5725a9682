// @ts-check
/**
 * Which key runs which command. A key is written as in "Ctrl+Shift+z", "Alt+ArrowLeft",
 * "?" or "Digit:1"; Ctrl stands for Cmd on a Mac.
 *
 * Letters are known by what they print, on any Latin layout; where a layout prints other
 * letters, by their place. Digits are known by their place, since AZERTY needs Shift for them.
 */

/** @type {Readonly<Record<string, readonly string[]>>} command id -> keys */
export const DEFAULT_KEYS = Object.freeze({
  undo: ["Ctrl+z"],
  redo: ["Ctrl+Shift+z", "Ctrl+y"],
  "make-or-open": ["Enter"],
  back: ["Escape"],
  "next-annotation": ["Tab"],
  "previous-annotation": ["Shift+Tab"],
  "next-possible": ["u"],
  "previous-possible": ["Shift+u"],
  "label-1": ["1"],
  "label-2": ["2"],
  "label-3": ["3"],
  "label-4": ["4"],
  "label-5": ["5"],
  "label-6": ["6"],
  "label-7": ["7"],
  "label-8": ["8"],
  "label-9": ["9"],
  "label-10": ["0"],
  "make-quote": ["q"],
  "set-speaker": ["s"],
  "set-cue": ["c"],
  "set-source": ["o"],
  "add-piece": ["+"],
  "next-kind": ["k"],
  delete: ["Delete", "Backspace"],
  "end-word-later": ["Alt+ArrowRight"],
  "end-word-sooner": ["Alt+ArrowLeft"],
  "start-word-sooner": ["Alt+ArrowUp"],
  "start-word-later": ["Alt+ArrowDown"],
  "end-character-later": ["Alt+Shift+ArrowRight"],
  "end-character-sooner": ["Alt+Shift+ArrowLeft"],
  "start-character-sooner": ["Alt+Shift+ArrowUp"],
  "start-character-later": ["Alt+Shift+ArrowDown"],
  accept: ["a"],
  reject: ["x"],
  fix: ["f"],
  "review-next": ["n"],
  "apply-to-all": ["g"],
  rename: ["r"],
  merge: ["m"],
  split: ["d"],
  "next-mention": ["l"],
  "previous-mention": ["h"],
  light: ["e"],
  find: ["/"],
  "mend-text": ["t"],
  help: ["?"],
});

/** @typedef {Readonly<Record<string, readonly string[]>>} Keys */

/**
 * How a key press is written, or null for a modifier alone or a character being composed.
 *
 * @param {Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing">} event
 * @returns {string | null}
 */
export function keyName(event) {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (event.isComposing || ["Control", "Shift", "Alt", "Meta", "AltGraph", "Dead"].includes(key))
    return null;
  const modifiers = [];
  if (ctrlKey || metaKey) modifiers.push("Ctrl");
  if (altKey) modifiers.push("Alt");
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit && !shiftKey) return [...modifiers, digit].join("+");
  if (key.length === 1 && !/\p{L}/u.test(key)) return [...modifiers, key].join("+");
  if (shiftKey) modifiers.push("Shift");
  if (key.length > 1) return [...modifiers, key].join("+");
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  const letter = /[a-z]/i.test(key) ? key : (place ?? key);
  return [...modifiers, letter.toLowerCase()].join("+");
}

/**
 * The command for a key name, or null.
 *
 * @param {Keys} keys
 * @param {string | null} name
 * @returns {string | null}
 */
export function commandFor(keys, name) {
  if (name === null) return null;
  return Object.keys(keys).find((id) => keys[id].includes(name)) ?? null;
}

/**
 * The default keys with the reader's own in their place; unknown or malformed entries are
 * left out, since they come from storage.
 *
 * @param {unknown} own
 * @returns {Keys}
 */
export function withOwnKeys(own) {
  /** @type {Record<string, readonly string[]>} */
  const keys = { ...DEFAULT_KEYS };
  if (typeof own !== "object" || own === null) return keys;
  for (const [id, list] of Object.entries(own)) {
    if (!Object.hasOwn(keys, id) || !Array.isArray(list)) continue;
    keys[id] = list.filter((key) => typeof key === "string" && key.length < 40);
  }
  return keys;
}

/**
 * `keys` with `name` given to command `id` and taken from whichever had it.
 *
 * @param {Keys} keys
 * @param {string} id
 * @param {string} name
 * @returns {Keys}
 */
export function assign(keys, id, name) {
  const entries = Object.entries(keys).map(([other, list]) => [
    other,
    other === id ? [name] : list.filter((key) => key !== name),
  ]);
  return Object.fromEntries(entries);
}

/** Undo and Delete mean nothing to what holds no text. */
const PASSES_CONTROLS = /^(?:Escape|Ctrl\+(?:Shift\+)?z|Ctrl\+y|Backspace|Delete)$/;

/**
 * Whether a key press belongs to what has the focus and not to the page: typing in a
 * field, choosing in a list, Space or Enter on a button, anything in a dialog.
 *
 * @param {Element | null} focus
 * @param {string} name from keyName
 * @returns {boolean}
 */
export function belongsToFocus(focus, name) {
  if (!focus) return false;
  if (focus.closest("dialog[open]")) return true;
  if (focus.matches("select, input:is([type=checkbox], [type=radio], [type=range], [type=file])"))
    return !PASSES_CONTROLS.test(name);
  // Escape means nothing to a field, and leads back from each.
  if (focus.matches("input, textarea, [contenteditable]")) return name !== "Escape";
  // The article has the keys of a text; elsewhere the browser's own keep their meaning.
  const readsText = focus.matches('[data-testid="article"]');
  if (readsText) return false;
  return /^(?:Enter|Tab|Shift\+Tab| )$/.test(name);
}
