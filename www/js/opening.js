// @ts-check
/** From the start to a work and back: articles annotated, files opened, kept works taken and forgotten. */

import { t } from "./i18n.js";
import { readFile, refusal } from "./paste.js";
import { reasonOf } from "./reasons.js";

/**
 * @typedef {import("./work.js").Work} Work
 * @typedef {import("./persistence.js").Persistence} Persistence
 *
 * @typedef {object} Start
 * @property {() => Promise<void>} render
 * @property {HTMLElement} field
 */

/**
 * @param {Work} work
 * @param {Persistence} persistence
 * @param {() => Start} startView
 */
export function openingFor(work, persistence, startView) {
  const { store, core, toasts, article, selection } = work;

  /**
   * @param {string} text
   * @param {{ name?: string, language: string }} options
   * @returns {Promise<boolean>} whether an article is open now
   */
  async function annotate(text, { name, language }) {
    const problem = refusal(text);
    if (problem) {
      refuse(problem);
      return false;
    }
    const first = /\S.*/u.exec(text)?.[0].trim().slice(0, 80) ?? "";
    await show(() => core.create(text, { language }), { name: name ?? first, isNew: true });
    return store.state.screen === "work";
  }

  /**
   * Deletes a kept work, with a way back.
   *
   * @param {string} id
   */
  async function forget(id) {
    try {
      const kept = await persistence.remove(id);
      if (!kept) return toasts.show(t("works.elsewhere"), { kind: "error" });
      const putBack = async () => {
        await persistence.put(kept);
        await startView().render();
      };
      const message = t("works.forgotten", { name: kept.name });
      toasts.show(message, { action: { label: t("command.undo"), run: putBack } });
      work.say(message);
    } catch (error) {
      tellError(error);
    }
  }

  /** @param {unknown} error */
  function tellError(error) {
    const message = reasonOf(error);
    work.say(message);
    toasts.show(message, { kind: "error" });
  }

  /** @param {File} file */
  async function openFile(file) {
    const incoming = await readFile(file);
    if ("problem" in incoming) return refuse(incoming);
    if ("text" in incoming) return annotate(incoming.text, { name: file.name, language: "auto" });
    await show(() => core.open(incoming.json), { name: file.name, isNew: true });
  }

  /** @param {{ problem: string, values?: Record<string, string | number> }} why */
  function refuse({ problem, values }) {
    const message = t(problem, values);
    work.say(message);
    toasts.show(message, { kind: "error" });
  }

  /**
   * Whether what is open may be left: it is kept, or the reader has agreed to lose it. If
   * not, says so, with a way to go on all the same.
   *
   * @param {() => unknown} anyway
   */
  async function mayLeave(anyway) {
    await work.idle();
    await persistence.settled();
    if (store.state.screen !== "work" || store.state.saved !== "failed") return true;
    const message = t("leave.unsaved");
    work.say(message);
    toasts.show(message, { kind: "error", action: { label: t("leave.anyway"), run: anyway } });
    return false;
  }

  /**
   * Opens what the core gives, or says why it cannot and keeps what is there.
   *
   * @param {() => Promise<import("./core.js").Opened>} open
   * @param {{ name: string, isNew?: boolean, anyway?: boolean }} options isNew: to be kept as
   *   a work of its own; anyway: even if the open work could not be kept
   */
  async function show(open, options) {
    if (store.state.busy) return;
    const { name, isNew = false, anyway = false } = options;
    store.update({ busy: true });
    try {
      if (!anyway && !(await mayLeave(() => show(open, { ...options, anyway: true })))) return;
      work.say(t("start.busy"));
      // Nothing of the next article may be written over the one that was open.
      persistence.hold();
      const { text, view } = await open();
      toasts.clear();
      store.update({
        screen: "work",
        name,
        text,
        view,
        selected: null,
        lit: null,
        selection: null,
        tool: null,
        offer: null,
        find: null,
        reviewing: false,
        tab: "text",
        filter: { label: null, status: null, speaker: null },
      });
      const { mentions, quotes } = view;
      work.say(
        t("start.done", {
          mentions: t("count.mentions", { n: mentions.length }),
          quotes: t("count.quotes", { n: quotes.length }),
        }),
      );
      window.scrollTo({ top: 0, behavior: "instant" });
      article.focus();
      selection.select(0, 0);
      if (isNew) await persistence.begin();
      else store.update({ saved: "saved" });
    } catch (error) {
      if (store.state.screen === "start") persistence.leave();
      tellError(error);
    } finally {
      store.update({ busy: false });
      persistence.goOn();
    }
  }

  async function home({ anyway = false } = {}) {
    if (store.state.busy) return;
    store.update({ busy: true });
    try {
      if (!anyway && !(await mayLeave(() => home({ anyway: true })))) return;
      persistence.leave();
    } finally {
      store.update({ busy: false });
    }
    store.update({
      screen: "start",
      view: null,
      text: "",
      selected: null,
      tool: null,
      offer: null,
      find: null,
      saved: "none",
    });
    toasts.clear();
    const start = startView();
    await start.render();
    start.field.focus();
  }

  /** @param {"fr" | "en"} which */
  async function sample(which) {
    const answer = await fetch(`samples/${which}.txt`);
    await annotate(await answer.text(), { language: which });
  }

  /** @param {string} id of a kept work */
  async function take(id) {
    const kept = await persistence.take(id);
    if (!kept) return toasts.show(t("works.elsewhere"), { kind: "error" });
    await show(() => core.restore(kept.json), { name: kept.name });
  }

  /** Opens what this tab had before it was reloaded, if anything. */
  async function resume() {
    const earlier = await persistence.resume().catch(() => null);
    if (earlier) await show(() => core.restore(earlier.json), { name: earlier.name });
  }

  return { annotate, refuse, openFile, sample, take, forget, resume, home, tellError };
}
