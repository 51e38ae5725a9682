// @ts-check
/**
 * The real browser that the end-to-end tests drive.
 *
 * `cargo xtask test` says which one (CHROME), where the page is served
 * (GUILLEMET_URL) and where the command line lies (GUILLEMET_CLI). To run one
 * file by hand, start `cargo xtask serve` and give them yourself:
 *
 *     CHROME=$(which chromium) GUILLEMET_URL=http://127.0.0.1:8080/ \
 *       GUILLEMET_CLI=target/debug/guillemet node --test tests/e2e/smoke.test.js
 */

import { chromium } from "playwright-core";

/** @typedef {import("playwright-core").Browser} Browser */
/** @typedef {import("playwright-core").BrowserContext} BrowserContext */
/** @typedef {import("playwright-core").Page} Page */

/** Where the page is served, with a slash at its end. */
export const url = setting("GUILLEMET_URL");

/** The program that `cargo build` makes. */
export const commandLine = setting("GUILLEMET_CLI");

/**
 * Starts a browser that talks to nobody but the pages it opens.
 * @returns {Promise<Browser>}
 */
export function launch() {
  return chromium.launch({
    executablePath: setting("CHROME"),
    // Chromium refuses to build its sandbox as root, which CI often is.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

/**
 * Opens the page in a fresh profile, without an earlier visit's work.
 *
 * Whatever goes wrong there is collected in `complaints`: uncaught errors,
 * console errors, and requests to any other origin than the page's own.
 *
 * @param {Browser} browser
 * @param {import("playwright-core").BrowserContextOptions} [options]
 * @returns {Promise<{ context: BrowserContext, page: Page, complaints: string[] }>}
 */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext(options);
  // Well under the limit of a test, so that a failure says where it happened.
  context.setDefaultTimeout(15_000);
  /** @type {string[]} */
  const complaints = [];
  context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  context.on("request", (request) => {
    const target = new URL(request.url());
    const isLocal = target.protocol === "blob:" || target.protocol === "data:";
    if (!isLocal && target.origin !== new URL(url).origin) {
      complaints.push(`request to another origin: ${request.url()}`);
    }
  });
  const page = await context.newPage();
  await page.goto(url);
  return { context, page, complaints };
}

/**
 * @param {string} name
 * @returns {string}
 */
function setting(name) {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run cargo xtask test, or see tests/e2e/browser.js`);
  return value;
}
