// @ts-check
/** Why something was refused, in the language of the reader. */

import { t } from "./i18n.js";

/**
 * The core's errors carry a code where a reader may meet them; the others are for programmers
 * and stay as they are.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  const { message, code } = /** @type {{ message?: string, code?: string }} */ (error ?? {});
  const problem = message ?? String(error);
  const key = `refused.${code}`;
  const words = t(key, { problem });
  return words === key ? problem : words;
}
