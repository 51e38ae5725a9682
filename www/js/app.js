// @ts-check
/** Puts the page together: one store, one core, the views, and what the reader's acts call. */

import { appearance } from "./appearance.js";
import { workerCore } from "./core.js";
import { preferredLanguage, t } from "./i18n.js";
import { withOwnKeys } from "./keymap.js";
import { openingFor } from "./opening.js";
import { keepWork } from "./persistence.js";
import { followHands, settled } from "./reading.js";
import { followSelection } from "./selection.js";
import { settings } from "./settings.js";
import { Store } from "./store.js";
import { mountArticle } from "./view/article.js";
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
const selection = followSelection(articleRoot, part(".caret"), store, (input) =>
  settled(store, input),
);
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
const opening = openingFor(work, persistence, () => start);
const start = mountStart(part("#start"), { ...opening, works: () => persistence.list() });
followHands(work, () => keys);
const { speak, useTheme } = appearance(
  { language: part("#language"), theme: part("#theme") },
  {
    say: work.say,
    spoken() {
      for (const view of [header, filters, article, entities, quotes, dock, popover]) view.render();
      store.update({ find: null });
      find.render();
      start.render();
      if (store.state.saved !== "none")
        part("#saved").textContent = t(`saved.${store.state.saved}`);
    },
  },
);

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
  opening.openFile(file);
});
// A paste outside the fields is a new article, once none is open.
document.addEventListener("paste", (event) => {
  if (store.state.screen !== "start" || document.activeElement?.matches("textarea, input")) return;
  start.paste(event);
});

// Whatever fails outside an act of the reader's is told like any other failure.
window.addEventListener("unhandledrejection", ({ reason }) => opening.tellError(reason));
part("#home").addEventListener("click", () => opening.home());
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
/** @param {boolean} [open] on a phone, the rest of the bar; the other way round if left out */
function showMore(open) {
  const now = part("header.bar").classList.toggle("is-open", open);
  part("#more").setAttribute("aria-expanded", String(now));
}
part("#more").addEventListener("click", () => showMore());
// What was chosen there wants the room that it takes.
part("#extras").addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("[data-command], [data-dialog]")) showMore(false);
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

async function begin() {
  const kept = settings.get("language");
  speak(kept === "fr" || kept === "en" ? kept : preferredLanguage(navigator.languages));
  useTheme(String(settings.get("theme") ?? "auto"));
  showKeys(keys);
  await opening.resume();
  if (store.state.screen === "start") start.field.focus();
  const { problems } = await core.version().catch(() => ({ problems: [] }));
  for (const problem of problems) toasts.show(t("core.model", { problem }), { kind: "error" });
}

begin();
