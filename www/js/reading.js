// @ts-check
/** Hands on the article: clicks, copies, and the keys that move the caret or run commands. */

import { indexOf } from "./annotations.js";
import { command } from "./commands.js";
import { selectedMention, selectedWords } from "./corrections/in_hand.js";
import { belongsToFocus, commandFor, keyName } from "./keymap.js";
import { annotationUnder } from "./view/article.js";

/** @typedef {import("./work.js").Work} Work */

/** @type {Record<string, [import("./selection.js").Move, 1 | -1]>} */
const MOVES = {
  ArrowLeft: ["character", -1],
  ArrowRight: ["character", 1],
  "Ctrl+ArrowLeft": ["word", -1],
  "Ctrl+ArrowRight": ["word", 1],
  ArrowUp: ["line", -1],
  ArrowDown: ["line", 1],
  "Ctrl+ArrowUp": ["paragraph", -1],
  "Ctrl+ArrowDown": ["paragraph", 1],
  Home: ["line-edge", -1],
  End: ["line-edge", 1],
  "Ctrl+Home": ["text", -1],
  "Ctrl+End": ["text", 1],
};

/**
 * Words were selected: show the tools beside them. A click alone selects what lies there.
 *
 * @param {import("./store.js").Store} store
 * @param {"pointer" | "keyboard"} input
 */
export function settled(store, input) {
  const { selection: now, tool } = store.state;
  if (input !== "pointer" || !now) return;
  if (now.start < now.end) store.update({ tool: "popover", ...otherWords(store.state) });
  else if (tool === "popover" && !store.state.selected) store.update({ tool: null });
}

/**
 * Words that are selected take the place of a mention in hand, lest a key meant for them
 * meet it; a quote stays, for they may become a part of it.
 *
 * @param {Readonly<import("./store.js").State>} state
 * @returns {{ selected: null } | {}}
 */
function otherWords(state) {
  return selectedWords(state) && selectedMention(state) ? { selected: null } : {};
}

/**
 * @param {Work} work
 * @param {() => import("./keymap.js").Keys} keys as they are now
 */
export function followHands(work, keys) {
  const { store, article, selection } = work;
  const { root: articleRoot } = article;

  articleRoot.addEventListener("click", (event) => {
    const now = store.state.selection;
    if (now && now.start < now.end) return;
    const id = annotationUnder(/** @type {Element} */ (event.target), store.state);
    if (!id) return store.update({ selected: null, tool: null });
    store.update({ selected: id, tool: "popover" });
    const { view } = store.state;
    const item = view && (indexOf(view).mentions.get(id) ?? indexOf(view).quotes.get(id));
    if (item) work.say(work.describe(item));
  });
  articleRoot.addEventListener("copy", (event) => {
    const { selection: now, text } = store.state;
    if (!now || now.start === now.end) return;
    // The blocks of the article would put line ends of their own into the copy.
    event.clipboardData?.setData("text/plain", text.slice(now.start, now.end));
    event.preventDefault();
  });

  document.addEventListener("keydown", (event) => {
    const name = keyName(event);
    if (name === null || belongsToFocus(document.activeElement, name)) return;
    // A click just before may not have told its selection yet.
    if (document.activeElement === articleRoot) selection.read();
    if (document.activeElement === articleRoot && moveCaret(name)) return event.preventDefault();
    const found = command(commandFor(keys(), name) ?? "");
    if (!found) return;
    const canRun = store.state.acting || found.enabled(store.state);
    // With nothing selected, Alt and an arrow would leave the page by its history.
    if (canRun || (name.startsWith("Alt+Arrow") && store.state.screen === "work"))
      event.preventDefault();
    if (!canRun) return;
    work.perform(found);
  });

  /** @param {string} name */
  function moveCaret(name) {
    const extend = name.includes("Shift+");
    const move = MOVES[name.replace("Shift+", "")];
    if (!move || store.state.screen !== "work") return false;
    // An arrow right to left goes where it points.
    const [unit, towards] = move;
    const sideways = unit === "character" || unit === "word";
    const direction = sideways && isRightToLeft() ? /** @type {1 | -1} */ (-towards) : towards;
    const head = selection.move(unit, direction, { extend });
    const words = store.state.selection;
    store.update({
      tool: extend && words && words.start < words.end ? "popover" : null,
      ...(extend ? otherWords(store.state) : { selected: null }),
    });
    article.reveal({ start: head, end: head });
    return true;
  }
}

function isRightToLeft() {
  const at = document.getSelection()?.focusNode?.parentElement;
  return at ? getComputedStyle(at).direction === "rtl" : false;
}
