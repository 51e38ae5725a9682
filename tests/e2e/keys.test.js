// @ts-check
/** Keys meet what the reader has in hand, and the focus is never lost. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openPage } from "./browser.js";
import { ARTICLE, annotate, clickOn, place, settled } from "./desk.js";

/** @typedef {import("./browser.js").Page} Page */

/** @type {import("./browser.js").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function openArticle() {
  const opened = await openPage(browser, { locale: "fr-FR", reducedMotion: "reduce" });
  await annotate(opened.page, ARTICLE);
  return opened;
}

/** The part of the page that has the focus. @param {Page} page */
const focus = (page) =>
  page.evaluate(() => {
    const { testid, part } = /** @type {HTMLElement} */ (document.activeElement).dataset;
    return testid ?? part ?? document.activeElement?.tagName;
  });

test("Enter opens the tools on the label that holds, and Enter again changes no label", async () => {
  const { context, page } = await openArticle();
  await clickOn(page, place(ARTICLE, "Lannec", 2));
  await page.keyboard.press("3");
  await settled(page);
  await page.getByTestId("article").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    () => document.activeElement?.getAttribute("data-testid") === "label-LOC",
  );
  await page.keyboard.press("Enter");
  await settled(page);
  assert.equal(await page.locator("mark.is-selected").first().getAttribute("data-label"), "LOC");
  await context.close();
});

test("Enter on a quotation opens its tools on the kind that holds", async () => {
  const { context, page } = await openArticle();
  await clickOn(page, place(ARTICLE, "à bout de souffle"));
  await page.keyboard.press("3");
  await settled(page);
  await page.getByTestId("article").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    () => /** @type {HTMLElement} */ (document.activeElement).dataset.part === "indirect",
  );
  await context.close();
});

test("find, then Escape, leaves the hit in hand: the next digit labels it", async () => {
  const { context, page } = await openArticle();
  await clickOn(page, place(ARTICLE, "Odile Prigent"));
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.locator(".find input").first().fill("ingénieure");
  await page.locator(".find output", { hasText: "1" }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.getSelection()?.toString()), "ingénieure");
  await page.keyboard.press("2");
  await page.locator('mark[data-label="ORG"]', { hasText: "ingénieure" }).waitFor();
  assert.equal(
    await page.locator("mark", { hasText: "Odile Prigent" }).first().getAttribute("data-label"),
    "PER",
  );
  await context.close();
});

test("Delete and Ctrl+Z work from a list, a check box and a button as from the text", async () => {
  const { context, page } = await openArticle();
  const prigent = page.locator("mark", { hasText: "Odile Prigent" });
  await page.getByTestId("article").focus();
  await page.keyboard.press("/");
  for (const control of ["#filter-label", ".find input[type=checkbox]", ".find .strong"]) {
    await clickOn(page, place(ARTICLE, "Odile Prigent"));
    await page.keyboard.press("Escape");
    await page.locator(control).focus();
    await page.keyboard.press("Delete");
    await prigent.waitFor({ state: "detached" });
    await page.locator(control).focus();
    await page.keyboard.press("Control+z");
    await prigent.first().waitFor();
  }
  await context.close();
});

test("in a field, Ctrl+Z and Delete are the field's own", async () => {
  const { context, page } = await openArticle();
  await clickOn(page, place(ARTICLE, "Odile Prigent"));
  await page.keyboard.press("r");
  await page.locator(".rename input").waitFor();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Control+z");
  assert.equal(await page.locator(".rename input").inputValue(), "Odile Prigent");
  assert.equal(await page.locator("mark", { hasText: "Odile Prigent" }).count(), 1);
  await context.close();
});

test("after a merge, a removal, an acceptance and a label, the text has the focus", async () => {
  const { context, page } = await openArticle();
  for (const act of ["label-ORG", "accept", "delete"]) {
    await clickOn(page, place(ARTICLE, "Odile Prigent"));
    await page.locator(`.popover [data-part="${act}"]`).or(page.getByTestId(act)).first().click();
    await settled(page);
    assert.notEqual(await focus(page), "BODY", act);
    await page.keyboard.press("Escape");
    if (act === "label-ORG") await page.keyboard.press("Control+z");
    await settled(page);
  }
  await clickOn(page, place(ARTICLE, "Yves Tanguy"));
  await page.keyboard.press("m");
  await page.locator(".choices li").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".popover").waitFor({ state: "hidden" });
  await settled(page);
  assert.equal(await focus(page), "article");
  await context.close();
});

test("once all that is sure is accepted, the text has the focus", async () => {
  const { context, page } = await openArticle();
  await page.getByTestId("article").focus();
  await page.keyboard.press("n");
  await page.locator(".threshold input").fill("50");
  const button = page.locator('[data-part="accept-above"]');
  assert.match((await button.textContent()) ?? "", /dont la certitude est d’au moins 50/);
  await button.click();
  await settled(page);
  assert.equal(await button.isDisabled(), true);
  assert.equal(await focus(page), "article");
  await context.close();
});

test("dates are offered to no person as the same thing", async () => {
  const { context, page } = await openArticle();
  await page.locator('mark[data-label="DATE"]').first().waitFor();
  await clickOn(page, place(ARTICLE, "Yves Tanguy"));
  await page.keyboard.press("m");
  await page.locator(".choices li").first().waitFor();
  const offered = (await page.locator(".choices li .hint").allTextContents()).join();
  assert.match(offered, /^Personne/);
  assert.doesNotMatch(offered, /Date|Montant/);
  await context.close();
});
