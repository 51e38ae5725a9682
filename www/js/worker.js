// @ts-check
/** The core in a Worker: answers the calls of core.js one after the other. */

import { call } from "./desk.js";
import { packer } from "./transfer.js";

const pack = packer();

self.addEventListener("message", async ({ data: { id, name, args } }) => {
  try {
    self.postMessage({ id, result: pack(await call(name, args)) });
  } catch (error) {
    const { message, code } = /** @type {{ message?: string, code?: string }} */ (error ?? {});
    self.postMessage({ id, error: { message: message ?? String(error), code } });
  }
});
