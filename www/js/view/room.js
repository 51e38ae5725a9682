// @ts-check
/** Room for the small words above the text: cut with an ellipsis where the next ones or the paper's edge begin. */

import { beforeFrame } from "../frame.js";

/** Space that stays free behind the small words, in CSS pixels. */
const GAP = 6;
/** The widest that one character of them is on average, in CSS pixels. */
const WIDEST = 7;
/** Less holds no letter beside the ellipsis. */
const LEAST = 16;

/**
 * Gives the small words in sight their room, before the next frame.
 *
 * @param {() => readonly HTMLElement[]} linesInSight
 * @returns {() => void} to be called when something was drawn, scrolled or resized
 */
export function roomFor(linesInSight) {
  return beforeFrame(() => {
    /** @type {[HTMLElement, string][]} */
    const changes = [];
    for (const line of linesInSight()) {
      const pieces = /** @type {HTMLElement[]} */ ([...line.querySelectorAll("[data-over]")]);
      if (pieces.length === 0) continue;
      const edge = line.parentElement?.getBoundingClientRect().right ?? 0;
      const boxes = pieces.map((piece) => piece.getClientRects()[0]);
      pieces.forEach((piece, at) => {
        const box = boxes[at];
        if (!box) return;
        const next = boxes[at + 1];
        const meets = next && Math.abs(next.top - box.top) < box.height / 2 && next.left > box.left;
        const room = Math.max(LEAST, Math.floor((meets ? next.left : edge) - box.left - GAP));
        const isNarrow = room < (piece.dataset.over?.length ?? 0) * WIDEST;
        const wanted = isNarrow ? `${room}px` : "";
        if (piece.style.getPropertyValue("--room") !== wanted) changes.push([piece, wanted]);
      });
    }
    return () => {
      for (const [piece, room] of changes) piece.style.setProperty("--room", room);
    };
  });
}
