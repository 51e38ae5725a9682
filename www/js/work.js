// @ts-check
/** What a command may do: ask the core, put its answer in the store, tell the reader. */

import { annotation, extent, indexOf } from "./annotations.js";
import { labelName, t } from "./i18n.js";
import { reasonOf } from "./reasons.js";

/**
 * @typedef {import("./boundary.js").Edit} Edit
 * @typedef {import("./boundary.js").View} View
 * @typedef {import("./boundary.js").Span} Span
 * @typedef {import("./boundary.js").Mention} Mention
 * @typedef {import("./boundary.js").Quote} Quote
 * @typedef {import("./core.js").Core} Core
 * @typedef {import("./store.js").Store} Store
 *
 * @typedef {object} Parts
 * @property {Store} store
 * @property {Core} core
 * @property {import("./view/article.js").ArticleView} article
 * @property {import("./selection.js").SelectionView} selection
 * @property {import("./view/toasts.js").Toasts} toasts
 * @property {import("./view/dialogs.js").Dialogs} dialogs
 * @property {{ changed: () => void }} persistence
 */

/** @typedef {ReturnType<typeof workOn>} Work */

/** @param {Parts} parts */
export function workOn(parts) {
  const { store, core, article, selection, toasts, persistence } = parts;
  /** Edits run one after the other, in the order they were asked for. */
  let queue = /** @type {Promise<unknown>} */ (Promise.resolve());

  /**
   * Runs a change of the core and shows its view; on a refusal nothing changes but a
   * message that says why. While another article is opened, none is taken: it would meet
   * the wrong text.
   *
   * @param {() => Promise<View>} change
   * @returns {Promise<View | null>} the new view; null if refused or if nothing changed
   */
  function change(change) {
    if (store.state.busy) return Promise.resolve(null);
    const next = queue.then(async () => {
      try {
        const view = await change();
        const before = store.state.view;
        if (before && view.revision === before.revision) {
          say(t("did.nothing"));
          return null;
        }
        if (before && view.text_revision !== before.text_revision)
          store.update({ text: await core.text(), selection: null });
        const { selected, lit } = store.state;
        const index = indexOf(view);
        const stays = selected && (index.mentions.has(selected) || index.quotes.has(selected));
        store.update({
          view,
          selected: stays ? selected : null,
          lit: lit && index.entities.has(lit) ? lit : null,
        });
        // A toast takes back the change it names, never a later one.
        toasts.outdate();
        persistence.changed();
        return view;
      } catch (error) {
        toasts.show(reasonOf(error), { kind: "error" });
        return null;
      }
    });
    queue = next;
    return next;
  }

  /**
   * @param {Edit | Edit[]} edit several are one undo step
   * @returns {Promise<View | null>}
   */
  function apply(edit) {
    if (Array.isArray(edit) && edit.length === 0) return Promise.resolve(null);
    const one = !Array.isArray(edit)
      ? edit
      : edit.length === 1
        ? edit[0]
        : { type: "batch", edits: edit };
    return change(() => core.apply(one));
  }

  /** @param {string} message said by screen readers, shown in the status line */
  function say(message) {
    // A repeated message is said again only if the text changes.
    store.update({ status: message === store.state.status ? `${message}\u00a0` : message });
  }

  /**
   * Selects an annotation, shows it and says what it is.
   *
   * @param {string | null} id
   * @param {{ open?: boolean, quiet?: boolean }} [options] open: with its tools
   */
  function select(id, { open = true, quiet = false } = {}) {
    const found = annotation(store.state.view, id);
    if (!found) {
      store.update({ selected: null, tool: null });
      return;
    }
    const item = found.mention ?? found.quote;
    const span = extent(item);
    store.update({ selected: id, tool: open ? "popover" : null, tab: "text" });
    selection.select(span.start, span.start);
    article.reveal(span);
    if (!quiet) say(describe(item));
  }

  /** @param {Mention | Quote} item */
  function describe(item) {
    const { text, view } = store.state;
    const { start, end } = extent(item);
    const words = text.slice(start, Math.min(end, start + 120));
    if (!("content" in item)) {
      const status = t(`status.${item.origin === "reader" ? "added" : item.status}`);
      return t("say.mention", { label: labelName(item.label), words, status });
    }
    const entities = view ? indexOf(view).entities : new Map();
    const speaker = item.speakers.map((id) => entities.get(id)?.name ?? "").join(", ");
    return t("say.quote", {
      kind: t(`kind.${item.kind}`),
      speaker: speaker || t("speaker.nobody"),
      words,
    });
  }

  /**
   * Says what was done, with a way back.
   *
   * @param {string} message
   */
  function done(message) {
    say(message);
    toasts.show(message, {
      action: { label: t("command.undo"), run: () => undo() },
    });
  }

  const undo = () => turnBack("undo", () => core.undo());
  const redo = () => turnBack("redo", () => core.redo());

  /**
   * @param {"undo" | "redo"} way
   * @param {() => Promise<View>} turn
   */
  async function turnBack(way, turn) {
    const what = store.state.view?.[`${way}_label`];
    const view = await change(turn);
    if (view) say(t(`say.${way}ne`, { what: what ? t(`edit.${what}`) : "" }));
    store.update({ offer: null });
  }

  /** Acts that are not finished: the next one waits, so that it meets what the last one left. */
  let acting = 0;
  let acts = /** @type {Promise<unknown>} */ (Promise.resolve());

  /**
   * Runs an act once the ones before it are done.
   *
   * @param {() => unknown} run
   */
  function act(run) {
    acting++;
    store.update({ acting: true });
    acts = acts
      .then(run)
      .catch((error) => toasts.show(String(error?.message ?? error), { kind: "error" }))
      .finally(() => {
        acting--;
        store.update({ acting: acting > 0 });
      });
  }

  /**
   * Runs a command in its turn, if it can still be run then.
   *
   * @param {import("./commands.js").Command} command
   */
  function perform(command) {
    act(() => command.enabled(store.state) && command.run(work));
  }

  /** Resolves once the edits asked for so far are made or refused. */
  const idle = async () => {
    await queue;
  };

  const work = {
    ...parts,
    change,
    idle,
    apply,
    select,
    describe,
    say,
    done,
    undo,
    redo,
    act,
    perform,
  };
  return work;
}
