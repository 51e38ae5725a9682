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
  const opened = await openPage(browser, {
    locale: "fr-FR",
    reducedMotion: "reduce",
    ...options,
  });
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
    // A hand takes a moment from one place to the next; the page has come to rest by then.
    await page.waitForFunction(() => !("acting" in document.body.dataset));
    await page.waitForTimeout(200);
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

test("by touch", async () => {
  const { context, page, complaints } = await openSuggestions({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const client = await context.newCDPSession(page);
  const touch = (
    /** @type {string} */ type,
    /** @type {{ x: number, y: number }[]} */ touchPoints,
  ) =>
    client.send("Input.dispatchTouchEvent", {
      type: /** @type {"touchStart" | "touchMove" | "touchEnd"} */ (type),
      touchPoints,
    });
  const actions = await byPointing(page, {
    point: ({ x, y }) => page.touchscreen.tap(x, y),
    // What looks like a name or quotation is offered, one tap after the other.
    choose: async (span) => {
      const close = page.locator(".popover .close");
      if (await close.isVisible()) await close.tap();
      for (let taps = 1; taps < 15; taps++) {
        await page.locator('.dock [data-part="next-possible"]').tap();
        await page.locator(".popover").waitFor();
        const words = await page.evaluate(() => document.getSelection()?.toString());
        if (words === TEXT.slice(span.start, span.end)) return taps;
        await close.tap();
      }
      assert.fail(`« ${TEXT.slice(span.start, span.end)} » is never offered`);
    },
    move: async (from, to) => {
      await touch("touchStart", [from]);
      for (const part of [0.25, 0.5, 0.75, 1]) {
        // The words lie a little above the finger.
        const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part + 14 };
        await touch("touchMove", [at]);
      }
      await touch("touchEnd", []);
      // A tap sooner than a hand can make it would count as part of this gesture.
      await page.waitForTimeout(350);
    },
  });
  await isGold(page, "touch", actions);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, select, input:not([type=file], [type=checkbox])")]
      .filter((one) => one.checkVisibility())
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(small, [], "targets under 44 px");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a long press selects the browser's way, and the tools leave the words free", async () => {
  const { context, page } = await openSuggestions({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const span = place(TEXT, "commerçants");
  await pointOf(page, span.start, "start");
  // Chromium's own handles cannot be driven from here; what they do is change the selection.
  await page.evaluate(() => {
    const find = /** @type {any} */ (window).find;
    document.getSelection()?.removeAllRanges();
    find("commerçants");
  });
  await page.locator(".popover").waitFor();
  const { words, tools } = await page.evaluate(() => ({
    words: document.getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0,
    tools: document.querySelector(".popover")?.getBoundingClientRect().top ?? 0,
  }));
  assert.ok(tools > words + 24, "the tools cover the words or their handles");
  await edit(page, () => page.getByTestId("label-NORP").tap());
  await page.locator("mark[data-label=NORP]", { hasText: "commerçants" }).waitFor();
  await context.close();
});
