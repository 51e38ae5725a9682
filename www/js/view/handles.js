// @ts-check
/** The two grips at the edges of what is selected, to drag with mouse or finger. */

import { annotation, extent } from "../annotations.js";
import { dragEdge } from "../corrections/edges.js";
import { beforeFrame } from "../frame.js";
import { offsetFromPoint } from "../offsets.js";
import { paint } from "./paint.js";

/**
 * @typedef {import("../work.js").Work} Work
 * @typedef {"start" | "end"} Edge
 */

/** How far above a finger's grip the words lie, in CSS pixels: fingers hide what they touch. */
const LIFT = 14;

/**
 * @param {Record<Edge, HTMLElement>} grips
 * @param {Work} work
 */
export function mountHandles(grips, work) {
  const { store, article } = work;
  let dragging = false;

  const place = beforeFrame(() => {
    if (dragging) return;
    const found = annotation(store.state.view, store.state.selected);
    const span = found && extent(found.mention ?? found.quote);
    const rects = span ? article.rectsOf(span) : [];
    const frame = article.root.parentElement?.getBoundingClientRect();
    return () => {
      for (const edge of /** @type {const} */ (["start", "end"])) {
        const grip = grips[edge];
        const rect = edge === "start" ? rects[0] : rects.at(-1);
        grip.hidden = !rect;
        if (!rect || !frame) continue;
        const x = (edge === "start" ? rect.left : rect.right) - frame.left;
        grip.style.setProperty("translate", `${x}px ${rect.top - frame.top}px`);
        grip.style.setProperty("--height", `${rect.height}px`);
      }
    };
  });

  for (const edge of /** @type {const} */ (["start", "end"])) {
    const grip = grips[edge];
    grip.addEventListener("pointerdown", (event) => {
      const id = store.state.selected;
      const found = annotation(store.state.view, id);
      if (!id || !found || event.button !== 0) return;
      event.preventDefault();
      const span = extent(found.mention ?? found.quote);
      let offset = span[edge];
      dragging = true;
      grip.setPointerCapture(event.pointerId);
      document.body.classList.add("is-dragging");
      store.update({ tool: null });

      const move = (/** @type {PointerEvent} */ at) => {
        const lift = at.pointerType === "touch" ? LIFT : 0;
        const under = offsetFromPoint(article.root, at.clientX, at.clientY - lift);
        if (under === null) return;
        offset = edge === "start" ? Math.min(under, span.end - 1) : Math.max(under, span.start + 1);
        paint("drag", work, [{ ...span, [edge]: offset }]);
      };
      const stop = async (/** @type {PointerEvent} */ at) => {
        grip.removeEventListener("pointermove", move);
        grip.removeEventListener("pointerup", stop);
        grip.removeEventListener("pointercancel", stop);
        dragging = false;
        document.body.classList.remove("is-dragging");
        paint("drag", work, []);
        if (at.type === "pointerup" && offset !== span[edge])
          await dragEdge(work, id, edge, offset, { exact: at.altKey });
        place();
      };
      grip.addEventListener("pointermove", move);
      grip.addEventListener("pointerup", stop);
      grip.addEventListener("pointercancel", stop);
    });
  }
  store.on(["selected", "view", "filter", "tab"], place);
  window.addEventListener("resize", place);
  // Lines above get their true height only once they are in sight.
  new ResizeObserver(place).observe(article.root);
  return { place };
}
