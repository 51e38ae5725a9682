// @ts-check
/** The tools beside the words: for a selection, for the mention or quote in hand. On a phone, a sheet below. */

import { annotation, extent } from "../annotations.js";
import { selectedQuote, selectedWords } from "../corrections/in_hand.js";
import { h } from "../dom.js";
import { beforeFrame } from "../frame.js";
import { t } from "../i18n.js";
import { labelButtons, runButton } from "./buttons.js";
import { edgeRow, mentionTools } from "./mention_tools.js";
import { quoteTools } from "./quote_tools.js";

/**
 * @typedef {import("../work.js").Work} Work
 * @typedef {import("../store.js").State} State
 */

/** Space between the words and their tools, in CSS pixels. */
const GAP = 10;
/** Height that the tools get in any case. */
const SMALLEST = 220;

/**
 * @param {HTMLElement} root
 * @param {Work} work
 */
export function mountPopover(root, work) {
  const { store, article } = work;
  let shown = "";
  let revealed = "";

  function render() {
    const { tool, view } = store.state;
    const content = tool && view ? contentFor(store.state) : null;
    const appears = root.hidden && content !== null;
    const hadFocus = root.contains(document.activeElement);
    root.hidden = !content;
    if (!content) {
      shown = "";
      revealed = "";
      root.replaceChildren();
      if (hadFocus) backToText();
      return;
    }
    if (content.key !== shown) {
      const part = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset?.part;
      root.replaceChildren(
        ...content.build(),
        runButton(work, "back", { text: "×", class: "close", title: t("command.back") }),
      );
      root.setAttribute("aria-label", content.title);
      shown = content.key;
      const field = root.querySelector("[autofocus]");
      if (field instanceof HTMLInputElement) {
        field.focus({ preventScroll: true });
        field.select();
      } else if (hadFocus) {
        /** @type {HTMLElement | null} */
        const same = part ? root.querySelector(`[data-part="${part}"]`) : null;
        if (same) same.focus();
        else backToText();
      }
    }
    // At once where it was not, lest the next click hit it where it is about to leave.
    if (appears) measure()?.();
    else place();
  }

  /** What had the focus is gone: keys go on where the words are. */
  function backToText() {
    article.focus();
    work.selection.restore();
  }

  /** @param {Readonly<State>} state */
  function contentFor(state) {
    const { view, selected, tool } = state;
    const words = selectedWords(state);
    if (words && tool === "popover") {
      const quote = selectedQuote(state);
      return {
        key: `words ${quote?.id} ${view?.entities.length}`,
        title: t("popover.words"),
        build: () => wordTools(work, quote !== null),
      };
    }
    const found = annotation(view, selected);
    if (!found || !view) return null;
    const key = `${tool} ${view.revision} ${selected} ${document.documentElement.lang}`;
    const { mention, quote } = found;
    return mention
      ? { key, title: t("popover.mention"), build: () => mentionTools(work, mention, tool) }
      : { key, title: t("popover.quote"), build: () => quoteTools(work, quote, tool) };
  }

  /** Below the words, or above where there is no room; a phone's sheet needs no place. */
  const measure = () => {
    if (root.hidden) return;
    const { selected, view } = store.state;
    const words = selectedWords(store.state);
    const found = annotation(view, selected);
    const span = words ?? (found && extent(found.mention ?? found.quote));
    const isSheet = getComputedStyle(root).position === "fixed";
    if (isSheet) return () => sheet(span);
    const frame = article.root.parentElement?.getBoundingClientRect();
    const rects = span ? article.rectsOf(span) : [];
    const first = rects[0];
    const last = rects.at(-1);
    if (!frame || !first || !last) return;
    const dock = document.querySelector(".dock")?.getBoundingClientRect().top ?? window.innerHeight;
    const bar = document.querySelector("header.bar")?.getBoundingClientRect().bottom ?? 0;
    // As high as its content is, even where it is scrolled now.
    const { width, height: outer } = root.getBoundingClientRect();
    const wanted = outer + root.scrollHeight - root.clientHeight;
    const below = Math.min(window.innerHeight, dock) - last.bottom - 2 * GAP;
    const above = first.top - bar - 3 * GAP;
    const goesBelow = wanted <= below || below >= above;
    const height = Math.min(wanted, Math.max(SMALLEST, goesBelow ? below : above));
    const top = goesBelow ? last.bottom + GAP : first.top - 2 * GAP - height;
    const left = Math.max(0, Math.min(first.left - frame.left, frame.width - width));
    return () => {
      root.classList.remove("is-sheet");
      // Tools that fit on neither side are scrolled.
      if (height < wanted) root.style.setProperty("max-height", `${height}px`);
      else root.style.removeProperty("max-height");
      root.style.setProperty("translate", `${Math.round(left)}px ${Math.round(top - frame.top)}px`);
    };
  };
  const place = beforeFrame(measure);

  /** @param {import("../boundary.js").Span | null} span */
  function sheet(span) {
    root.classList.add("is-sheet");
    root.style.removeProperty("translate");
    root.style.removeProperty("max-height");
    // Once for each thing in hand: who scrolls away meanwhile wants to be there.
    const subject = span ? `${store.state.selected} ${span.start}` : "";
    if (span && subject !== revealed)
      article.reveal({ start: span.start, end: Math.min(span.end, span.start + 1) });
    revealed = subject;
  }

  store.on(["tool", "view", "selected", "selection"], render);
  window.addEventListener("resize", place);
  // Lines above get their true height only once they are in sight.
  new ResizeObserver(place).observe(article.root);
  // The list of people opens inside.
  root.addEventListener("focusin", place);
  root.addEventListener("input", place);
  return {
    render: () => {
      shown = "";
      render();
    },
  };
}

/**
 * @param {Work} work
 * @param {boolean} forQuote whether a quote is in hand that the words may belong to
 */
function wordTools(work, forQuote) {
  const parts = ["set-cue", "set-source", "add-piece"];
  return [
    forQuote &&
      h(
        "div",
        { class: "row", role: "group", "aria-label": t("popover.for-quote") },
        h("span", { class: "hint" }, t("popover.for-quote")),
        ...parts.map((id) => runButton(work, id)),
      ),
    labelButtons(work, null),
    edgeRow(work),
    h(
      "div",
      { class: "row" },
      runButton(work, "make-quote", { testid: "make-quote", class: "strong" }),
      runButton(work, "mend-text", { class: "quiet" }),
    ),
  ].filter((part) => part !== false);
}
