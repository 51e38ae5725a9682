// @ts-check
/** What using the page by hand has shown: small things that cost a reader an action, or trust. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openPage } from "./browser.js";
import { ARTICLE, annotate, clickOn, drag, place, pointOf, settled, textIsWhole } from "./desk.js";

/** @typedef {import("./browser.js").Page} Page */

/** @type {import("./browser.js").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {import("playwright-core").BrowserContextOptions} [options] */
async function openArticle(options) {
  const opened = await openPage(browser, { locale: "fr-FR", reducedMotion: "reduce", ...options });
  await annotate(opened.page, ARTICLE);
  return opened;
}

/** @param {Page} page */
const status = (page) => page.locator(".status").textContent();

test("renaming begins with the old name selected, so that typing replaces it", async () => {
  const { context, page } = await openArticle();
  await clickOn(page, place(ARTICLE, "Lannec", 2));
  await page.keyboard.press("r");
  await page.locator(".rename input").waitFor();
  await page.keyboard.type("Lannec-sur-Mer");
  await page.keyboard.press("Enter");
  await page.locator(".entity .name", { hasText: /^Lannec-sur-Mer$/ }).waitFor();
  await context.close();
});

test("Escape leads back from every field beside the words", async () => {
  const { context, page } = await openArticle();
  const focus = () => page.evaluate(() => document.activeElement?.getAttribute("data-testid"));
  for (const field of [".rename input", ".own-label input", ".choices"]) {
    await clickOn(page, place(ARTICLE, "Odile Prigent"));
    if (field === ".rename input") await page.keyboard.press("r");
    else if (field === ".choices") await page.keyboard.press("m");
    else await page.locator(field).click();
    await page.locator(field).waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".popover").isVisible(), false, field);
    assert.equal(await focus(), "article", field);
    await page.keyboard.press("Escape");
  }
  await context.close();
});

test("Enter mends a typo and does nothing else; the word at the caret is enough", async () => {
  const { context, page } = await openArticle();
  const { x, y } = await pointOf(page, place(ARTICLE, "fermeture").start + 3, "start");
  await page.mouse.click(x, y);
  const marks = await page.locator("mark").count();
  await page.keyboard.press("t");
  await page.locator("dialog textarea").waitFor();
  await page.keyboard.type("réouverture");
  await page.keyboard.press("Enter");
  await page.locator(".toast", { hasText: "corrigé" }).waitFor();
  await settled(page);
  await textIsWhole(page, ARTICLE.replace("fermeture", "réouverture"));
  assert.equal(await page.locator("mark").count(), marks);
  await context.close();
});

test("a review begins with the least certain suggestion, whatever lies in hand", async () => {
  const { context, page } = await openArticle();
  const inHand = async () => {
    await settled(page);
    const pieces = page.locator(".piece.is-selected");
    return pieces.evaluateAll((pieces) => pieces.map((one) => JSON.stringify(one.dataset)).join());
  };
  await page.getByTestId("article").focus();
  await page.keyboard.press("n");
  const first = await inHand();
  await page.keyboard.press("n");
  assert.notEqual(await inHand(), first);
  await page.locator(".review .leave").click();
  await page.keyboard.press("n");
  assert.equal(await inHand(), first);
  await context.close();
});

test("a review goes on after many were accepted at once, and what is left can be told", async () => {
  const { context, page } = await openArticle();
  await page.getByTestId("article").focus();
  await page.keyboard.press("n");
  await page.locator(".threshold input").fill("50");
  await page.locator('[data-part="accept-above"]').click();
  await settled(page);
  const open = await page.locator("mark.is-suggested").count();
  assert.equal(await page.locator('[data-part="accept-above"]').isDisabled(), true);
  if (open > 0) assert.match((await page.locator(".in-hand").textContent()) ?? "", /suggéré/);
  await context.close();
});

test("after the last suggestion, Next goes on to what was perhaps missed", async () => {
  const { context, page } = await openPage(browser, { locale: "fr-FR", reducedMotion: "reduce" });
  await annotate(page, `${ARTICLE}\n\nUne pancarte « ouvert » pend encore à la grille.`);
  await page.getByTestId("article").focus();
  await page.keyboard.press("n");
  await settled(page);
  for (let n = 0; n < 30 && (await page.locator(".review [data-part=accept]").isVisible()); n++) {
    await page.keyboard.press("a");
    await settled(page);
  }
  assert.match((await status(page)) ?? "", /^Tout est relu/);
  await page.keyboard.press("n");
  await page.locator(".popover").waitFor();
  assert.match((await status(page)) ?? "", /possible/);
  await context.close();
});

test("find, closed by its button, gives the focus back to the article", async () => {
  const { context, page } = await openArticle();
  await page.getByTestId("article").focus();
  await page.keyboard.press("/");
  await page.locator(".find input").first().fill("Lannec");
  await page.locator(".find .close").click();
  const focus = await page.evaluate(() => document.activeElement?.getAttribute("data-testid"));
  assert.equal(focus, "article");
  await context.close();
});

test("words that are selected take the place of the mention in hand: Delete spares it", async () => {
  const { context, page } = await openArticle();
  await clickOn(page, place(ARTICLE, "Odile Prigent"));
  await drag(page, place(ARTICLE, "ingénieure"));
  await settled(page);
  assert.equal(await page.locator(".piece.is-selected").count(), 0);
  const marks = await page.locator("mark").count();
  await page.keyboard.press("Delete");
  await settled(page);
  assert.equal(await page.locator("mark").count(), marks);
  await context.close();
});

test("the tools stand in their place at once: a second click goes where the first one went", async () => {
  const { context, page } = await openArticle();
  const { start } = place(ARTICLE, "ingénieure");
  const { x, y } = await pointOf(page, start + 2, "start");
  for (let n = 0; n < 3; n++) {
    await page.mouse.dblclick(x, y);
    await page.locator(".popover").waitFor();
    assert.equal(await page.evaluate(() => document.getSelection()?.toString()), "ingénieure");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await settled(page);
  }
  await context.close();
});

test("the list of corrections names a speaker who is gone, and says what became what", async () => {
  const { context, page } = await openArticle();
  await clickOn(page, place(ARTICLE, "Yves Tanguy", 2));
  await page.keyboard.press("3");
  await page.locator(".toast", { hasText: "Lieu" }).waitFor();
  await page.locator("[data-dialog=diff]").click();
  const part = page.locator(".diff dl", { hasText: "étiquette" }).first();
  await part.locator("del", { hasText: "Personne" }).waitFor();
  await part.locator("ins", { hasText: "Lieu" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await settled(page);
  for (const nth of [1, 2]) {
    await clickOn(page, place(ARTICLE, "Yves Tanguy", nth));
    await page.keyboard.press("Delete");
    await settled(page);
  }
  await page.locator("[data-dialog=diff]").click();
  await page.locator(".diff dl del", { hasText: "Yves Tanguy" }).first().waitFor();
  await context.close();
});

test("saying what was suggested accepts it; saying it again changes nothing and offers no Undo", async () => {
  const { context, page } = await openArticle();
  await clickOn(page, place(ARTICLE, "Odile Prigent"));
  const piece = page.locator("mark.is-selected").first();
  await page.keyboard.press("1");
  await settled(page);
  assert.match((await piece.getAttribute("class")) ?? "", /is-accepted/);
  await page.keyboard.press("1");
  await settled(page);
  assert.equal(await status(page), "Rien n’a changé.");
  assert.equal(await page.locator(".toast").count(), 0);
  await context.close();
});

test("an edge moved by several keys in a row comes back by one Undo, which says what it undid", async () => {
  const { context, page } = await openArticle();
  const { start } = place(ARTICLE, "ingénieure");
  const { x, y } = await pointOf(page, start + 2, "start");
  await page.mouse.dblclick(x, y);
  await page.locator(".popover").waitFor();
  await page.keyboard.press("2");
  await page.locator("mark", { hasText: "ingénieure" }).waitFor();
  await settled(page);
  for (let n = 0; n < 3; n++) await page.keyboard.press("Alt+ArrowRight");
  await page.locator("mark.is-selected", { hasText: "travaux" }).waitFor();
  await page.keyboard.press("Control+z");
  await settled(page);
  assert.match((await status(page)) ?? "", /^Annulé : bords/);
  const label = page.locator('mark[data-label="ORG"]', { hasText: "ingénieure" });
  assert.equal(await label.textContent(), "ingénieure");
  await context.close();
});

test("a work that comes back after a reload says that it is kept", async () => {
  const { context, page } = await openArticle();
  await page.locator('#saved[data-state="saved"]').waitFor();
  await page.reload();
  await page.getByTestId("article").locator(".line").first().waitFor();
  await page.locator('#saved[data-state="saved"]').waitFor();
  await context.close();
});

test("on a phone the rest of the bar makes way for what was chosen in it", async () => {
  const { context, page } = await openArticle({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.locator("#more").tap();
  await page.locator(".extras [data-command=find]").tap();
  await page.locator(".find input").first().waitFor();
  assert.equal(await page.locator(".extras").isVisible(), false);
  await context.close();
});

test("a long speaker's name ends with an ellipsis where the next label or the paper's edge is", async () => {
  const { context, page } = await openArticle();
  await clickOn(page, place(ARTICLE, "Odile Prigent"));
  await page.keyboard.press("r");
  await page
    .locator(".rename input")
    .fill(
      "Odile Prigent-Kerouanton de La Roche-Bernard, ingénieure en chef des ponts, des quais et des routes",
    );
  await page.keyboard.press("Enter");
  await page.locator('.piece[data-over^="Odile Prigent-Kerouanton"]').first().waitFor();
  await settled(page);
  const tooWide = await page.locator(".piece[data-over]").evaluateAll((pieces) =>
    pieces
      .filter((piece, at) => {
        const box = piece.getClientRects()[0];
        const next = pieces[at + 1]?.getClientRects()[0];
        const edge = piece.closest(".block")?.getBoundingClientRect().right ?? 0;
        const end = next && Math.abs(next.top - box.top) < 8 ? next.left : edge;
        return box.left + Number.parseFloat(getComputedStyle(piece, "::before").width) > end;
      })
      .map((piece) => /** @type {HTMLElement} */ (piece).dataset.over),
  );
  assert.deepEqual(tooWide, []);
  await context.close();
});
