// @ts-check
/** What the views ask about a core view again and again: lookups, orders, filters. */

/**
 * @typedef {import("./boundary.js").View} View
 * @typedef {import("./boundary.js").Mention} Mention
 * @typedef {import("./boundary.js").Quote} Quote
 * @typedef {import("./boundary.js").Entity} Entity
 * @typedef {import("./boundary.js").Span} Span
 * @typedef {import("./store.js").Filter} Filter
 *
 * @typedef {object} Index
 * @property {Map<string, Mention>} mentions
 * @property {Map<string, Quote>} quotes
 * @property {Map<string, Entity>} entities
 * @property {Map<string, Mention[]>} mentionsOf by entity id, in reading order
 * @property {Map<string, Quote[]>} quotesOf by speaker's entity id, in reading order
 */

/** @type {WeakMap<View, Index>} */
const indices = new WeakMap();

/**
 * @param {View} view
 * @returns {Index}
 */
export function indexOf(view) {
  let index = indices.get(view);
  if (!index) {
    index = {
      get mentions() {
        return kept(view.mentions, "byId", () => byId(view.mentions));
      },
      get quotes() {
        return kept(view.quotes, "byId", () => byId(view.quotes));
      },
      get entities() {
        return kept(view.entities, "byId", () => byId(view.entities));
      },
      get mentionsOf() {
        const entity = (/** @type {Mention} */ mention) => [mention.entity];
        return kept(view.mentions, "of", () => grouped(view.mentions, entity));
      },
      get quotesOf() {
        const speakers = (/** @type {Quote} */ quote) => quote.speakers;
        return kept(view.quotes, "of", () => grouped(view.quotes, speakers));
      },
    };
    indices.set(view, index);
  }
  return index;
}

/**
 * What was made of a list before, else made now: lists that an edit leaves alone are the
 * same objects in the next view.
 *
 * @template T
 * @param {object} list
 * @param {"byId" | "of"} what
 * @param {() => T} make
 * @returns {T}
 */
function kept(list, what, make) {
  let made = lookups.get(list);
  if (!made) {
    made = {};
    lookups.set(list, made);
  }
  made[what] ??= make();
  return made[what];
}

/** @type {WeakMap<object, Record<string, any>>} */
const lookups = new WeakMap();

/**
 * @template {{ id: string }} T
 * @param {readonly T[]} items
 * @returns {Map<string, T>}
 */
function byId(items) {
  /** @type {Map<string, T>} */
  const map = new Map();
  for (const item of items) map.set(item.id, item);
  return map;
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => string[]} keys
 * @returns {Map<string, T[]>}
 */
function grouped(items, keys) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/**
 * The mention or quote with this id.
 *
 * @param {View | null} view
 * @param {string | null} id
 * @returns {{ mention: Mention, quote: null } | { mention: null, quote: Quote } | null}
 */
export function annotation(view, id) {
  if (!view || !id) return null;
  const mention = indexOf(view).mentions.get(id);
  if (mention) return { mention, quote: null };
  const quote = indexOf(view).quotes.get(id);
  return quote ? { mention: null, quote } : null;
}

/**
 * From the first to the last unit of a mention or of a quote's content.
 *
 * @param {Mention | Quote} item
 * @returns {Span}
 */
export function extent(item) {
  if (!("content" in item)) return { start: item.start, end: item.end };
  return { start: item.content[0]?.start ?? 0, end: item.content.at(-1)?.end ?? 0 };
}

/**
 * How an annotation stands for the reader.
 *
 * @param {Mention | Quote} item
 * @returns {"suggested" | "accepted" | "edited" | "added"}
 */
export function standing(item) {
  return item.origin === "reader" ? "added" : item.status;
}

/**
 * @param {View} view
 * @param {Filter} filter
 * @returns {{ mentions: Mention[], quotes: Quote[] }}
 */
export function filtered(view, filter) {
  const { label, status, speaker } = filter;
  if (!label && !status && !speaker) return { mentions: view.mentions, quotes: view.quotes };
  const statusFits = (/** @type {Mention | Quote} */ item) => !status || standing(item) === status;
  const mentions = view.mentions.filter(
    (mention) =>
      statusFits(mention) &&
      (!label || mention.label === label) &&
      (!speaker || mention.entity === speaker),
  );
  const quotes = view.quotes.filter(
    (quote) =>
      statusFits(quote) &&
      (!label || label === "QUOTE") &&
      (!speaker || quote.speakers.includes(speaker)),
  );
  return { mentions, quotes };
}

/**
 * Ids of all annotations that the filter lets through, in reading order, the outer first.
 *
 * @param {View} view
 * @param {Filter} filter
 * @returns {readonly string[]}
 */
export function readingOrder(view, filter) {
  const before = orders.get(view);
  if (before?.filter === filter) return before.order;
  const { mentions, quotes } = filtered(view, filter);
  const order = [...mentions, ...quotes]
    .map((item) => ({ id: item.id, ...extent(item) }))
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  orders.set(view, { filter, order });
  return order;
}

/** @type {WeakMap<View, { filter: Filter, order: string[] }>} */
const orders = new WeakMap();

/**
 * Ids of the annotations over `offset`, the innermost first.
 *
 * @param {View} view
 * @param {number} offset
 * @returns {string[]}
 */
export function idsAt(view, offset) {
  const over = (/** @type {Span} */ span) => span.start <= offset && offset <= span.end;
  const mentions = view.mentions.filter(over);
  const quotes = view.quotes.filter(
    (quote) =>
      quote.content.some(over) ||
      (quote.cue && over(quote.cue)) ||
      (quote.source && over(quote.source)),
  );
  const size = (/** @type {Mention | Quote} */ item) => {
    const { start, end } = extent(item);
    return end - start;
  };
  return [...mentions, ...quotes].sort((a, b) => size(a) - size(b)).map((item) => item.id);
}

/**
 * The speakers of a quote by name, joined for reading.
 *
 * @param {View} view
 * @param {Quote} quote
 * @returns {string}
 */
export function speakerNames(view, quote) {
  const { entities } = indexOf(view);
  return quote.speakers.map((id) => entities.get(id)?.name ?? id).join(", ");
}

/**
 * @param {View} view
 * @returns {{ reviewed: number, total: number }}
 */
export function progress({ stats }) {
  const { suggested, accepted, edited, added, removed } = stats;
  const reviewed = accepted + edited + added + removed;
  return { reviewed, total: reviewed + suggested };
}
