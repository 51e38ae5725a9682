// @ts-check
/** The core in a Worker: answers the calls of core.js one after the other. */

import { call } from "./desk.js";
import { packer } from "./transfer.js";

const pack = packer();

self.addEventListener("message", async ({ data: { id, name, args } }) => {
  try {
    self.postMessage({ id, result: pack(await call(name, args)) });
  } catch (error) {
    self.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
