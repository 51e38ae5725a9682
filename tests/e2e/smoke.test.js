// @ts-check
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openPage, url } from "./browser.js";

/** @type {import("./browser.js").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("the page opens without a complaint and talks to its own origin only", async () => {
  const { context, page, complaints } = await openPage(browser);
  await page.getByTestId("article-input").waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the page's files come with the media types and the policy that browsers ask for", async () => {
  const answer = await fetch(url);
  assert.equal(answer.headers.get("content-type"), "text/html; charset=utf-8");
  const policy = answer.headers.get("content-security-policy") ?? "";
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.match(policy, /frame-ancestors 'none'/);
  const wasm = await fetch(new URL("pkg/guillemet_bg.wasm", url));
  assert.equal(wasm.headers.get("content-type"), "application/wasm");
});
