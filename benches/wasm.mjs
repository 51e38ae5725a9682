// @ts-check
// How fast a whole annotation is in WebAssembly: the module that the browser gets,
// run by Node's V8, beside a plain pattern for capitalised words over the same text.
// `cargo xtask bench` builds the module and calls this; ratios of one run count.

import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { brotliCompressSync, gzipSync } from "node:zlib";
import init, { load_model, Session } from "../www/pkg/guillemet.js";
import { CAPITALISED, text, time } from "./texts.mjs";

/** Lengths of the texts, in words. */
const SIZES = [1_000, 10_000, 100_000, 1_000_000];

const root = new URL("../", import.meta.url);

console.log("what is sent to the browser            kB      gzip    brotli     ready in");
const core = readFileSync(new URL("www/pkg/guillemet_bg.wasm", root));
let start = performance.now();
await init({ module_or_path: core });
row("guillemet_bg.wasm", core, performance.now() - start);
for (const file of readdirSync(new URL("models/", root)).sort()) {
  if (!file.endsWith(".model")) continue;
  const bytes = readFileSync(new URL(`models/${file}`, root));
  start = performance.now();
  load_model(file.slice(0, 2), new Uint8Array(bytes));
  row(`models/${file}`, bytes, performance.now() - start);
}

console.log(
  "\nWebAssembly   words   first call   then, million words/s   pattern's time   per word",
);
for (const language of ["fr", "en"]) {
  let perWord = 0;
  for (const size of SIZES) {
    const article = text(language, size);
    const ours = time(() => new Session(article, { language }).free());
    const plain = time(() => article.match(CAPITALISED)?.length);
    perWord ||= ours.mean / size;
    const columns = [
      `annotate ${language}`,
      String(size).padStart(7),
      `${ours.first.toFixed(1)} ms`.padStart(12),
      (size / ours.mean / 1e3).toFixed(2).padStart(22),
      `${(ours.mean / plain.mean).toFixed(1)} x`.padStart(16),
      `${(ours.mean / size / perWord).toFixed(2)} x`.padStart(10),
    ];
    console.log(columns.join(" "));
  }
}

/**
 * Prints the size of a file as it is and as a server sends it, and how long it took to load.
 *
 * @param {string} name
 * @param {Buffer} bytes
 * @param {number} ready in milliseconds
 */
function row(name, bytes, ready) {
  const sizes = [bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)];
  const columns = sizes.map((each) => (each.length / 1e3).toFixed(0).padStart(9));
  console.log(`${name.padEnd(32)}${columns.join(" ")} ${`${ready.toFixed(1)} ms`.padStart(12)}`);
}
