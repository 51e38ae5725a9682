// @ts-check
/**
 * Views on their way out of the Worker: what the page has already is not sent again.
 *
 * One correction changes one annotation among thousands. The core gives what did not change
 * as the same objects, so a list is sent as runs of the last one with new objects in
 * between, and the page puts it together from the objects it has. Both sides then keep the
 * promise of the boundary: what did not change is `===` to what it was.
 *
 *     last [a, b, c, d], now [a, b, x, d]   ->   { runs: [[0, 2], x, [3, 4]] }
 */

/** @typedef {import("./boundary.js").View} View */
/** @typedef {{ runs: (object | [number, number])[] }} Runs */

const LISTS = /** @type {const} */ (["entities", "mentions", "quotes"]);

/**
 * The sending side, for one session after the other.
 *
 * @returns {(result: any) => any} packs the view of an answer, or the answer if it is one
 */
export function packer() {
  /** @type {Record<string, object[]>} */
  let last = {};
  /** @type {object | null} */
  let removed = null;
  return onView((view) => {
    /** @type {Record<string, unknown>} */
    const packed = { ...view };
    for (const name of LISTS) packed[name] = runs(last[name] ?? [], view[name]);
    if (view.removed === removed) delete packed.removed;
    last = Object.fromEntries(LISTS.map((name) => [name, view[name]]));
    removed = view.removed;
    return packed;
  });
}

/**
 * The receiving side; it must see every packed answer, in order.
 *
 * @returns {(result: any) => any}
 */
export function unpacker() {
  /** @type {Record<string, any>} */
  let last = {};
  return onView((packed) => {
    const view = { ...packed, removed: packed.removed ?? last.removed };
    for (const name of LISTS) view[name] = whole(last[name] ?? [], packed[name]);
    last = view;
    return view;
  });
}

/**
 * @param {(view: any) => any} convert
 * @returns {(result: any) => any}
 */
function onView(convert) {
  /** @param {any} it */
  const isView = (it) => it !== null && typeof it === "object" && "text_revision" in it;
  return (result) => {
    if (isView(result)) return convert(result);
    if (isView(result?.view)) return { ...result, view: convert(result.view) };
    return result;
  };
}

/**
 * @param {object[]} before
 * @param {object[]} now
 * @returns {Runs}
 */
function runs(before, now) {
  const places = new Map(before.map((item, at) => [item, at]));
  /** @type {(object | [number, number])[]} */
  const found = [];
  /** @type {[number, number] | null} */
  let run = null;
  for (const item of now) {
    const at = places.get(item);
    if (at === undefined) {
      run = null;
      found.push(item);
    } else if (run?.[1] === at) {
      run[1] = at + 1;
    } else {
      run = [at, at + 1];
      found.push(run);
    }
  }
  return { runs: found };
}

/**
 * @param {object[]} before
 * @param {Runs} packed
 * @returns {object[]}
 */
function whole(before, packed) {
  const [run] = packed.runs;
  const all = packed.runs.length === 1 && Array.isArray(run) && run[0] === 0;
  if (all && run[1] === before.length) return before;
  return packed.runs.flatMap((part) => (Array.isArray(part) ? before.slice(...part) : [part]));
}
