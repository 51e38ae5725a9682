// @ts-check
/** Puts the page together: one store, one core, the views, and what the reader's acts call. */

import { indexOf } from "./annotations.js";
import { command } from "./commands.js";
import { workerCore } from "./core.js";
import { preferredLanguage, setLanguage, t, translate } from "./i18n.js";
import { belongsToFocus, commandFor, keyName, withOwnKeys } from "./keymap.js";
import { readFile, refusal } from "./paste.js";
import { keepWork } from "./persistence.js";
import { reasonOf } from "./reasons.js";
import { followSelection } from "./selection.js";
import { settings } from "./settings.js";
import { Store } from "./store.js";
import { annotationUnder, mountArticle } from "./view/article.js";
import { mountDialogs } from "./view/dialogs.js";
import { mountDock } from "./view/dock.js";
import { mountEntities } from "./view/entities.js";
import { mountFilters } from "./view/filters.js";
import { mountFind } from "./view/find_bar.js";
import { mountHandles } from "./view/handles.js";
import { mountHeader } from "./view/header.js";
import { showKeys } from "./view/key_names.js";
import { mountPopover } from "./view/popover.js";
import { mountQuotes } from "./view/quotes.js";
import { mountStart } from "./view/start.js";
import { mountToasts } from "./view/toasts.js";
import { workOn } from "./work.js";

/**
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} selector
 * @returns {T}
 */
function part(selector) {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`index.html has no ${selector}`);
  return /** @type {T} */ (found);
}

const articleRoot = part("article");
const store = new Store();
const toasts = mountToasts(part(".toasts"));
const core = workerCore((problem) =>
  toasts.show(t("core.broken", { problem }), {
    kind: "error",
    action: { label: t("core.reload"), run: () => location.reload() },
  }),
);
let keys = withOwnKeys(settings.get("keys"));

const persistence = keepWork({
  save: () => core.save(),
  name: () => store.state.name,
  tell: (saved, problem) => {
    store.update({ saved });
    if (saved === "failed")
      toasts.show(t("saved.failed", { problem: problem ?? "" }), { kind: "error" });
  },
});
const dialogs = mountDialogs(part("dialog"), {
  store,
  core,
  keys: {
    get: () => keys,
    set: (next) => useKeys(next),
    reset: () => useKeys(withOwnKeys(null)),
  },
});
const article = mountArticle(articleRoot, store, () => selection.restore());
const selection = followSelection(articleRoot, part(".caret"), store, settled);
const work = workOn({ store, core, article, selection, toasts, dialogs, persistence });

const entities = mountEntities(part(".entities"), part("#entity-count"), work);
const quotes = mountQuotes(part(".quotes"), part("#quote-count"), part(".removed"), work);
const popover = mountPopover(part(".popover"), work);
const dock = mountDock(part(".dock"), work);
const find = mountFind(part(".find"), work);
const filters = mountFilters(
  {
    label: part("#filter-label"),
    speaker: part("#filter-speaker"),
    status: part("#filter-status"),
  },
  store,
);
const header = mountHeader(part("header.bar"), work);
mountHandles({ start: part(".grip.at-start"), end: part(".grip.at-end") }, work);
const start = mountStart(part("#start"), {
  annotate,
  openFile,
  sample: async (which) => {
    const answer = await fetch(`samples/${which}.txt`);
    await annotate(await answer.text(), { language: which });
  },
  take: async (id) => {
    const kept = await persistence.take(id);
    if (!kept) return toasts.show(t("works.elsewhere"), { kind: "error" });
    await show(() => core.restore(kept.json), { name: kept.name });
  },
  forget,
  works: () => persistence.list(),
});

/**
 * @param {string} text
 * @param {{ name?: string, language: string }} options
 */
async function annotate(text, { name, language }) {
  const problem = refusal(text);
  if (problem) return refuse(problem);
  const first = /\S.*/u.exec(text)?.[0].trim().slice(0, 80) ?? "";
  await show(() => core.create(text, { language }), { name: name ?? first, isNew: true });
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
      await start.render();
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
  start.clear();
  await start.render();
  start.field.focus();
}

/**
 * Words were selected: show the tools beside them. A click alone selects what lies there.
 *
 * @param {"pointer" | "keyboard"} input
 */
function settled(input) {
  const { selection: now, tool } = store.state;
  if (input !== "pointer" || !now) return;
  if (now.start < now.end) store.update({ tool: "popover" });
  else if (tool === "popover" && !store.state.selected) store.update({ tool: null });
}

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

document.addEventListener("keydown", (event) => {
  const name = keyName(event);
  if (name === null || belongsToFocus(document.activeElement, name)) return;
  // A click just before may not have told its selection yet.
  if (document.activeElement === articleRoot) selection.read();
  if (document.activeElement === articleRoot && moveCaret(name)) return event.preventDefault();
  const found = command(commandFor(keys, name) ?? "");
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
    ...(extend ? {} : { selected: null }),
  });
  article.reveal({ start: head, end: head });
  return true;
}

function isRightToLeft() {
  const at = document.getSelection()?.focusNode?.parentElement;
  return at ? getComputedStyle(at).direction === "rtl" : false;
}

/** @param {import("./keymap.js").Keys} next */
function useKeys(next) {
  keys = next;
  showKeys(next);
  settings.set("keys", next);
  header.render();
}

// Files may be dropped anywhere.
document.addEventListener("dragover", (event) => {
  if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
});
document.addEventListener("drop", (event) => {
  const [file] = event.dataTransfer?.files ?? [];
  if (!file) return;
  event.preventDefault();
  openFile(file);
});
// A paste outside the fields is a new article, once none is open.
document.addEventListener("paste", (event) => {
  if (store.state.screen !== "start" || document.activeElement?.matches("textarea, input")) return;
  const words = event.clipboardData?.getData("text/plain");
  if (!words) return;
  start.field.value = words;
  start.field.focus();
});

// Whatever fails outside an act of the reader's is told like any other failure.
window.addEventListener("unhandledrejection", ({ reason }) => tellError(reason));
part("#home").addEventListener("click", () => home());
for (const button of document.querySelectorAll(".tabs button")) {
  button.addEventListener("click", () =>
    store.update({
      tab: /** @type {"text" | "names" | "quotes"} */ (
        /** @type {HTMLElement} */ (button).dataset.tab
      ),
      tool: null,
    }),
  );
}
part("#more").addEventListener("click", () => {
  const open = part("header.bar").classList.toggle("is-open");
  part("#more").setAttribute("aria-expanded", String(open));
});

store.on(["screen"], ({ screen }) => {
  document.body.dataset.screen = screen;
  part("#start").hidden = screen !== "start";
  part("#work").hidden = screen !== "work";
});
store.on(["name", "screen"], ({ name, screen }) => {
  document.title = screen === "work" ? `${name} · guillemet` : "guillemet";
});
store.on(["status"], ({ status }) => {
  part(".status").textContent = status;
});
store.on(["saved"], ({ saved }) => {
  part("#saved").textContent = t(`saved.${saved}`);
  part("#saved").dataset.state = saved;
});
store.on(["view"], ({ view }) => {
  document.body.dataset.revision = String(view?.revision ?? "");
});
store.on(["acting"], ({ acting }) => {
  document.body.toggleAttribute("data-acting", acting);
});
store.on(["busy"], ({ busy }) => {
  document.body.classList.toggle("is-busy", busy);
  part("[data-testid=annotate]").toggleAttribute("disabled", busy);
});
store.on(["lit"], ({ lit }) => {
  articleRoot.classList.toggle("has-lit", lit !== null);
});
/** Where each part of a phone's page was scrolled to. @type {Record<string, number>} */
const scrolled = {};
store.on(["tab"], ({ tab }, { tab: before }) => {
  scrolled[before] = window.scrollY;
  part("#work").dataset.tab = tab;
  window.scrollTo({ top: scrolled[tab] ?? 0, behavior: "instant" });
  for (const button of document.querySelectorAll(".tabs button"))
    button.setAttribute(
      "aria-pressed",
      String(/** @type {HTMLElement} */ (button).dataset.tab === tab),
    );
});

const languageChoice = part("#language");
languageChoice.addEventListener("change", () => {
  const chosen = /** @type {HTMLSelectElement} */ (languageChoice).value === "en" ? "en" : "fr";
  settings.set("language", chosen);
  speak(chosen);
});

/** @param {import("./i18n.js").Language} chosen */
function speak(chosen) {
  setLanguage(chosen);
  document.documentElement.lang = chosen;
  /** @type {HTMLSelectElement} */ (languageChoice).value = chosen;
  translate(document);
  for (const view of [header, filters, article, entities, quotes, dock, popover]) view.render();
  store.update({ find: null });
  find.render();
  start.render();
  if (store.state.saved !== "none") part("#saved").textContent = t(`saved.${store.state.saved}`);
}

const THEMES = ["auto", "light", "dark"];
part("#theme").addEventListener("click", () => {
  const next =
    THEMES[(THEMES.indexOf(String(settings.get("theme") ?? "auto")) + 1) % THEMES.length];
  settings.set("theme", next);
  useTheme(next);
  work.say(t(`theme.${next}`));
});

/** @param {string} theme */
function useTheme(theme) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  part("#theme").title = t(`theme.${THEMES.includes(theme) ? theme : "auto"}`);
}

async function begin() {
  const kept = settings.get("language");
  speak(kept === "fr" || kept === "en" ? kept : preferredLanguage(navigator.languages));
  useTheme(String(settings.get("theme") ?? "auto"));
  showKeys(keys);
  const earlier = await persistence.resume().catch(() => null);
  if (earlier) await show(() => core.restore(earlier.json), { name: earlier.name });
  if (store.state.screen === "start") start.field.focus();
  const { problems } = await core.version().catch(() => ({ problems: [] }));
  for (const problem of problems) toasts.show(t("core.model", { problem }), { kind: "error" });
}

begin();
