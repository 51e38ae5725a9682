// @ts-check
/** The browser's selection in the article <-> offsets, and the reading caret drawn at its end. */

import { beforeFrame } from "./frame.js";
import { lineAt, offsetFromPoint, offsetOf, positionOf, rangeOf } from "./offsets.js";
import { step } from "./words.js";

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {"character" | "word" | "line" | "line-edge" | "paragraph" | "text"} Move
 */

/**
 * Follows the selection into the store; `settled` tells when the reader's finger or mouse
 * rests, so that nothing pops up in the middle of a drag.
 *
 * @param {HTMLElement} article
 * @param {HTMLElement} caret drawn over the article
 * @param {Store} store
 * @param {(input: "pointer" | "keyboard") => void} settled
 */
export function followSelection(article, caret, store, settled) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let rest;
  let pointerDown = false;
  let goalX = /** @type {number | null} */ (null);
  /** What the page selected last by itself. */
  let made = { start: -1, end: -1 };
  const draw = beforeFrame(measure);

  article.addEventListener("pointerdown", () => {
    pointerDown = true;
    goalX = null;
  });
  for (const name of ["pointerup", "pointercancel"]) {
    window.addEventListener(name, () => {
      if (!pointerDown) return;
      pointerDown = false;
      // The browser moves the selection after pointerup; look one task later.
      setTimeout(() => {
        read();
        settled("pointer");
      });
    });
  }
  document.addEventListener("selectionchange", () => {
    read();
    clearTimeout(rest);
    // Touch handles and other tools send no pointer events: such a selection has settled
    // once it rests. One that the page itself made is no news.
    const { selection: now } = store.state;
    const ours = now?.start === made.start && now.end === made.end;
    if (!pointerDown && !ours) rest = setTimeout(() => settled("pointer"), 350);
  });
  window.addEventListener("resize", draw);
  // Lines above get their true height only once they are in sight.
  new ResizeObserver(draw).observe(article);
  article.addEventListener("focus", draw);
  article.addEventListener("blur", draw);
  store.on(["view", "selection", "filter", "tab", "screen"], draw);

  function read() {
    const selection = document.getSelection();
    const { anchorNode, focusNode } = selection ?? {};
    if (!selection || !anchorNode || !focusNode) return;
    const touches = article.contains(anchorNode) || article.contains(focusNode);
    if (!touches) return;
    const anchor = offsetOf(article, anchorNode, selection.anchorOffset);
    let head = offsetOf(article, focusNode, selection.focusOffset);
    // A triple click ends at the start of the next block.
    if (anchor !== head && pointerDown === false) head = withoutNextLine(anchor, head);
    const [start, end] = anchor < head ? [anchor, head] : [head, anchor];
    const now = store.state.selection;
    if (now && now.start === start && now.end === end && now.head === head) return;
    store.update({ selection: { start, end, head } });
  }

  /**
   * @param {number} anchor
   * @param {number} head
   */
  function withoutNextLine(anchor, head) {
    const { text } = store.state;
    return head > anchor && /[\n\r]/.test(text[head - 1] ?? "") ? head - 1 : head;
  }

  function measure() {
    const { selection } = store.state;
    const box = selection && document.activeElement === article && caretBox(selection.head);
    const frame = article.parentElement?.getBoundingClientRect();
    return () => {
      caret.hidden = !box || !frame;
      if (!box || !frame) return;
      caret.style.setProperty("translate", `${box.left - frame.left}px ${box.top - frame.top}px`);
      caret.style.setProperty("height", `${box.height}px`);
    };
  }

  /** @param {number} offset */
  function caretBox(offset) {
    const { text } = store.state;
    const after = offset < text.length && !/[\n\r]/.test(text[offset]);
    const near = after ? { start: offset, end: offset + 1 } : { start: offset - 1, end: offset };
    if (near.start >= 0 && (after || !/[\n\r]/.test(text[near.start] ?? "\n"))) {
      const boxes = rangeOf(article, near).getClientRects();
      // Where a line was broken before it, the end of the line before counts as an empty box.
      const wide = [...boxes].findLast(({ width }) => width > 0);
      const box = wide ?? boxes[boxes.length - 1];
      if (box) return { left: after ? box.left : box.right, top: box.top, height: box.height };
    }
    const line = lineAt(article, offset)?.getBoundingClientRect();
    return (
      line && { left: line.left, top: line.top + line.height * 0.15, height: line.height * 0.7 }
    );
  }

  /**
   * Puts the selection there, in the browser too.
   *
   * @param {number} anchor
   * @param {number} head
   */
  function select(anchor, head) {
    const from = positionOf(article, anchor);
    const to = positionOf(article, head);
    made = { start: Math.min(anchor, head), end: Math.max(anchor, head) };
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    const { selection: now } = store.state;
    if (now?.head === head && now.start === made.start && now.end === made.end) return draw();
    store.update({ selection: { ...made, head } });
  }

  return {
    select,
    draw,
    /** Takes the browser's selection as it is now, before its event comes. */
    read,
    /** Puts the browser's selection back where it was, after the article was drawn anew. */
    restore() {
      const { selection } = store.state;
      if (!selection || document.activeElement !== article) return;
      const { start, end, head } = selection;
      select(head === start ? end : start, head);
    },
    /**
     * Moves the caret, or with `extend` the end of the selection.
     *
     * @param {Move} unit
     * @param {1 | -1} direction
     * @param {{ extend: boolean }} options
     */
    move(unit, direction, { extend }) {
      const { text, selection } = store.state;
      const now = selection ?? { start: 0, end: 0, head: 0 };
      const anchor = now.head === now.start ? now.end : now.start;
      if (unit !== "line") goalX = null;
      let head;
      if (!extend && now.start !== now.end && unit === "character")
        head = direction > 0 ? now.end : now.start;
      else if (unit === "character" || unit === "word")
        head = step(text, now.head, unit, direction);
      else if (unit === "text") head = direction > 0 ? text.length : 0;
      else if (unit === "paragraph") head = paragraphStep(text, now.head, direction);
      else if (unit === "line-edge") head = lineEdge(now.head, direction);
      else head = lineStep(now.head, direction);
      select(extend ? anchor : head, head);
      return head;
    },
  };

  /**
   * @param {number} offset
   * @param {1 | -1} direction
   */
  function lineStep(offset, direction) {
    const box = caretBox(offset);
    if (!box) return offset;
    goalX ??= box.left;
    const height = Number.parseFloat(getComputedStyle(article).lineHeight) || 32;
    // Headings have taller lines, and blank lines lie between: look further until it moves.
    for (let far = 0.8; far <= 4; far += 0.4) {
      const y =
        direction > 0
          ? box.top + box.height / 2 + far * height
          : box.top + box.height / 2 - far * height;
      if (y < 0 || y > window.innerHeight)
        window.scrollBy({ top: direction * height * 2, behavior: "instant" });
      const at = offsetFromPoint(article, goalX, y);
      if (at !== null && (direction > 0 ? at > offset : at < offset)) {
        const next = caretBox(at);
        if (next && Math.abs(next.top - box.top) > box.height / 3) return at;
      }
    }
    return direction > 0
      ? paragraphStep(store.state.text, offset, 1)
      : paragraphStep(store.state.text, offset, -1);
  }

  /**
   * @param {number} offset
   * @param {1 | -1} direction
   */
  function lineEdge(offset, direction) {
    const box = caretBox(offset);
    const { text } = store.state;
    if (!box) return offset;
    let at = offset;
    for (;;) {
      const next = step(text, at, "character", direction);
      const over = text[direction > 0 ? at : next];
      if (next === at || over === undefined || /[\n\r]/.test(over)) return at;
      const there = caretBox(next);
      if (!there || Math.abs(there.top - box.top) > box.height / 2) return at;
      at = next;
    }
  }
}

/** @typedef {ReturnType<typeof followSelection>} SelectionView */

/**
 * The start of the next or previous line of text that is not blank.
 *
 * @param {string} text
 * @param {number} offset
 * @param {1 | -1} direction
 */
function paragraphStep(text, offset, direction) {
  const starts = [...text.matchAll(/(?<=^|[\n\r])[^\n\r]/gu)].map((match) => match.index);
  const next =
    direction > 0
      ? starts.find((start) => start > offset)
      : starts.findLast((start) => start < offset);
  return next ?? (direction > 0 ? text.length : 0);
}
