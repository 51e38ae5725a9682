// @ts-check
/** The command line, the page and the embedder's module give the same object for the same text. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { launch, openPage } from "./browser.js";
import { ARTICLE, annotate, exported } from "./desk.js";

/** @type {import("./browser.js").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Articles of any length that lie beside the Rust tests, and the page's own. */
function articles() {
  const here = new URL("../../", import.meta.url);
  const of = (/** @type {string} */ folder) =>
    readdirSync(new URL(folder, here), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".txt"))
      .map(
        (name) =>
          /** @type {[string, string]} */ ([
            name,
            readFileSync(new URL(`${folder}/${name}`, here), "utf8"),
          ]),
      );
  return [
    .../** @type {[string, string][]} */ ([
      ["a short one", ARTICLE],
      [
        "astral characters and CRLF",
        "« 👋 Bonjour », a dit Ana Dupré à Lyon 🇫🇷.\r\nElle a payé 12 €.\r",
      ],
    ]),
    ...of("www/samples"),
    ...of("tests/articles"),
  ];
}

/** @param {string} text */
function native(text) {
  const program = process.env.GUILLEMET_CLI;
  assert.ok(program, "GUILLEMET_CLI names the command line: run cargo xtask test");
  const { stdout, stderr, status } = spawnSync(program, ["annotate", "-"], {
    input: text,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** Without what may differ by design: when and with what it was made. @param {any} doc */
function annotations({ meta: _meta, ...rest }) {
  return rest;
}

test("native, page and embedder agree to the last digit", async () => {
  const { context, page } = await openPage(browser);
  for (const [name, text] of articles()) {
    const expected = annotations(native(text));
    await page.goto(page.url());
    // A field turns CRLF into LF; a file keeps it.
    const buffer = Buffer.from(text, "utf8");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer });
    await page.getByTestId("article").locator(".line").first().waitFor();
    assert.deepEqual(annotations(await exported(page)), expected, `${name}: page`);
    const embedded = await page.evaluate(async (text) => {
      const path = "./js/guillemet.js";
      const { load } = await import(new URL(path, document.baseURI).href);
      const annotator = await load({ language: "auto" });
      return annotator.annotate(text);
    }, text);
    assert.deepEqual(annotations(embedded), expected, `${name}: embedder`);
    await page.locator("#home").click();
  }
  await context.close();
});

test("annotating through the page's own field gives the object of the command line", async () => {
  const { context, page } = await openPage(browser);
  await annotate(page, ARTICLE);
  assert.deepEqual(annotations(await exported(page)), annotations(native(ARTICLE)));
  await context.close();
});
