// @ts-check
/**
 * The whole correction of the French sample, once by keyboard, once by mouse, once on a
 * touch screen, each ending in the same gold annotations; with the number of actions.
 */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openPage } from "./browser.js";
import { drag, exported, gist, place, pointOf, textIsWhole } from "./desk.js";
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
  await page.waitForFunction(
    (before) => document.body.dataset.revision !== before && !("acting" in document.body.dataset),
    before,
  );
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
  /** The first of the people offered. @param {string} name */
  const choice = (name) =>
    page.locator('.choices [aria-selected="true"]', { hasText: name }).waitFor();
  /** The suggestion in hand, as the bar below says it: what it is, then its words. */
  const inHand = async () =>
    ((await page.locator(".in-hand").textContent()) ?? "").replace(/^.*? : /, "");

  const next = async () => {
    await press("n");
    await page.waitForFunction(() => !("acting" in document.body.dataset));
  };

  // The least certain first; the keys are what a reader who sees it would press.
  /** @type {Record<string, () => Promise<unknown>>} */
  const mend = {
    "Horizon local": () => edit(page, () => press("2")),
    "Foire aux saveurs": () => edit(page, () => press("4")),
    Valmorin: async () => {
      await edit(page, () => press("Alt+ArrowRight"));
      await edit(page, () => press("Alt+ArrowRight"));
      await next();
    },
    "Mme Kadiri": async () => {
      await edit(page, () => press("Alt+ArrowDown"));
      await next();
    },
    Interrogée: () => edit(page, () => press("x")),
    "« Un million": async () => {
      await press("s");
      await choice("Mathieu Delorme");
      await edit(page, () => press("Enter"));
    },
    "« J’ai": async () => {
      await press("s", "t", "e");
      await choice("Bruno Teyssier");
      await edit(page, () => press("Enter"));
    },
    craindre: () => edit(page, () => press("2")),
  };
  await press("n");
  while (Object.keys(mend).length > 0) {
    const words = await inHand();
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
  await page.locator(".choices li").first().waitFor();
  await press("k", "a");
  await choice("Inès Kadiri");
  await edit(page, () => press("Enter"));
  await isGold(page, "keyboard", actions);
  assert.deepEqual(complaints, []);
  await context.close();
});

/**
 * Corrects everything by pointing: what a reader clicks or taps, in reading order.
 *
 * @param {Page} page
 * @param {{ point: (at: { x: number, y: number }) => Promise<unknown>, choose: (span: { start: number, end: number }) => Promise<number>, move: (from: { x: number, y: number }, to: { x: number, y: number }) => Promise<unknown> }} hand
 * @returns {Promise<number>} how many actions it took
 */
async function byPointing(page, { point, choose, move }) {
  let actions = 0;
  const on = async (/** @type {import("playwright-core").Locator} */ target) => {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    assert.ok(box);
    await point({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    actions++;
  };
  const onWords = async (/** @type {string} */ words, nth = 1) => {
    const { start } = place(TEXT, words, nth);
    await point(await pointOf(page, start + 1, "start"));
    actions++;
    await page.locator(".popover").waitFor();
  };
  const label = async (/** @type {string} */ name) =>
    edit(page, () => on(page.getByTestId(`label-${name}`)));
  const speaker = async (/** @type {string} */ name) =>
    edit(page, () => on(page.locator(".choices li", { hasText: name })));

  await onWords("Horizon local");
  await label("ORG");
  await onWords("Foire aux saveurs");
  await label("EVENT");
  await onWords("Interrogée");
  await edit(page, () => on(page.getByTestId("delete")));
  // Edges by their grips.
  await onWords("Valmorin", 4);
  await dragGrip("end", place(TEXT, "Valmorin d’abord").end);
  await onWords("Mme Kadiri");
  await dragGrip("start", place(TEXT, "Kadiri", 2).start);
  // Speakers and kinds.
  await onWords("« Un million");
  await on(page.getByTestId("set-speaker"));
  await speaker("Mathieu Delorme");
  await onWords("« J’ai perdu");
  await on(page.getByTestId("set-speaker"));
  await speaker("Bruno Teyssier");
  await onWords("craindre");
  await edit(page, () => on(page.locator('.kinds [data-part="mixed"]')));
  // What was not found.
  actions += await choose(place(TEXT, "Valmorin", 1));
  await label("LOC");
  await edit(page, () => on(page.getByTestId("apply-to-all")));
  actions += await choose(place(TEXT, "Brégance"));
  await label("LOC");
  actions += await choose(place(TEXT, "Atelier Nord"));
  await label("ORG");
  actions += await choose(place(TEXT, "« Le plus difficile sera de ne rien abîmer »"));
  await edit(page, () => on(page.getByTestId("make-quote")));
  await speaker("Inès Kadiri");
  return actions;

  /** @param {"start" | "end"} edge @param {number} offset */
  async function dragGrip(edge, offset) {
    // Asking for the target scrolls to it, so the grip comes after.
    const target = await pointOf(page, offset, edge);
    const grip = await page.locator(`.grip.at-${edge}`).evaluate((grip) => {
      const { left, top, height } = grip.getBoundingClientRect();
      return { x: left, y: top + height / 2 };
    });
    await edit(page, () => move(grip, { x: target.x, y: grip.y }));
    actions++;
  }
}

test("by mouse", async () => {
  const { context, page, complaints } = await openSuggestions();
  const actions = await byPointing(page, {
    point: ({ x, y }) => page.mouse.click(x, y),
    choose: async (span) => {
      await drag(page, span);
      return 1;
    },
    move: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
  });
  await isGold(page, "mouse", actions);
  assert.deepEqual(complaints, []);
  await context.close();
});
