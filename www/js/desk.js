// @ts-check
/**
 * One session of the core at a time, as plain calls by name. Runs in the Worker, or on
 * the page itself where there are no Workers.
 */

import init, * as pkg from "../pkg/guillemet.js";

const MODEL_LANGUAGES = /** @type {const} */ (["fr", "en"]);

/** @type {Promise<void> | null} */
let ready = null;
/** @type {import("../pkg/guillemet.js").Session | null} */
let session = null;
/** @type {string[]} */
const modelErrors = [];

/**
 * What the page may ask. `call` names one of these or a method of the core's Session.
 *
 * @type {Record<string, (...args: any[]) => any>}
 */
const calls = {
  create: (text, options) => replaceSession(new pkg.Session(text, options)),
  restore: (json) => replaceSession(pkg.Session.restore(json)),
  open: (json) => replaceSession(pkg.Session.open(json)),
  formats: () => pkg.formats(),
  version: () => ({ ...pkg.version(), problems: modelErrors }),
  annotate(text, options) {
    const once = new pkg.Session(text, options);
    try {
      return once.export("guillemet/1");
    } finally {
      once.free();
    }
  },
};

/** Methods of the core's Session that the page may call on the current one. */
const METHODS = new Set([
  ..."view text save export apply undo redo snap move_edge occurrences".split(" "),
  ..."speaker_candidates review_order find diff statistics preview_replace".split(" "),
]);

/**
 * @param {string} name
 * @param {unknown[]} args
 * @returns {Promise<unknown>}
 */
export async function call(name, args) {
  ready ??= load();
  await ready;
  if (Object.hasOwn(calls, name)) return calls[name](...args);
  if (!METHODS.has(name)) throw new Error(`the core has no call "${name}"`);
  if (!session) throw new Error("no article is open");
  return /** @type {any} */ (session)[name](...args);
}

/** @param {import("../pkg/guillemet.js").Session} next */
function replaceSession(next) {
  session?.free();
  session = next;
  return { text: next.text(), view: next.view() };
}

/**
 * Starts the core and gives it the models. A missing or broken model is no reason to
 * stop: values and quotations are found without, and the page says what is missing.
 */
async function load() {
  await init({ module_or_path: new URL("../pkg/guillemet_bg.wasm", import.meta.url) });
  await Promise.all(
    MODEL_LANGUAGES.map(async (language) => {
      const name = `${language}.model`;
      try {
        const answer = await fetch(new URL(`../models/${name}`, import.meta.url));
        if (!answer.ok) throw new Error(`models/${name}: ${answer.status}`);
        pkg.load_model(language, new Uint8Array(await answer.arrayBuffer()));
      } catch (error) {
        modelErrors.push(error instanceof Error ? error.message : String(error));
      }
    }),
  );
}
