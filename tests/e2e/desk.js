// @ts-check
/** What a reader does with the page, for the end-to-end tests, and what must hold after each act. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

/** @typedef {import("./browser.js").Page} Page */

/** A short article with a direct, a mixed and an indirect quotation; invented people. */
export const ARTICLE = `Le pont de Lannec sera fermé

Le maire de Lannec, Yves Tanguy, a annoncé lundi 3 mars la fermeture du pont. « Nous n’avons pas le choix », a déclaré Yves Tanguy.

Selon Odile Prigent, ingénieure, les travaux coûteront 2 millions d’euros. Mme Prigent a affirmé que le pont était « à bout de souffle ».`;

/**
 * Pastes an article and has it annotated.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function annotate(page, text) {
  await page.getByTestId("article-input").fill(text);
  await page.getByTestId("annotate").click();
  await page.getByTestId("article").locator(".line").first().waitFor();
  await textIsWhole(page, text);
}

/**
 * The article's textContent is the text: no chip, no line end, nothing more or less.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function textIsWhole(page, text) {
  assert.equal(await page.getByTestId("article").evaluate((article) => article.textContent), text);
}

/**
 * What the page exports, as a file of the reader's.
 *
 * @param {Page} page
 * @returns {Promise<any>}
 */
export async function exported(page) {
  await page.getByTestId("export").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId("export-json").click(),
  ]);
  return JSON.parse(await readFile(await download.path(), "utf8"));
}

/**
 * The annotations of an export in a form to compare: by their words, without ids.
 *
 * @param {any} doc
 */
export function gist(doc) {
  const name = (/** @type {string | null} */ id) =>
    doc.entities.find((/** @type {any} */ entity) => entity.id === id)?.name ?? null;
  return {
    mentions: doc.mentions.map(
      (/** @type {any} */ one) => `${one.start} ${one.text} ${one.label} ${name(one.entity)}`,
    ),
    quotes: doc.quotes.map((/** @type {any} */ one) => {
      const said = one.content.map((/** @type {any} */ piece) => piece.text).join(" … ");
      return `${one.kind}: ${said} | ${one.cue?.text ?? ""} | ${one.source?.text ?? ""} | ${name(one.speaker) ?? ""}`;
    }),
  };
}

/**
 * The acts so far are done and drawn.
 *
 * @param {Page} page
 */
export async function settled(page) {
  await page.waitForFunction(() => !("acting" in document.body.dataset));
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
}

/**
 * The nth place of some words in the article, in UTF-16 units.
 *
 * @param {string} text
 * @param {string} words
 * @param {number} [nth]
 */
export function place(text, words, nth = 1) {
  let start = -1;
  for (let n = 0; n < nth; n++) start = text.indexOf(words, start + 1);
  assert.ok(start >= 0, `the article has no « ${words} »`);
  return { start, end: start + words.length };
}

/**
 * Where an offset of the article lies in the window, once scrolled into sight.
 *
 * @param {Page} page
 * @param {number} offset
 * @param {"start" | "end"} edge which side of the character at, or before, the offset
 * @returns {Promise<{ x: number, y: number, scrolled: number }>} `scrolled`: how far the page was then
 */
export function pointOf(page, offset, edge) {
  return page.getByTestId("article").evaluate(
    (article, { offset, edge }) => {
      const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      let rest = edge === "start" ? offset : offset - 1;
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (rest < length) {
          const range = document.createRange();
          range.setStart(node, rest);
          range.setEnd(node, rest + 1);
          node.parentElement?.scrollIntoView({ block: "nearest", behavior: "instant" });
          // Into the upper part of the window, clear of what lies over its lower part.
          const wanted = window.innerHeight * 0.3;
          window.scrollBy({ top: range.getClientRects()[0].top - wanted, behavior: "instant" });
          const box = range.getClientRects()[0];
          return {
            x: edge === "start" ? box.left + 0.5 : box.right - 0.5,
            y: box.top + box.height / 2,
            scrolled: window.scrollY,
          };
        }
        rest -= length;
      }
      throw new Error("beyond the article");
    },
    { offset, edge },
  );
}

/**
 * Selects words with the mouse, as a reader drags over them.
 *
 * @param {Page} page
 * @param {{ start: number, end: number }} span
 */
export async function drag(page, span) {
  const to = await pointOf(page, span.end, "end");
  const from = await pointOf(page, span.start, "start");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y + to.scrolled - from.scrolled, { steps: 4 });
  await page.mouse.up();
  await page.locator(".popover").waitFor();
}

/**
 * Clicks on the middle of some words.
 *
 * @param {Page} page
 * @param {{ start: number, end: number }} span
 */
export async function clickOn(page, span) {
  const { x, y } = await pointOf(page, Math.floor((span.start + span.end) / 2), "start");
  await page.mouse.click(x, y);
}
