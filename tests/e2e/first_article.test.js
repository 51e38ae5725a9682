// @ts-check
/** The whole path: paste, see, correct by mouse and by keyboard, undo, export, reload. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launch, openPage } from "./browser.js";
import { ARTICLE, annotate, clickOn, drag, exported, gist, place, textIsWhole } from "./desk.js";

/** @type {import("./browser.js").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("paste, correct by mouse, undo, redo, export, reload: nothing is lost", async () => {
  const { context, page, complaints } = await openPage(browser);
  await annotate(page, ARTICLE);
  const before = await exported(page);
  assert.equal(before.schema, "guillemet/1");
  assert.equal(before.text, ARTICLE);

  // Add: « Lannec » of the title may be found or not; « fermeture » surely is no name, and in no quotation.
  const word = place(ARTICLE, "fermeture");
  await drag(page, word);
  await page.getByTestId("label-ORG").click();
  await textIsWhole(page, ARTICLE);
  const mark = page.locator('mark[data-label="ORG"]', { hasText: "fermeture" });
  await mark.waitFor();
  assert.match((await mark.getAttribute("data-ids")) ?? "", /^m\d+$/);

  // Relabel.
  await clickOn(page, word);
  await page.getByTestId("label-EVENT").click();
  await page.locator('mark[data-label="EVENT"]', { hasText: "fermeture" }).waitFor();

  // Undo, redo.
  await page.getByTestId("undo").click();
  await mark.waitFor();
  await page.getByTestId("redo").click();
  await page.locator('mark[data-label="EVENT"]', { hasText: "fermeture" }).waitFor();
  await textIsWhole(page, ARTICLE);

  // Delete.
  await clickOn(page, word);
  await page.getByTestId("delete").click();
  await page.locator("mark", { hasText: "fermeture" }).waitFor({ state: "detached" });
  await page.getByTestId("undo").click();
  await page.locator('mark[data-label="EVENT"]', { hasText: "fermeture" }).waitFor();

  // A quote of one's own, with a new speaker.
  const said = place(ARTICLE, "les travaux coûteront 2 millions d’euros");
  const had = (await exported(page)).quotes.length;
  await drag(page, { start: said.start + 4, end: said.start + 20 });
  await page.getByTestId("make-quote").click();
  await page.getByTestId("set-speaker").fill("Gwenn Le Goff");
  await page.getByTestId("set-speaker").press("Enter");
  await page.getByTestId("quote-list").getByText("Gwenn Le Goff").waitFor();
  await textIsWhole(page, ARTICLE);

  const after = await exported(page);
  assert.equal(after.quotes.length, had + 1);
  const quote = after.quotes.find((/** @type {any} */ one) => one.origin === "reader");
  assert.equal(
    after.entities.find((/** @type {any} */ one) => one.id === quote.speaker).name,
    "Gwenn Le Goff",
  );
  const mention = after.mentions.find((/** @type {any} */ one) => one.text === "fermeture");
  assert.equal(mention.origin, "reader");
  assert.equal(mention.label, "EVENT");

  // Reload: the work is there, undo included.
  await page.reload();
  await page.locator('mark[data-label="EVENT"]', { hasText: "fermeture" }).waitFor();
  await textIsWhole(page, ARTICLE);
  assert.deepEqual(gist(await exported(page)), gist(after));
  await page.getByTestId("undo").click();
  await page.getByTestId("undo").click();
  await page.getByTestId("quote-list").getByText("Gwenn Le Goff").waitFor({ state: "detached" });
  assert.deepEqual(complaints, []);
  await context.close();
});

test("an export is opened again and gives the same annotations", async () => {
  const { context, page } = await openPage(browser);
  await annotate(page, ARTICLE);
  const first = await exported(page);
  await page.locator("#home").click();
  const buffer = Buffer.from(JSON.stringify(first));
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "lannec.json", mimeType: "application/json", buffer });
  await page.getByTestId("article").locator(".line").first().waitFor();
  assert.deepEqual(gist(await exported(page)), gist(first));
  await context.close();
});

test("bad input gets a friendly word and takes nothing away", async () => {
  const { context, page } = await openPage(browser, { locale: "fr-FR" });
  const refused = async (/** @type {RegExp} */ words) => {
    await page.locator(".toast.error", { hasText: words }).waitFor();
    while ((await page.locator(".toast").count()) > 0)
      await page.locator(".toast .close").first().click();
  };
  const file = page.locator("input[type=file]");
  await page.getByTestId("annotate").click();
  await refused(/collez d’abord/);
  await page.getByTestId("article-input").fill(" \n\t ");
  await page.getByTestId("annotate").click();
  await refused(/collez d’abord/);
  await file.setInputFiles({
    name: "photo.txt",
    mimeType: "text/plain",
    buffer: Buffer.from([1, 0, 2]),
  });
  await refused(/n’est pas un texte/);
  const large = Buffer.alloc(20 * 1024 * 1024 + 1, "a");
  await file.setInputFiles({ name: "gros.txt", mimeType: "text/plain", buffer: large });
  await refused(/20 Mo/);
  await page.evaluate(() => {
    const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("textarea"));
    field.value = "Bonjour \ud83d monde";
  });
  await page.getByTestId("annotate").click();
  await refused(/position 8/);

  // Too long for the page: the field is not even filled with it.
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Le port. ".repeat(600_000));
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    if (document.querySelector("textarea")?.dispatchEvent(event)) throw new Error("it is taken");
  });
  await refused(/trop long.*5,4 millions/);

  await annotate(page, ARTICLE);
  for (const [name, content, words] of /** @type {const} */ ([
    ["cut.json", '{"schema": "guillemet/1", "te', /abîmé : à la ligne 1/],
    ["foreign.json", '{"schema": "other/2", "text": "a"}', /ne vient pas de guillemet.*other\/2/],
    ["list.json", "[1, 2]", /ne vient pas de guillemet/],
    ["poor.json", '{"schema": "guillemet/1"}', /Il manque quelque chose/],
  ])) {
    // A file dropped anywhere on the page, while an article is open.
    const data = await page.evaluateHandle(
      ([name, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], name, { type: "application/json" }));
        return transfer;
      },
      [name, content],
    );
    await page.dispatchEvent("body", "drop", { dataTransfer: data });
    await refused(words);
    await textIsWhole(page, ARTICLE);
  }
  await context.close();
});

test("a page copied from the web is pasted as its text, and nothing of it runs", async () => {
  const { context, page, complaints } = await openPage(browser);
  await page.getByTestId("article-input").focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      "text/html",
      '<h1>Titre</h1><p>Un <b>mot</b> d’<a href="x">Ana</a>.<br>Suite<script>window.ran = 1</script><img src=x onerror="window.ran = 1"></p><p hidden>non</p><ul><li>un</li><li>deux</li></ul>',
    );
    const event = new ClipboardEvent("paste", {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    document.querySelector("textarea")?.dispatchEvent(event);
  });
  assert.equal(
    await page.getByTestId("article-input").inputValue(),
    "Titre\n\nUn mot d’Ana.\nSuite\n\nun\ndeux",
  );
  assert.equal(await page.evaluate(() => "ran" in window), false);
  // The policy says that it blocked the handler; nothing else may happen.
  assert.deepEqual(
    complaints.filter((one) => !one.includes("Executing inline event handler violates")),
    [],
  );
  await context.close();
});

test("the article shows every strange text exactly as it is", async () => {
  const texts = [
    "une ligne",
    "a\r\nb\rc\n\n\nd\n",
    "  espaces   et\ttabulations  \n\u00a0insécable\u202f: oui\u200b",
    "Famille 👩‍👧 et drapeau 🇫🇷, e\u0301te\u0301.",
    "\ufeffBOM, puis \u202eenvers\u202c et شكرا يا أحمد.",
    "<script>alert(1)</script> & <b>gras</b> Paris",
  ];
  const { context, page, complaints } = await openPage(browser);
  for (const text of texts) {
    const buffer = Buffer.from(text, "utf8");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer });
    await page.getByTestId("article").locator(".line").first().waitFor();
    await textIsWhole(page, text);
    await page.locator("#home").click();
  }
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the samples are there, one a language", async () => {
  const { context, page } = await openPage(browser);
  for (const which of ["fr", "en"]) {
    await page.locator(`[data-sample=${which}]`).click();
    const text = await readFile(new URL(`../../www/samples/${which}.txt`, import.meta.url), "utf8");
    await page.getByTestId("article").locator(".line").first().waitFor();
    await textIsWhole(page, text);
    assert.equal(await page.getByTestId("article").getAttribute("lang"), which);
    await page.locator("#home").click();
  }
  await context.close();
});
