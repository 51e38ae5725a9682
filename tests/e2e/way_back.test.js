// @ts-check
/** Nothing is lost without a word, and every way back leads where it says. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openPage } from "./browser.js";
import { ARTICLE, annotate, clickOn, place, textIsWhole } from "./desk.js";

/** @typedef {import("./browser.js").Page} Page */

/** @type {import("./browser.js").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {Page} page */
const saved = (page) => page.locator('#saved[data-state="saved"]').waitFor({ state: "attached" });

test("a deleted work can be put back", async () => {
  const { context, page } = await openPage(browser, { locale: "fr-FR" });
  await annotate(page, ARTICLE);
  await saved(page);
  await page.locator("#home").click();
  await page.locator(".works .quiet").click();
  await page.locator(".works .open").waitFor({ state: "detached" });
  await page.locator(".toast", { hasText: "effacé" }).getByText("Annuler").click();
  await page.locator(".works .open").click();
  await page.getByTestId("article").locator(".line").first().waitFor();
  await textIsWhole(page, ARTICLE);
  await context.close();
});

test("Undo in a message takes back what it names, or is gone", async () => {
  const { context, page } = await openPage(browser, { locale: "fr-FR" });
  await annotate(page, ARTICLE);
  await clickOn(page, place(ARTICLE, "Odile Prigent"));
  await page.keyboard.press("Delete");
  const message = page.locator(".toast", { hasText: "Odile Prigent" });
  await message.getByText("Annuler").waitFor();
  // Another change: the message's own is no longer the last one.
  await page.keyboard.press("Control+z");
  await message.waitFor({ state: "detached", timeout: 4000 });
  await context.close();
});

test("a work that cannot be saved is left only if the reader says so", async () => {
  const { context, page } = await openPage(browser, { locale: "fr-FR" });
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await annotate(page, ARTICLE);
  await page.locator(".toast.error").first().waitFor();
  await page.locator("#home").click();
  const question = page.locator(".toast.error", { hasText: "le quitter" });
  await question.waitFor();
  await textIsWhole(page, ARTICLE);
  await question.getByText("Quitter quand même").click();
  await page.getByTestId("article-input").waitFor();
  await context.close();
});

test("a file opened over a work leaves that work as it was", async () => {
  const { context, page } = await openPage(browser, { locale: "fr-FR" });
  await annotate(page, ARTICLE);
  await saved(page);
  await clickOn(page, place(ARTICLE, "Odile Prigent"));
  const before = await page.locator("mark").count();
  // The edit is still under way when the file comes.
  await page.keyboard.press("Delete");
  await page.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(["Un autre article, de Lina Morel."], "autre.txt"));
    document.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true }));
  });
  await page.getByTestId("article").getByText("Lina Morel").first().waitFor();
  await saved(page);
  await page.locator("#home").click();
  // The list comes out of the database a moment after the page it stands on.
  await page.locator(".works .open").nth(1).waitFor();
  assert.equal(await page.locator(".works .open").count(), 2);
  await page.locator(".works .open", { hasText: "Lannec" }).click();
  await page.locator("mark").first().waitFor();
  await textIsWhole(page, ARTICLE);
  assert.ok((await page.locator("mark").count()) < before);
  await context.close();
});

test("Alt and an arrow never leave the page; Delete on a button deletes nothing", async () => {
  const { context, page } = await openPage(browser, { locale: "fr-FR" });
  await annotate(page, ARTICLE);
  await page.evaluate(() => history.pushState(null, "", "#later"));
  await page.getByTestId("article").focus();
  await page.keyboard.press("Alt+ArrowLeft");
  assert.match(page.url(), /#later$/);
  // Counted while nothing is selected, as at the end: what is selected may be drawn in more pieces.
  const before = await page.locator("mark").count();
  await clickOn(page, place(ARTICLE, "Odile Prigent"));
  await page.locator("#theme").focus();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("mark").count(), before);
  await context.close();
});

test("a core that breaks down is told, and the kept work comes back", async () => {
  const { context, page } = await openPage(browser, { locale: "fr-FR" });
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (/** @type {any} */ message) {
      if (message.name === "statistics") {
        const error = { message: "unreachable", broken: true };
        this.dispatchEvent(new MessageEvent("message", { data: { id: message.id, error } }));
        return;
      }
      post.call(this, message);
    };
  });
  await page.reload();
  await annotate(page, ARTICLE);
  await saved(page);
  await page.locator("[data-dialog=statistics]").click();
  await page.locator(".toast.error").getByText("Recharger").click();
  await page.getByTestId("article").locator(".line").first().waitFor();
  await textIsWhole(page, ARTICLE);
  await context.close();
});
