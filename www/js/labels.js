// @ts-check
/** The labels that every article has, in the order of the digit keys, and how each looks. */

export const LABELS = /** @type {const} */ ([
  "PER",
  "ORG",
  "LOC",
  "EVENT",
  "PRODUCT",
  "NORP",
  "DATE",
  "TIME",
  "MONEY",
  "PERCENT",
]);

const VALUES = new Set(["DATE", "TIME", "MONEY", "PERCENT"]);

/**
 * Whether two labels can be those of one thing: a date or an amount is never anything else.
 *
 * @param {string} a
 * @param {string} b
 */
export function canBeOne(a, b) {
  return a === b || !(VALUES.has(a) || VALUES.has(b));
}

/** How many looks there are for labels that readers make. */
const OWN_LOOKS = 6;

/**
 * The style class of a label: its own for a known one, one of six for any other.
 *
 * @param {string} label
 * @returns {string}
 */
export function labelClass(label) {
  if (/** @type {readonly string[]} */ (LABELS).includes(label)) return `l-${label.toLowerCase()}`;
  let sum = 0;
  for (const letter of label) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return `l-own${sum % OWN_LOOKS}`;
}

/**
 * All labels to offer: the known ones, then those that this article has besides.
 *
 * @param {readonly { label: string }[]} entities
 * @returns {string[]}
 */
export function labelsToOffer(entities) {
  const own = new Set(entities.map((entity) => entity.label));
  for (const label of LABELS) own.delete(label);
  return [...LABELS, ...[...own].sort()];
}

/**
 * A label name that a reader typed, as it is stored: trimmed, without inner white space,
 * upper case; null if nothing is left.
 *
 * @param {string} typed
 * @returns {string | null}
 */
export function ownLabel(typed) {
  const whole = typed.trim().replace(/\s+/gu, "_").toUpperCase();
  const label = [...whole].slice(0, 32).join("");
  return label === "" ? null : label;
}
