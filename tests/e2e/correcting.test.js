// @ts-check
/**
 * The whole correction of the French sample, once by keyboard, once by mouse, once on a
 * touch screen, each ending in the same gold annotations; with the number of actions.
 */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openPage } from "./browser.js";
import { exported, gist, textIsWhole } from "./desk.js";
import { CORRECTIONS, gold, suggested, TEXT } from "./valmorin.js";

/** @typedef {import("./browser.js").Page} Page */

/** @type {import("./browser.js").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * Opens the suggestions in the page.
 *
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function openSuggestions(options) {
  const opened = await openPage(browser, { locale: "fr-FR", ...options });
  const buffer = Buffer.from(JSON.stringify(suggested()));
  await opened.page
    .locator("input[type=file]")
    .setInputFiles({ name: "valmorin.json", mimeType: "application/json", buffer });
  await opened.page.getByTestId("article").locator(".line").first().waitFor();
  return opened;
}

/**
 * The page holds the gold annotations; says what it cost.
 *
 * @param {Page} page
 * @param {string} how
 * @param {number} actions
 */
async function isGold(page, how, actions) {
  await textIsWhole(page, TEXT);
  assert.deepEqual(gist(await exported(page)), gist(gold()));
  const each = actions / CORRECTIONS;
  console.log(`${how}: ${actions} actions for ${CORRECTIONS} corrections, ${each.toFixed(2)} each`);
  assert.ok(each <= 2.5, `${each.toFixed(2)} actions a correction`);
}

/**
 * Waits until the page has drawn the view after an edit.
 *
 * @param {Page} page
 * @param {() => Promise<unknown>} act
 */
async function edit(page, act) {
  const before = await page.locator("body").getAttribute("data-revision");
  await act();
  await page.waitForFunction((before) => document.body.dataset.revision !== before, before);
}

test("by keyboard", async () => {
  const { context, page, complaints } = await openSuggestions();
  let actions = 0;
  const press = async (/** @type {string[]} */ ...keys) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      actions++;
    }
  };
  /** The words of the suggestion in hand, by its first piece. */
  const inHand = () => page.locator("mark.is-selected").first().textContent();

  // The least certain first; the keys are what a reader who sees it would press.
  /** @type {Record<string, () => Promise<unknown>>} */
  const mend = {
    "Horizon local": () => edit(page, () => press("2")),
    "Foire aux saveurs": () => edit(page, () => press("4")),
    Valmorin: async () => {
      await edit(page, () => press("Alt+ArrowRight"));
      await edit(page, () => press("a"));
    },
    "Mme Kadiri": async () => {
      await edit(page, () => press("Alt+ArrowDown"));
      await edit(page, () => press("a"));
    },
    Interrogée: () => edit(page, () => press("x")),
    "« Un million": async () => {
      await press("s");
      await page.getByRole("option", { name: "Mathieu Delorme" }).waitFor();
      await edit(page, () => press("Enter"));
    },
    "« J’ai": async () => {
      await press("s", "t", "e");
      await page.getByRole("option", { name: "Bruno Teyssier", selected: true }).waitFor();
      await edit(page, () => press("Enter"));
    },
    craindre: () => edit(page, () => press("2")),
  };
  await press("n");
  while (Object.keys(mend).length > 0) {
    await page.locator("mark.is-selected").first().waitFor();
    const words = (await inHand()) ?? "";
    const key = Object.keys(mend).find((one) => words.startsWith(one));
    if (key) {
      await mend[key]();
      delete mend[key];
    } else {
      await edit(page, () => press("a"));
    }
    await textIsWhole(page, TEXT);
  }

  // What was not found: what looks like a name or a quotation.
  const possible = async (/** @type {string} */ words) => {
    for (let n = 0; n < 12; n++) {
      await press("u");
      const now = await page.evaluate(() => document.getSelection()?.toString());
      if (now === words) return;
    }
    assert.fail(`no « ${words} »`);
  };
  await page.keyboard.press("Control+Home");
  actions++;
  await possible("Valmorin");
  await edit(page, () => press("3"));
  await page.getByTestId("apply-to-all").waitFor();
  await edit(page, () => press("g"));
  await possible("Brégance");
  await edit(page, () => press("3"));
  await possible("Atelier Nord");
  await edit(page, () => press("2"));
  await possible("« Le plus difficile sera de ne rien abîmer »");
  await edit(page, () => press("q"));
  await page.getByRole("option").first().waitFor();
  await press("k", "a");
  await page.getByRole("option", { name: "Inès Kadiri", selected: true }).waitFor();
  await edit(page, () => press("Enter"));
  await isGold(page, "keyboard", actions);
  assert.deepEqual(complaints, []);
  await context.close();
});
