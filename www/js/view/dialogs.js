// @ts-check
/** The windows over the page: help with all keys, statistics, what was corrected, mending the text. */

import { extent } from "../annotations.js";
import { COMMANDS } from "../commands.js";
import { h } from "../dom.js";
import { labelName, t } from "../i18n.js";
import { assign, keyName } from "../keymap.js";
import { withLineEnds } from "../line_ends.js";
import { reasonOf } from "../reasons.js";
import { wordAt } from "../words.js";
import { diffList } from "./diff_list.js";
import { keyText } from "./key_names.js";

/**
 * @typedef {import("../work.js").Work} Work
 * @typedef {import("../core.js").Core} Core
 * @typedef {import("../store.js").Store} Store
 * @typedef {import("../boundary.js").Mention} Mention
 * @typedef {import("../boundary.js").Quote} Quote
 *
 * @typedef {object} KeySettings
 * @property {() => import("../keymap.js").Keys} get
 * @property {(keys: import("../keymap.js").Keys) => void} set
 * @property {() => void} reset
 */

/** @typedef {ReturnType<typeof mountDialogs>} Dialogs */

/**
 * @param {HTMLDialogElement} dialog
 * @param {{ store: Store, core: Core, keys: KeySettings }} parts
 */
export function mountDialogs(dialog, { store, core, keys }) {
  // A click on the backdrop closes.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });

  /**
   * @param {string} title
   * @param {import("../dom.js").Child[]} content
   */
  function open(title, ...content) {
    dialog.replaceChildren(
      h(
        "div",
        { class: "sheet" },
        h(
          "header",
          null,
          h("h2", { id: "dialog-title", tabIndex: -1 }, title),
          h(
            "button",
            {
              type: "button",
              class: "close",
              "aria-label": t("close"),
              onclick: () => dialog.close(),
            },
            "×",
          ),
        ),
        ...content,
      ),
    );
    if (!dialog.open) dialog.showModal();
    const first = dialog.querySelector("[autofocus]") ?? dialog.querySelector("h2");
    /** @type {HTMLElement | null} */ (first)?.focus();
    if (first instanceof HTMLTextAreaElement) first.select();
  }

  function help() {
    /** @type {import("../commands.js").Group[]} */
    const groups = ["make", "change", "move", "entity", "review", "page"];
    const rows = (/** @type {string} */ group) =>
      COMMANDS.filter((command) => command.group === group).map(({ id }) => keyRow(id));
    open(
      t("help.title"),
      h("p", { class: "hint" }, t("help.how")),
      h(
        "ul",
        { class: "hint" },
        ...["caret", "select", "tab", "mouse"].map((one) => h("li", null, t(`help.${one}`))),
      ),
      h(
        "div",
        { class: "keys" },
        ...groups.map((group) =>
          h(
            "section",
            null,
            h("h3", null, t(`group.${group}`)),
            h("dl", null, ...rows(group).flat()),
          ),
        ),
      ),
      h(
        "button",
        {
          type: "button",
          onclick: () => {
            keys.reset();
            help();
          },
        },
        t("help.reset"),
      ),
    );
  }

  /** @param {string} id */
  function keyRow(id) {
    const names = (keys.get()[id] ?? []).map(keyText);
    const change = h(
      "button",
      {
        type: "button",
        class: "keys-of",
        id: `keys-of-${id}`,
        title: t("help.change"),
        "aria-labelledby": `command-${id} keys-of-${id}`,
        onclick: () => {
          change.replaceChildren(t("help.press"));
          change.addEventListener("keydown", listen);
        },
        onblur: () => {
          if (change.textContent === t("help.press")) help();
        },
      },
      ...(names.length > 0
        ? names.flatMap((name) => [h("kbd", null, name), " "])
        : [t("help.no-key")]),
    );
    /** @param {KeyboardEvent} event */
    function listen(event) {
      const name = keyName(event);
      if (name === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (name !== "Escape") keys.set(assign(keys.get(), id, name));
      help();
    }
    return [h("dt", { id: `command-${id}` }, t(`command.${id}`)), h("dd", null, change)];
  }

  async function statistics() {
    const { characters, words, sentences, labels, speakers, quotes } = await core.statistics();
    const most = Math.max(1, ...speakers.map((speaker) => speaker.words));
    open(
      t("stats.title"),
      h("p", null, t("stats.size", { words, sentences, characters })),
      h(
        "p",
        null,
        t("stats.quotes", { ...quotes, n: quotes.direct + quotes.mixed + quotes.indirect }),
      ),
      h("h3", null, t("stats.speakers")),
      speakers.length === 0
        ? h("p", { class: "hint" }, t("quotes.none"))
        : h(
            "table",
            null,
            h(
              "thead",
              null,
              h(
                "tr",
                null,
                ...["name", "quotes-count", "words", "share"].map((one) =>
                  h("th", { scope: "col" }, t(`stats.${one}`)),
                ),
              ),
            ),
            h(
              "tbody",
              null,
              ...speakers.map((speaker) =>
                h(
                  "tr",
                  null,
                  h("th", { scope: "row" }, speaker.name),
                  h("td", null, String(speaker.quotes)),
                  h("td", null, String(speaker.words)),
                  h(
                    "td",
                    null,
                    h("meter", { max: most, value: speaker.words, "aria-label": speaker.name }),
                  ),
                ),
              ),
            ),
          ),
      h("h3", null, t("stats.labels")),
      h(
        "table",
        null,
        h(
          "thead",
          null,
          h(
            "tr",
            null,
            ...["label", "entities", "mentions"].map((one) =>
              h("th", { scope: "col" }, t(`stats.${one}`)),
            ),
          ),
        ),
        h(
          "tbody",
          null,
          ...labels.map((row) =>
            h(
              "tr",
              null,
              h("th", { scope: "row" }, labelName(row.label)),
              h("td", null, String(row.entities)),
              h("td", null, String(row.mentions)),
            ),
          ),
        ),
      ),
    );
  }

  /** @param {Work} work */
  async function diff(work) {
    const changes = await core.diff();
    const show = (/** @type {string} */ id) => {
      dialog.close();
      work.select(id);
    };
    open(t("diff.title"), ...diffList(changes, show));
  }

  /**
   * Mends a typo in the selected words (or the word at the caret), after saying which
   * annotations it would change or take away.
   *
   * @param {Work} work
   */
  function mend(work) {
    const { text, selection, selected, view } = store.state;
    const found = selection && selection.start < selection.end ? selection : null;
    const item = view && [...view.mentions, ...view.quotes].find(({ id }) => id === selected);
    const word = selection && !item ? wordAt(text, selection.head) : null;
    const span = found ?? (item && !("content" in item) ? extent(item) : word);
    if (!span) return work.say(t("mend.select-first"));
    const { start, end } = span;
    const field = h("textarea", {
      value: text.slice(start, end),
      rows: 3,
      "aria-label": t("mend.field"),
    });
    field.setAttribute("autofocus", "");
    const report = h("div", { class: "report", role: "status" });
    // The field has turned every line end into its own kind; the article keeps its own.
    const shown = field.value;
    const typed = () => withLineEnds(field.value, text.slice(start, end), text);
    field.addEventListener("input", () => preview().catch(refuse));
    // A typo lies in a word: Enter mends it, and Shift+Enter breaks the line.
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      // Nor does it reach the article, which has the focus again by then.
      event.stopPropagation();
      event.preventDefault();
      field.form?.requestSubmit();
    });
    const refuse = (/** @type {unknown} */ error) =>
      report.replaceChildren(h("p", { class: "danger" }, reasonOf(error)));
    async function preview() {
      const { moved, changed, lost } = await core.previewReplace(start, end, typed());
      report.replaceChildren(
        h("p", null, t("mend.moved", { n: moved })),
        ...(changed.length > 0
          ? [
              h(
                "p",
                null,
                t("mend.changed", { n: changed.length, list: changed.map(wordsOf).join(", ") }),
              ),
            ]
          : []),
        ...(lost.length > 0
          ? [
              h(
                "p",
                { class: "danger" },
                t("mend.lost", { n: lost.length, list: lost.map(wordsOf).join(", ") }),
              ),
            ]
          : []),
      );
    }
    const wordsOf = (/** @type {Mention | Quote} */ one) => {
      const at = extent(one);
      const words = text.slice(at.start, at.end);
      return words.length > 40 ? `${words.slice(0, 38)}…` : words;
    };
    open(
      t("mend.title"),
      h(
        "form",
        {
          onsubmit: async (/** @type {SubmitEvent} */ event) => {
            event.preventDefault();
            dialog.close();
            if (field.value === shown) return;
            const done = await work.apply({ type: "replace_text", start, end, text: typed() });
            if (done) work.done(t("did.mend"));
          },
        },
        field,
        report,
        h("button", { type: "submit", class: "strong" }, t("mend.apply")),
      ),
    );
  }

  return { help, statistics, diff, mend, close: () => dialog.close() };
}
