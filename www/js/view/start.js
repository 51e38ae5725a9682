// @ts-check
/** The empty start: one field, one line that says what happens, two samples, and earlier works. */

import { h } from "../dom.js";
import { draft } from "../draft.js";
import { language, t } from "../i18n.js";
import { pastedText, refusal, unseen } from "../paste.js";

/** How long after the last key the text is looked through, in milliseconds. */
const REST = 150;

/**
 * @typedef {object} Actions
 * @property {(text: string, options: { name?: string, language: string }) => Promise<boolean>} annotate whether the text is open now
 * @property {(why: { problem: string, values?: Record<string, string | number> }) => void} refuse
 * @property {(file: File) => Promise<unknown>} openFile
 * @property {(sample: "fr" | "en") => Promise<unknown>} sample
 * @property {(id: string) => Promise<unknown>} take
 * @property {(id: string) => Promise<unknown>} forget
 * @property {() => Promise<import("../persistence.js").Kept[]>} works
 */

/**
 * @param {HTMLElement} root
 * @param {Actions} actions
 */
export function mountStart(root, actions) {
  const field = /** @type {HTMLTextAreaElement} */ (root.querySelector("textarea"));
  const notice = /** @type {HTMLElement} */ (root.querySelector(".notice"));
  const articleLanguage = /** @type {HTMLSelectElement} */ (root.querySelector("select"));
  const file = /** @type {HTMLInputElement} */ (root.querySelector("input[type=file]"));
  const works = /** @type {HTMLElement} */ (root.querySelector(".works"));

  root.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    annotate();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      annotate();
    }
  });

  /** What is typed stays until it is annotated, whatever is opened meanwhile. */
  async function annotate() {
    const { value } = field;
    if (!(await actions.annotate(value, { language: articleLanguage.value }))) return;
    if (field.value === value) field.value = "";
    rested();
  }

  /**
   * Takes what is pasted: into the field where the caret is in it, else as the article.
   *
   * @param {ClipboardEvent} event
   */
  function paste(event) {
    const data = event.clipboardData;
    if (!data) return;
    const plain = data.getData("text/plain");
    const problem = refusal(plain);
    // The field would be busy for long with what cannot be annotated anyway.
    if (problem?.problem === "refuse.long") {
      event.preventDefault();
      return actions.refuse(problem);
    }
    const isInField = event.target === field;
    // It takes plain text by itself.
    if (isInField && plain !== "") return;
    const words = pastedText(data);
    if (words === null) return;
    event.preventDefault();
    if (isInField) field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
    else field.value = words;
    field.dispatchEvent(new Event("input"));
    field.focus();
  }
  field.addEventListener("paste", paste);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let rest;
  field.addEventListener("input", () => {
    clearTimeout(rest);
    rest = setTimeout(rested, REST);
  });
  window.addEventListener("pagehide", () => draft.set(field.value));
  field.value = draft.get();

  function rested() {
    clearTimeout(rest);
    draft.set(field.value);
    tellUnseen();
  }

  function tellUnseen() {
    const found = unseen(field.value);
    notice.textContent =
      found.length === 0
        ? ""
        : t("unseen.note", {
            list: found.map(({ what, n }) => t(`unseen.${what}`, { n })).join(", "),
          });
  }

  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (chosen) actions.openFile(chosen);
  });
  root.querySelector(".choose")?.addEventListener("click", () => file.click());
  for (const button of root.querySelectorAll("[data-sample]")) {
    button.addEventListener("click", () =>
      actions.sample(
        /** @type {"fr" | "en"} */ (/** @type {HTMLElement} */ (button).dataset.sample),
      ),
    );
  }

  async function render() {
    const kept = await actions.works();
    works.hidden = kept.length === 0;
    const when = new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short" });
    works.replaceChildren(
      h("h2", null, t("works.title")),
      h(
        "ul",
        null,
        ...kept.map(({ id, name, at }) =>
          h(
            "li",
            null,
            h(
              "button",
              { type: "button", class: "open", onclick: () => actions.take(id) },
              name,
              h("time", null, when.format(at)),
            ),
            h(
              "button",
              {
                type: "button",
                class: "quiet",
                "aria-label": t("works.forget", { name }),
                onclick: async () => {
                  await actions.forget(id);
                  render();
                },
              },
              "×",
            ),
          ),
        ),
      ),
      h("p", { class: "hint" }, t("works.where")),
    );
  }

  return {
    render,
    paste,
    field,
  };
}
