// @ts-check
/** The quotes panel: who said what, in the order of the text. */

import { extent, filtered, indexOf, speakerNames, standing } from "../annotations.js";
import { h, reconcile } from "../dom.js";
import { t } from "../i18n.js";

/**
 * @typedef {import("../work.js").Work} Work
 * @typedef {import("../boundary.js").Quote} Quote
 * @typedef {import("../boundary.js").Mention} Mention
 */

/** Longer contents are cut in the list; the article has the rest. */
const LONGEST = 160;

/**
 * @param {HTMLElement} list the `<ul>`
 * @param {HTMLElement} heading where the count is shown
 * @param {HTMLElement} removed the `<details>` of what was removed
 * @param {Work} work
 */
export function mountQuotes(list, heading, removed, work) {
  const { store } = work;

  function render() {
    const { view, filter, selected, lit, text } = store.state;
    if (!view) return list.replaceChildren();
    const { quotes } = filtered(view, filter);
    heading.textContent = String(quotes.length);
    const words = (/** @type {Quote} */ quote) => {
      const all = quote.content.map(({ start, end }) => text.slice(start, end)).join(" … ");
      const line = all.replace(/\s+/gu, " ");
      return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
    };
    reconcile(
      list,
      quotes,
      (quote) => quote.id,
      (quote) =>
        [
          document.documentElement.lang,
          words(quote),
          quote.kind,
          standing(quote),
          speakerNames(view, quote),
          selected === quote.id,
          lit !== null && quote.speakers.includes(lit),
          quote.nested_in,
        ].join("|"),
      (quote) => row(quote, words(quote)),
    );
    if (quotes.length === 0) list.replaceChildren(h("li", { class: "empty" }, t("quotes.none")));
    renderRemoved();
  }

  /**
   * @param {Quote} quote
   * @param {string} words
   */
  function row(quote, words) {
    const { view, selected, lit } = store.state;
    const speaker = view ? speakerNames(view, quote) : "";
    const isLit = lit !== null && quote.speakers.includes(lit);
    const label = view && quote.speaker ? indexOf(view).entities.get(quote.speaker)?.label : "";
    return h(
      "li",
      {
        class: `said is-${standing(quote)}${selected === quote.id ? " is-selected" : ""}${isLit ? " is-lit" : ""}${quote.nested_in ? " is-nested" : ""}`,
        "data-id": quote.id,
        "data-speaker-label": label || null,
      },
      h(
        "button",
        {
          type: "button",
          class: "speaker",
          "data-part": "speaker",
          title: speaker ? t("quotes.light") : t("speaker.title"),
          onclick: () => lightSpeaker(quote),
        },
        speaker || t("speaker.nobody"),
      ),
      h("span", { class: "kind" }, t(`kind.${quote.kind}`)),
      h("span", { class: `standing is-${standing(quote)}` }, t(`status.${standing(quote)}`)),
      h(
        "button",
        {
          type: "button",
          class: "open",
          "data-part": "open",
          onclick: () => work.select(quote.id),
        },
        words,
      ),
    );
  }

  /** @param {Quote} quote */
  function lightSpeaker(quote) {
    const { lit, view } = store.state;
    if (!quote.speaker) {
      work.select(quote.id, { quiet: true });
      store.update({ tool: "picker" });
      return;
    }
    store.update({ lit: lit === quote.speaker ? null : quote.speaker });
    const said = view ? (indexOf(view).quotesOf.get(quote.speaker) ?? []) : [];
    work.say(t("say.lit-quotes", { name: view ? speakerNames(view, quote) : "", n: said.length }));
    work.article.reveal(extent(quote));
  }

  function renderRemoved() {
    const { view, text } = store.state;
    const items = view ? [...view.removed.mentions, ...view.removed.quotes] : [];
    removed.hidden = items.length === 0;
    const heading = h("summary", null, t("removed.title", { n: items.length }));
    const list = h(
      "ul",
      null,
      ...items.map((item) => {
        const { start, end } = extent(item);
        const words = text.slice(start, Math.min(end, start + 80));
        return h(
          "li",
          null,
          h("del", null, words),
          h(
            "button",
            {
              type: "button",
              "aria-label": t("removed.restore-what", { words }),
              onclick: () => restore(item),
            },
            t("removed.restore"),
          ),
        );
      }),
    );
    removed.replaceChildren(heading, list);
  }

  /** @param {Mention | Quote} item */
  async function restore(item) {
    const { view } = store.state;
    const edit =
      "content" in item
        ? {
            type: "add_quote",
            content: item.content,
            kind: item.kind,
            ...(item.cue ? { cue: item.cue } : {}),
            ...(item.speaker && view && indexOf(view).entities.has(item.speaker)
              ? { speaker: item.speaker }
              : {}),
            ...(item.source ? { source: { start: item.source.start, end: item.source.end } } : {}),
          }
        : {
            type: "add_mention",
            start: item.start,
            end: item.end,
            label: item.label,
            kind: item.kind,
          };
    if (await work.apply(edit)) work.done(t("did.restore"));
  }

  store.on(["view", "filter", "selected", "lit"], render);
  return { render };
}
