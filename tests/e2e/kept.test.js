// @ts-check
/** The work survives: reloads, closed tabs, two tabs, a full disk. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openPage, url } from "./browser.js";
import { ARTICLE, annotate, exported, gist, place, pointOf } from "./desk.js";

/** @typedef {import("./browser.js").Page} Page */

/** @type {import("./browser.js").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {Page} page */
const saved = (page) => page.locator('#saved[data-state="saved"]').waitFor({ state: "attached" });

/** @param {Page} page @param {string} words @param {string} label */
async function addLabel(page, words, label) {
  const { start } = place(ARTICLE, words);
  const { x, y } = await pointOf(page, start + 2, "start");
  await page.mouse.dblclick(x, y);
  await page.locator(".popover").waitFor();
  await page.keyboard.press(label);
  await page.locator("mark", { hasText: words }).first().waitFor();
}

test("a closed tab is found again among the recent works", async () => {
  const { context, page } = await openPage(browser, { locale: "fr-FR" });
  await annotate(page, ARTICLE);
  await addLabel(page, "ingénieure", "2");
  await saved(page);
  const left = gist(await exported(page));
  await page.close({ runBeforeUnload: true });
  const next = await context.newPage();
  await next.goto(url);
  await next.locator(".works .open").first().click();
  await next.getByTestId("article").locator(".line").first().waitFor();
  assert.deepEqual(gist(await exported(next)), left);
  await context.close();
});

test("every edit is saved as it is made, even if the tab is torn away", async () => {
  const { context, page } = await openPage(browser);
  await annotate(page, ARTICLE);
  const words = ["ingénieure", "travaux", "affirmé", "fermeture"];
  for (const [n, word] of words.entries()) {
    await addLabel(page, word, String((n % 4) + 1));
    await saved(page);
  }
  // No unload event of any kind.
  const client = await context.newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  client.send("Page.crash").catch(() => {});
  await crashed;
  const next = await context.newPage();
  await next.goto(url);
  await next.locator(".works .open").first().click();
  for (const word of words) await next.locator("mark", { hasText: word }).first().waitFor();
  await context.close();
});

test("two tabs never write over each other's work", async () => {
  const { context, page } = await openPage(browser, { locale: "fr-FR" });
  await annotate(page, ARTICLE);
  await saved(page);
  const other = await context.newPage();
  await other.goto(url);
  // The work is open in the first tab: the second one says so and stays where it is.
  await other.locator(".works .open").first().click();
  await other.locator(".toast", { hasText: "autre onglet" }).waitFor();
  await other.getByTestId("article-input").fill("Un autre article, écrit par Ana Dupré.");
  await other.getByTestId("annotate").click();
  await other.getByTestId("article").locator(".line").first().waitFor();
  await saved(other);
  await addLabel(page, "ingénieure", "2");
  await saved(page);
  await page.reload();
  await page.locator("mark", { hasText: "ingénieure" }).waitFor();
  await other.reload();
  await other.getByTestId("article").getByText("Ana Dupré").first().waitFor();
  await context.close();
});

for (const failure of ["QuotaExceededError at once", "abort at commit", "no IndexedDB at all"]) {
  test(`a save that fails is told, and export still works: ${failure}`, async () => {
    const { context, page } = await openPage(browser, { locale: "fr-FR" });
    await page.addInitScript((failure) => {
      if (failure.startsWith("no ")) {
        IDBFactory.prototype.open = () => {
          throw new DOMException("closed", "SecurityError");
        };
        return;
      }
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (/** @type {unknown} */ value) {
        if (failure.startsWith("Quota")) throw new DOMException("full", "QuotaExceededError");
        const request = put.call(this, value);
        this.transaction.abort();
        return request;
      };
    }, failure);
    await page.reload();
    await annotate(page, ARTICLE);
    await page.locator(".toast.error", { hasText: "enregistrement a échoué" }).first().waitFor();
    await addLabel(page, "ingénieure", "2");
    const doc = await exported(page);
    assert.ok(doc.mentions.some((/** @type {any} */ one) => one.text === "ingénieure"));
    await context.close();
  });
}

test("what is typed at the start stays, over the logo and a reload, until it is annotated", async () => {
  const { context, page } = await openPage(browser, { locale: "fr-FR" });
  const field = page.getByTestId("article-input");
  await field.fill("Un brouillon d’Ana Dupré.");
  await page.locator("#home").click();
  assert.equal(await field.inputValue(), "Un brouillon d’Ana Dupré.");
  await page.reload();
  assert.equal(await field.inputValue(), "Un brouillon d’Ana Dupré.");
  await page.locator("[data-sample=fr]").click();
  await page.getByTestId("article").locator(".line").first().waitFor();
  await page.locator("#home").click();
  assert.equal(await field.inputValue(), "Un brouillon d’Ana Dupré.");
  await page.getByTestId("annotate").click();
  await page.getByTestId("article").getByText("Ana Dupré").first().waitFor();
  await page.locator("#home").click();
  assert.equal(await field.inputValue(), "");
  assert.equal(await page.evaluate(() => sessionStorage.getItem("guillemet-draft")), null);
  await context.close();
});
