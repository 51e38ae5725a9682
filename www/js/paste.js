// @ts-check
/** Articles from the clipboard and from files: what is taken, what is refused, and why. */

/** Larger files are refused, in bytes: 20 MB, as on the command line. */
const LARGEST = 20_000_000;

/** Longer texts are left to the command line, in UTF-16 units: a page would take long to show one. */
const LONGEST = 5_000_000;

/** @typedef {{ text: string } | { json: string } | { problem: string, values?: Record<string, string | number> }} Incoming */

/**
 * What to do with a text that somebody wants annotated.
 *
 * @param {string} text
 * @returns {{ problem: string, values?: Record<string, string | number> } | null} why not
 */
export function refusal(text) {
  if (text.length > LONGEST) {
    const millions = (/** @type {number} */ n) => Math.ceil(n / 100_000) / 10;
    return {
      problem: "refuse.long",
      values: { size: millions(text.length), most: millions(LONGEST) },
    };
  }
  if (text.trim() === "") return { problem: "refuse.empty" };
  const at = loneSurrogate(text);
  if (at >= 0) {
    const line = text.slice(0, at).split(/\r\n|\n|\r/).length;
    const before = text.slice(Math.max(0, at - 24), at).replace(/\s+/gu, " ");
    return { problem: "refuse.surrogate", values: { at, line, before } };
  }
  return null;
}

/**
 * The position of the first half of a surrogate pair, or -1.
 *
 * @param {string} text
 * @returns {number} UTF-16
 */
export function loneSurrogate(text) {
  const found = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.exec(text);
  return found ? found.index : -1;
}

/**
 * Reads a dropped or chosen file.
 *
 * @param {File} file
 * @returns {Promise<Incoming>}
 */
export async function readFile(file) {
  if (file.size > LARGEST)
    return {
      problem: "refuse.large",
      values: { name: file.name, size: Math.ceil(file.size / 1_000_000) },
    };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decode(bytes);
  if (text === null) return { problem: "refuse.binary", values: { name: file.name } };
  if (text === undefined) return { problem: "refuse.broken", values: { name: file.name } };
  if (/\.json$/i.test(file.name) || file.type === "application/json")
    return { json: withoutMark(text) };
  if (/\.x?html?$/i.test(file.name) || file.type === "text/html") {
    const words = textOfHtml(withoutMark(text));
    return words === null ? { problem: "refuse.html" } : { text: words };
  }
  return { text };
}

/**
 * The text of a file: UTF-8, UTF-16 by its mark, else Windows-1252 as old press texts
 * are; null if the bytes are no text, undefined if they begin as UTF-8 and do not go on so.
 *
 * A byte order mark before UTF-8 stays in the text, as on the command line, so that
 * offsets agree. Before UTF-16 it says how to read the bytes and is no part of the text.
 *
 * @param {Uint8Array} bytes
 * @returns {string | null | undefined}
 */
export function decode(bytes) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (isBinary(bytes)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Cut off, or broken in one place: as Windows-1252 all its accents would be lost.
    const read = new TextDecoder("utf-8").decode(bytes);
    if (/[^\0-\x7f]/.test(read.slice(0, read.indexOf("\ufffd")))) return undefined;
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** @param {string} text of a format in which a byte order mark says nothing */
const withoutMark = (text) => text.replace(/^\ufeff/, "");

/**
 * Text has no NUL and hardly a control character.
 *
 * @param {Uint8Array} bytes
 */
function isBinary(bytes) {
  const head = bytes.subarray(0, 65536);
  let strange = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) strange++;
  }
  return strange * 50 > head.length;
}

/**
 * The words of a pasted page: plain text if there is any, else what its HTML says.
 *
 * @param {DataTransfer} data
 * @returns {string | null} null: nothing to take
 */
export function pastedText(data) {
  const plain = data.getData("text/plain");
  if (plain !== "") return plain;
  const html = data.getData("text/html");
  return html === "" ? null : textOfHtml(html);
}

const BLOCKS =
  "address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul".split(
    " ",
  );
const BLOCK = new Set(BLOCKS);
const SILENT = new Set("head script style noscript template svg iframe object select".split(" "));

/**
 * What HTML says, block by block, parsed inertly: nothing runs, nothing is fetched,
 * nothing of it is put into the page. Null where the browser has no such parser.
 *
 * @param {string} html
 * @returns {string | null}
 */
export function textOfHtml(html) {
  const { Document: page, Sanitizer } = /** @type {any} */ (globalThis);
  if (!page.parseHTML || !Sanitizer) return null;
  const sanitizer = new Sanitizer();
  // What a page hides is no part of its article, so we must be told.
  sanitizer.allowAttribute("hidden");
  /** @type {Document} */
  const parsed = page.parseHTML(html, { sanitizer });
  let text = "";
  const lineEnd = (/** @type {number} */ n) => {
    const has = /\n*$/.exec(text)?.[0].length ?? 0;
    if (text !== "") text += "\n".repeat(Math.max(0, n - has));
  };
  const visit = (/** @type {Node} */ node, /** @type {boolean} */ keepsSpace) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = node.textContent ?? "";
      const line = keepsSpace ? words : words.replace(/[ \t\r\n\f]+/g, " ");
      text += !keepsSpace && /(?:^|[\s])$/.test(text) ? line.replace(/^ /, "") : line;
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_NODE) return;
    const element = /** @type {Element} */ (node);
    const name = element.localName ?? "";
    if (SILENT.has(name) || element.hasAttribute?.("hidden")) return;
    if (name === "br") {
      text = `${text.replace(/ +$/, "")}\n`;
      return;
    }
    const gap = name === "p" || /^h\d$/.test(name) ? 2 : BLOCK.has(name) ? 1 : 0;
    if (gap) {
      text = text.replace(/ +$/, "");
      lineEnd(gap);
    }
    for (const child of node.childNodes) visit(child, keepsSpace || name === "pre");
    if (gap) {
      text = text.replace(/ +$/, "");
      lineEnd(gap);
    }
  };
  visit(parsed.body ?? parsed, false);
  return text.replace(/^\n+|\s+$/g, "");
}

/**
 * Things in a text that the eye does not see, with how many of each.
 *
 * @param {string} text
 * @returns {{ what: "nbsp" | "zero-width" | "soft-hyphen" | "bom" | "crlf" | "bidi", n: number }[]}
 */
export function unseen(text) {
  const kinds = /** @type {const} */ ([
    ["nbsp", /[\u00a0\u202f]/gu],
    ["zero-width", /\u200b|\u2060|(?<!\p{Extended_Pictographic}\ufe0f?)[\u200c\u200d]/gu],
    ["soft-hyphen", /\u00ad/gu],
    ["bom", /\ufeff/gu],
    ["crlf", /\r\n?/gu],
    ["bidi", /[\u202a-\u202e\u2066-\u2069]/gu],
  ]);
  return kinds
    .map(([what, pattern]) => ({ what, n: text.match(pattern)?.length ?? 0 }))
    .filter(({ n }) => n > 0);
}
