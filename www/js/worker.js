// @ts-check
/** The core in a Worker: answers the calls of core.js one after the other. */

import { call } from "./desk.js";
import { packer } from "./transfer.js";

const pack = packer();

/**
 * Whether the core died of `error`: after a panic, or short of stack or memory, it is left
 * in the midst of something and answers nothing more.
 *
 * @param {unknown} error
 */
const isBroken = (error) =>
  error instanceof WebAssembly.RuntimeError || error instanceof RangeError;

self.addEventListener("message", async ({ data: { id, name, args } }) => {
  try {
    self.postMessage({ id, result: pack(await call(name, args)) });
  } catch (error) {
    const {
      message = String(error),
      code,
      values,
    } = /** @type {{ message?: string, code?: string, values?: object }} */ (error ?? {});
    const broken = isBroken(error);
    self.postMessage({ id, error: { message, code, values, broken } });
  }
});
