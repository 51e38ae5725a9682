// @ts-check
// The texts that every benchmark reads, and the clock.

import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** What anybody could find without us: runs of capitalised words. */
export const CAPITALISED = /\p{Lu}[\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)*/gu;

/** As long as it takes to be past the noise of a shared machine, in milliseconds. */
const LEAST_TIME = 300;

const folder = new URL("../tests/articles/", import.meta.url);

/**
 * A text of so many words: our own articles in a language, over and over.
 *
 * @param {string} language
 * @param {number} words
 */
export function text(language, words) {
  const isArticle = new RegExp(`^${language}-[^.]+\\.txt$`);
  const names = readdirSync(folder).filter((name) => isArticle.test(name));
  if (names.length === 0) throw new Error(`no article tests/articles/${language}-*.txt`);
  const articles = names.sort().map((name) => readFileSync(new URL(name, folder), "utf8"));
  const paragraphs = articles.join("\n\n").split("\n");
  const pieces = [];
  for (let count = 0; count < words; ) {
    for (const paragraph of paragraphs) {
      pieces.push(paragraph);
      count += paragraph.split(/\s+/u).filter(Boolean).length;
      if (count >= words) break;
    }
  }
  return `${pieces.join("\n")}\n`;
}

/**
 * The first call's time and the mean of as many later ones as are needed, in milliseconds.
 *
 * @param {() => unknown} call
 */
export function time(call) {
  const first = once(call);
  let spent = 0;
  let calls = 0;
  // The engine compiles hot functions better while they run, so half of the time is not counted.
  for (let warm = 0; warm < LEAST_TIME; ) warm += once(call);
  for (; spent < LEAST_TIME; calls += 1) spent += once(call);
  return { first, mean: spent / calls };
}

/** @param {() => unknown} call */
function once(call) {
  const start = performance.now();
  call();
  return performance.now() - start;
}
