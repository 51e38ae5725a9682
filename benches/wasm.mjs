// How fast a whole annotation is in WebAssembly: the module that the browser gets,
// run by Node's V8, beside a plain pattern for capitalised words over the same text.
// `cargo xtask bench` builds the module and calls this; ratios of one run count.

import { readdir, readFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { brotliCompressSync, gzipSync } from "node:zlib";
import init, { load_model, Session } from "../www/pkg/guillemet.js";

/** Lengths of the texts, in words. */
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const CAPITALISED = /\p{Lu}[\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)*/gu;
/** As long as it takes to be past the noise of a shared machine, in milliseconds. */
const LEAST_TIME = 300;

const root = new URL("../", import.meta.url);
const module = await readFile(new URL("www/pkg/guillemet_bg.wasm", root));
console.log("what is sent to the browser            kB      gzip    brotli");
row("guillemet_bg.wasm", module);

const start = performance.now();
await init({ module_or_path: module });
console.log(`module ready after ${(performance.now() - start).toFixed(1)} ms`);

for (const file of (await readdir(new URL("models/", root)).catch(() => [])).sort()) {
  const language = /^(fr|en)\.(?!.*md$)/.exec(file)?.[1];
  if (!language) continue;
  const bytes = await readFile(new URL(`models/${file}`, root));
  row(`models/${file}`, bytes);
  const before = performance.now();
  load_model(language, new Uint8Array(bytes));
  console.log(`  loaded in ${(performance.now() - before).toFixed(1)} ms`);
}

console.log(
  "WebAssembly, one core  words    million words/s   times the pattern's   time per word",
);
for (const language of ["fr", "en"]) {
  const articles = await articlesOf(language);
  let first = 0;
  for (const size of SIZES) {
    const text = textOf(articles, size);
    const ours = time(() => new Session(text, { language }).free());
    const plain = time(() => text.match(CAPITALISED)?.length);
    first ||= ours / size;
    console.log(
      `annotate ${language}     ${String(size).padStart(12)} ${(size / ours / 1e3).toFixed(2).padStart(18)}`,
      `${(ours / plain).toFixed(1).padStart(20)} ${(ours / size / first).toFixed(2).padStart(14)} x`,
    );
  }
}

/** Prints the size of a file as it is, and as a server sends it. */
function row(name, bytes) {
  const sizes = [bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)];
  const columns = sizes.map((each) => (each.length / 1e3).toFixed(0).padStart(9));
  console.log(name.padEnd(32) + columns.join(" "));
}

/** The mean time of one call in milliseconds, over as many as are needed. */
function time(call) {
  call();
  const start = performance.now();
  let calls = 0;
  while (calls === 0 || performance.now() - start < LEAST_TIME) {
    call();
    calls += 1;
  }
  return (performance.now() - start) / calls;
}

/** Our own articles in a language, one after the other. */
async function articlesOf(language) {
  const folder = new URL("tests/articles/", root);
  const names = (await readdir(folder)).filter(
    (name) => name.startsWith(`${language}-`) && name.endsWith(".txt"),
  );
  if (names.length === 0) throw new Error(`no article tests/articles/${language}-*.txt`);
  const texts = await Promise.all(
    names.sort().map((name) => readFile(new URL(name, folder), "utf8")),
  );
  return texts.join("\n\n");
}

/** The articles over and over until there are so many words. */
function textOf(articles, words) {
  const pieces = [];
  for (let count = 0; count < words; ) {
    for (const paragraph of articles.split("\n")) {
      pieces.push(paragraph);
      count += paragraph.split(/\s+/u).filter(Boolean).length;
      if (count >= words) break;
    }
  }
  return `${pieces.join("\n")}\n`;
}
