// @ts-check
/**
 * The only way to the core: each call gives a promise, whether the core runs in a Worker
 * (as on the page) or right here.
 */

import { unpacker } from "./transfer.js";

/**
 * @typedef {import("./boundary.js").View} View
 * @typedef {import("./boundary.js").Edit} Edit
 * @typedef {import("./boundary.js").Span} Span
 * @typedef {{ text: string, view: View }} Opened
 * @typedef {(name: string, args: unknown[]) => Promise<any>} Transport
 */

/** @typedef {ReturnType<typeof coreOver>} Core */

/**
 * @param {Transport} ask
 */
export function coreOver(ask) {
  return {
    /** @type {(text: string, options?: { language?: string }) => Promise<Opened>} */
    create: (text, options = {}) => ask("create", [text, options]),
    /** @type {(json: string) => Promise<Opened>} */
    restore: (json) => ask("restore", [json]),
    /** @type {(json: string) => Promise<Opened>} */
    open: (json) => ask("open", [json]),
    /** @type {(text: string, options?: { language?: string }) => Promise<string>} */
    annotate: (text, options = {}) => ask("annotate", [text, options]),
    /** @type {() => Promise<import("./boundary.js").Format[]>} */
    formats: () => ask("formats", []),
    /** @type {() => Promise<{ guillemet: string, models: object, problems: string[] }>} */
    version: () => ask("version", []),
    /** @type {() => Promise<string>} */
    text: () => ask("text", []),
    /** @type {() => Promise<string>} */
    save: () => ask("save", []),
    /** @type {(format: string) => Promise<string>} */
    export: (format) => ask("export", [format]),
    /** @type {(edit: Edit) => Promise<View>} */
    apply: (edit) => ask("apply", [edit]),
    /** @type {() => Promise<View>} */
    undo: () => ask("undo", []),
    /** @type {() => Promise<View>} */
    redo: () => ask("redo", []),
    /** @type {(start: number, end: number, options?: { exact?: boolean, for?: "mention" | "quote" }) => Promise<Span | null>} */
    snap: (start, end, options = {}) => ask("snap", [start, end, options]),
    /** @type {(id: string, edge: "start" | "end", unit: "word" | "character", by: 1 | -1) => Promise<View>} */
    moveEdge: (id, edge, unit, by) => ask("move_edge", [id, edge, unit, by]),
    /** @type {(id: string) => Promise<import("./boundary.js").Occurrence[]>} */
    occurrences: (id) => ask("occurrences", [id]),
    /** @type {(quote: string, prefix?: string) => Promise<import("./boundary.js").Candidate[]>} */
    speakerCandidates: (quote, prefix) => ask("speaker_candidates", [quote, prefix]),
    /** @type {() => Promise<string[]>} */
    reviewOrder: () => ask("review_order", []),
    /** @type {(pattern: string, options?: { regex?: boolean, case_sensitive?: boolean }) => Promise<{ ranges: Span[], more: boolean }>} */
    find: (pattern, options = {}) => ask("find", [pattern, options]),
    /** @type {() => Promise<import("./boundary.js").Change[]>} */
    diff: () => ask("diff", []),
    /** @type {() => Promise<import("./boundary.js").Statistics>} */
    statistics: () => ask("statistics", []),
    /** @type {(start: number, end: number, text: string) => Promise<import("./boundary.js").ReplacePreview>} */
    previewReplace: (start, end, text) => ask("preview_replace", [start, end, text]),
  };
}

/**
 * The core in a Worker of its own, so that no analysis ever holds up the page.
 *
 * @param {(problem: string) => void} onBroken called once if the Worker or the core in it
 *   dies; every later call is rejected
 * @returns {Core}
 */
export function workerCore(onBroken) {
  const worker = new Worker(workerUrl(), { type: "module", name: "guillemet" });
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  const unpack = unpacker();
  let next = 0;
  /** @type {Error | null} */
  let death = null;

  /** @param {string} problem */
  function die(problem) {
    if (death) return;
    death = new Error(problem);
    worker.terminate();
    for (const { reject } of waiting.values()) reject(death);
    waiting.clear();
    onBroken(problem);
  }

  worker.addEventListener("message", ({ data: { id, result, error } }) => {
    if (error?.broken) return die(error.message);
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(unpack(result));
    else {
      const { message, code, values } = error;
      call?.reject(Object.assign(new Error(message), { code, values }));
    }
  });
  worker.addEventListener("error", (event) =>
    die(event.message || "the worker could not be started"),
  );
  return coreOver(
    (name, args) =>
      new Promise((resolve, reject) => {
        if (death) return reject(death);
        waiting.set(++next, { resolve, reject });
        worker.postMessage({ id: next, name, args });
      }),
  );
}

/**
 * The core on this very thread, behind the same calls.
 *
 * @returns {Core}
 */
export function localCore() {
  return coreOver(async (name, args) => (await import("./desk.js")).call(name, args));
}

/** The one policy that the page's Content-Security-Policy allows: it knows one constant URL. */
function workerUrl() {
  const url = new URL("./worker.js", import.meta.url).href;
  const types = /** @type {any} */ (globalThis).trustedTypes;
  if (!types) return url;
  policy ??= types.createPolicy("app-url", { createScriptURL: () => url });
  return /** @type {any} */ (policy).createScriptURL("");
}

/** @type {unknown} */
let policy;
