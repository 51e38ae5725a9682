// @ts-check
/** Why something was refused, in the language of the reader. */

import { t } from "./i18n.js";

/** @typedef {{ message?: string, code?: string, values?: Record<string, string> }} Told */

/**
 * The core's errors carry a code where a reader may meet them, and what it speaks of; the
 * others are for programmers and stay as they are.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  const { message, code, values } = /** @type {Told} */ (error ?? {});
  const problem = message ?? String(error);
  const key = `refused.${code}`;
  const words = t(key, { problem, ...values });
  return words === key ? problem : words;
}
