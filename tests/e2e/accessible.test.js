// @ts-check
/** Anybody can use the page: axe finds nothing, in both themes and languages and at every size. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, openPage } from "./browser.js";
import { ARTICLE, annotate, clickOn, place } from "./desk.js";
import { gold } from "./valmorin.js";

/** @typedef {import("./browser.js").Page} Page */

/** @type {import("./browser.js").Browser} */
let browser;
/** @type {string} */
let axe;
before(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  browser = await launch();
});
after(() => browser.close());

/**
 * What axe has to say about the page as it is now.
 *
 * @param {Page} page
 */
async function complaintsOf(page) {
  // The page's policy lets no foreign script in; the debugger may still evaluate one.
  const { violations } = await page.evaluate(
    `${axe}; axe.run(document, { resultTypes: ["violations"] })`,
  );
  return violations.map((/** @type {any} */ one) => {
    const [first] = one.nodes;
    return `${one.id}: ${one.help}: ${first.target} ${first.failureSummary}`;
  });
}

/** @param {Page} page */
async function openGold(page) {
  const buffer = Buffer.from(JSON.stringify(gold()));
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "gold.json", mimeType: "application/json", buffer });
  await page.getByTestId("article").locator(".line").first().waitFor();
}

for (const [colorScheme, locale, width] of /** @type {const} */ ([
  ["light", "fr-FR", 1280],
  ["light", "en-GB", 390],
  ["dark", "fr-FR", 390],
  ["dark", "en-GB", 1280],
])) {
  test(`axe finds nothing: ${colorScheme}, ${locale}, ${width} px`, async () => {
    const { context, page } = await openPage(browser, {
      colorScheme,
      locale,
      viewport: { width, height: 844 },
      reducedMotion: "reduce",
    });
    const state = async (/** @type {string} */ name) =>
      assert.deepEqual(await complaintsOf(page), [], name);
    await page.getByTestId("article-input").waitFor();
    await state("start");
    await openGold(page);
    await state("article");
    await page.locator("mark[data-label=PER]").first().click();
    await page.locator(".popover").waitFor();
    await state("mention");
    await page.keyboard.press("Escape");
    await page.locator("mark[data-quote=q1]").first().click();
    await page.getByTestId("set-speaker").click();
    await page.locator(".choices li").first().waitFor();
    await state("quote, choosing the speaker");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.locator(".in-hand").waitFor();
    await state("review");
    await page.keyboard.press("Shift+Slash");
    await page.locator("dialog[open]").waitFor();
    await state("help");
    await context.close();
  });
}

for (const [colorScheme, locale, width] of /** @type {const} */ ([
  ["light", "fr-FR", 1280],
  ["dark", "en-GB", 390],
])) {
  test(`axe finds nothing in windows and lists: ${colorScheme}, ${locale}, ${width} px`, async () => {
    const { context, page } = await openPage(browser, {
      colorScheme,
      locale,
      viewport: { width, height: 844 },
      reducedMotion: "reduce",
    });
    const state = async (/** @type {string} */ name) =>
      assert.deepEqual(await complaintsOf(page), [], name);
    const choose = async (/** @type {string} */ what) => {
      if (await page.locator("#more").isVisible()) await page.locator("#more").click();
      await page.locator(`.extras ${what}`).click();
    };
    await openGold(page);
    const name = page.locator("mark[data-label=PER]").first();
    await name.click();
    await page.keyboard.press("5");
    await page.locator(".toast").waitFor();
    await state("relabelled, with a way back");
    await page.keyboard.press("r");
    await page.locator(".rename").waitFor();
    await state("renaming");
    await page.keyboard.press("Escape");
    await page.keyboard.press("m");
    await page.locator(".choices li").first().waitFor();
    await state("merging");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Delete");
    await page.locator(".removed li").first().waitFor({ state: "attached" });
    await choose("[data-dialog=diff]");
    await page.locator(".diff").waitFor();
    await state("corrections");
    await page.keyboard.press("Escape");
    await choose("[data-dialog=statistics]");
    await page.locator("dialog meter").first().waitFor();
    await state("figures");
    await page.keyboard.press("Escape");
    await choose("[data-command=find]");
    await page.locator(".find input[type=checkbox]").check();
    await page.locator(".find input").first().fill("([");
    await page.locator('.find [aria-invalid="true"]').waitFor();
    await state("a pattern that is none");
    await page.locator(".find .close").click();
    await page.getByTestId("export").click();
    await page.getByTestId("export-json").waitFor();
    await state("export");
    await page.keyboard.press("Escape");
    if (width < 700) await page.locator('.tabs [data-tab="names"]').click();
    await page.locator(".entity .open").first().click();
    await page.locator(".entity select").waitFor();
    await state("an entity in hand");
    await context.close();
  });
}

test("a screen reader hears each annotation in its place, and no word is torn", async () => {
  const { context, page } = await openPage(browser, { locale: "fr-FR" });
  await openGold(page);
  const client = await context.newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const parents = new Map(nodes.map((node) => [node.nodeId, node.parentId]));
  const article = nodes.find((node) => node.role?.value === "article")?.nodeId;
  const isInside = (/** @type {string | undefined} */ id) => {
    while (id && id !== article) id = parents.get(id);
    return id !== undefined;
  };
  const said = nodes
    .filter((node) => node.role?.value === "StaticText" && isInside(node.nodeId))
    .map((node) => node.name?.value ?? "")
    .join("");
  assert.match(said, /début Personne: Claire Morvan \(fin Personne/);
  assert.match(said, /début citation directe de Claire Morvan: « Nous avons trop attendu/);
  assert.match(said, /payé cher » \(fin citation\)/);
  // The small words above the line are not read besides.
  assert.doesNotMatch(said, /pers\./);
  await context.close();
});

test("at 400 % zoom nothing is cut off sideways", async () => {
  const { context, page } = await openPage(browser, { viewport: { width: 320, height: 256 } });
  await openGold(page);
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok((await wide()) <= 0);
  await page.locator("mark[data-label=PER]").first().click();
  await page.locator(".popover").waitFor();
  assert.ok((await wide()) <= 0);
  await context.close();
});

test("with forced colours and reduced motion everything still shows", async () => {
  const { context, page } = await openPage(browser, {
    forcedColors: "active",
    reducedMotion: "reduce",
  });
  await openGold(page);
  const line = await page
    .locator("mark[data-label=PER]")
    .first()
    .evaluate((mark) => getComputedStyle(mark).borderBottomStyle);
  assert.equal(line, "dotted");
  await context.close();
});

test("changes are announced", async () => {
  const { context, page } = await openPage(browser, { locale: "fr-FR" });
  await annotate(page, ARTICLE);
  await page.getByTestId("status").getByText("Article annoté").waitFor({ state: "attached" });
  await page.keyboard.press("Tab");
  await page.waitForFunction(() =>
    /suggéré|Citation/.test(document.querySelector(".status")?.textContent ?? ""),
  );
  await page.keyboard.press("Delete");
  await page.waitForFunction(() =>
    /annoté|retirée/.test(document.querySelector(".status")?.textContent ?? ""),
  );
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() =>
    /Annulé/.test(document.querySelector(".status")?.textContent ?? ""),
  );
  await context.close();
});

test("text from right to left keeps its side, and is annotated the same way", async () => {
  const { context, page } = await openPage(browser);
  const text = "قال أحمد شكرا\n\nPuis Ana parle.";
  await annotate(page, text);
  const sides = await page
    .getByTestId("article")
    .locator(".line.text, .line.title, .line.heading")
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).direction));
  assert.deepEqual(sides, ["rtl", "ltr"]);
  const name = place(text, "أحمد");
  await clickOn(page, name);
  await page.keyboard.press("1");
  await page.locator("mark[data-label=PER]", { hasText: "أحمد" }).waitFor();
  await context.close();
});
