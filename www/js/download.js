// @ts-check
/** Handing files to the reader. */

/**
 * @param {string} name
 * @param {string} content
 * @param {string} type
 */
export function download(name, content, type) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * A file name made from the name of the work.
 *
 * @param {string} name
 * @param {string} extension without dot
 * @returns {string}
 */
export function fileName(name, extension) {
  const base = name
    .replace(/\.(?:txt|html?|json)$/i, "")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${base || "article"}.${extension}`;
}
