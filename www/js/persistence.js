// @ts-check
/**
 * Keeps the work in IndexedDB: every edit as it is made, each work under its own id, each
 * written by one tab only (Web Locks). Failures are told, never swallowed.
 */

const DATABASE = "guillemet";
const STORE = "works";
/** A newer page may store more; an older one must not write over that. */
const SCHEMA = 1;
const TAB_KEY = "guillemet-work";

/**
 * @typedef {object} Kept
 * @property {string} id
 * @property {string} name
 * @property {number} at milliseconds since 1970
 * @property {string} json as the core saves it
 */

/**
 * @typedef {object} Options
 * @property {() => Promise<string>} save the present work as the core saves it
 * @property {() => string} name
 * @property {(state: "saving" | "saved" | "failed", problem?: string) => void} tell
 */

/** @typedef {ReturnType<typeof keepWork>} Persistence */

/** @param {Options} options */
export function keepWork({ save, name, tell }) {
  /** @type {string | null} */
  let id = null;
  let release = () => {};
  let dirty = false;
  let held = false;
  /** @type {Promise<void> | null} */
  let writing = null;

  /** Writes until nothing new is left, so that a burst of edits never queues up. */
  async function write() {
    while (dirty && id && !held) {
      dirty = false;
      tell("saving");
      try {
        await put({ id, name: name(), at: Date.now(), json: await save() });
        tell("saved");
      } catch (error) {
        // To be tried again at the next edit, or when the tab is hidden.
        dirty = true;
        tell("failed", error instanceof Error ? error.message : String(error));
        return;
      }
    }
  }

  function changed() {
    if (!id) return;
    dirty = true;
    if (held) return;
    writing ??= write().finally(() => {
      writing = null;
    });
  }

  const flush = () => {
    if (dirty) changed();
  };
  globalThis.addEventListener?.("pagehide", flush);
  globalThis.document?.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flush();
  });

  /**
   * Makes `next` this tab's work, if no other tab has it open.
   *
   * @param {string} next
   * @returns {Promise<boolean>}
   */
  async function claim(next) {
    const free = await lock(`guillemet:${next}`);
    if (!free) return false;
    release();
    release = free;
    id = next;
    tab.set(next);
    return true;
  }

  /** Lets go of the work; it stays in the store. */
  function leave() {
    release();
    release = () => {};
    id = null;
    dirty = false;
    tab.forget();
  }

  return {
    changed,
    leave,
    /** Resolves once everything so far is written or has failed; what failed is tried again. */
    async settled() {
      flush();
      while (writing) await writing;
    },
    /** Writes nothing until `goOn`: the core may hold another work than this one meanwhile. */
    hold() {
      held = true;
    },
    /** Writes again, first what came up since `hold`. */
    goOn() {
      held = false;
      flush();
    },
    /** Begins a new work, to be written at once. */
    async begin() {
      leave();
      await claim(newId());
      changed();
    },
    /**
     * The work that this tab had before it was reloaded.
     *
     * @returns {Promise<Kept | null>}
     */
    async resume() {
      const mine = tab.get();
      if (!mine) return null;
      // The lock of the page before the reload may take a moment to go.
      for (let attempt = 0; attempt < 10; attempt++) {
        if (await claim(mine)) return get(mine);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      tab.forget();
      return null;
    },
    /**
     * A work of the list, for this tab; null if it is open in another one.
     *
     * @param {string} wanted
     * @returns {Promise<Kept | null>}
     */
    async take(wanted) {
      const kept = (await claim(wanted)) ? await get(wanted).catch(() => null) : null;
      if (!kept && id === wanted) leave();
      return kept;
    },
    list,
    remove,
    put,
  };
}

/** Which work this tab has. A browser that keeps nothing throws at the first touch. */
const tab = {
  get() {
    try {
      return sessionStorage.getItem(TAB_KEY);
    } catch {
      return null;
    }
  },
  /** @param {string} id */
  set(id) {
    try {
      sessionStorage.setItem(TAB_KEY, id);
    } catch {
      // A reload opens the start, where the works are listed.
    }
  },
  forget() {
    try {
      sessionStorage.removeItem(TAB_KEY);
    } catch {
      // Nothing was kept.
    }
  },
};

/** A new id; `randomUUID` is missing where the page comes by plain http from another machine. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Holds a lock until the returned function is called or the tab closes; null if taken.
 *
 * @param {string} name
 * @returns {Promise<(() => void) | null>}
 */
function lock(name) {
  if (!navigator.locks) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (held) => {
        if (!held) return resolve(null);
        return new Promise((release) => resolve(() => release(undefined)));
      })
      // A browser that gives no locks gives no second tab the same storage either.
      .catch(() => resolve(() => {}));
  });
}

/** @type {Promise<IDBDatabase> | null} */
let opened = null;

/** @returns {Promise<IDBDatabase>} */
function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, SCHEMA);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: "id" });
    };
    request.onsuccess = () => {
      // Another tab has a newer page: make way, and open again at the next write.
      request.result.onversionchange = () => {
        request.result.close();
        opened = null;
      };
      request.result.onclose = () => {
        opened = null;
      };
      resolve(request.result);
    };
    request.onerror = () => {
      opened = null;
      reject(request.error ?? new Error("IndexedDB"));
    };
  });
  return opened;
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} ask
 * @returns {Promise<T>}
 */
async function transact(mode, ask) {
  const db = await database();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(STORE, mode, { durability: "strict" });
    const request = ask(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error ?? request.error);
    // A full disk shows at commit only, and then as an abort.
    transaction.onabort = () => reject(transaction.error ?? new Error("QuotaExceededError"));
  });
}

/** @param {Kept} work */
function put(work) {
  return transact("readwrite", (store) => store.put(work));
}

/**
 * @param {string} id
 * @returns {Promise<Kept | null>}
 */
async function get(id) {
  return (await transact("readonly", (store) => store.get(id))) ?? null;
}

/**
 * All works kept, the latest first; none where the browser keeps nothing.
 *
 * @returns {Promise<Kept[]>}
 */
async function list() {
  try {
    /** @type {Kept[]} */
    const works = await transact("readonly", (store) => store.getAll());
    return works.sort((a, b) => b.at - a.at);
  } catch {
    return [];
  }
}

/**
 * Takes a work out of the store, unless a tab has it open.
 *
 * @param {string} id
 * @returns {Promise<Kept | null>} what `put` puts back; null if nothing was taken
 */
async function remove(id) {
  const release = await lock(`guillemet:${id}`);
  if (!release) return null;
  try {
    const work = await get(id);
    await transact("readwrite", (store) => store.delete(id));
    return work;
  } finally {
    release();
  }
}
