// @ts-check
/** The command line, the page and an embedding page give the same annotations. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { commandLine, launch, openPage, url } from "./browser.js";
import { annotate, exported } from "./desk.js";

const folder = new URL("../articles/", import.meta.url);
// The folder gold/ beside them holds what is named and said in each.
const articles = readdirSync(folder).filter((name) => /^[^.]+\.txt$/.test(name));

/** @type {import("./browser.js").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("there are articles in both languages", () => {
  assert.ok(articles.some((name) => name.startsWith("fr-")));
  assert.ok(articles.some((name) => name.startsWith("en-")));
});

for (const name of articles) {
  test(`${name} is annotated alike on the command line, in the page and by embedders`, async () => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const printed = execFileSync(commandLine, ["annotate", "-"], { input: text, encoding: "utf8" });
    const native = annotations(JSON.parse(printed));
    assert.ok(native.mentions.length > 0, "nothing was found");

    const { context, page, complaints } = await openPage(browser);
    await annotate(page, text);
    assert.deepEqual(annotations(await exported(page)), native);

    const embedded = await page.evaluate(
      async ({ module, text }) => {
        const { load } = await import(module);
        return (await load()).annotate(text);
      },
      { module: new URL("js/guillemet.js", url).href, text },
    );
    assert.deepEqual(annotations(embedded), native);
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

/**
 * A guillemet/1 object without what may differ: its name and what made it when.
 *
 * @param {any} doc
 */
function annotations({ id, meta, ...rest }) {
  return rest;
}
