// @ts-check
/** Going through the suggestions, the least certain first. */

import { annotation, standing } from "../annotations.js";
import { t } from "../i18n.js";
import { nextPossible } from "./missed.js";
import { remove } from "./remove.js";

/**
 * @typedef {import("../work.js").Work} Work
 * @typedef {import("../boundary.js").Mention} Mention
 * @typedef {import("../boundary.js").Quote} Quote
 */

/**
 * @param {Work} work
 * @param {readonly string[]} ids
 */
export async function accept(work, ids) {
  if (ids.length === 0) return;
  const view = await work.apply({ type: "accept", ids: [...ids] });
  if (view && ids.length > 1) work.done(t("did.accept", { n: ids.length }));
  else if (view) work.say(t("did.accept", { n: ids.length }));
}

/**
 * Accepts many suggestions at once; a review goes on with what is left.
 *
 * @param {Work} work
 * @param {readonly string[]} ids
 */
export async function acceptAll(work, ids) {
  await accept(work, ids);
  const { selected, reviewing } = work.store.state;
  if (reviewing && selected && ids.includes(selected)) await reviewNext(work, { quiet: true });
}

/**
 * The least certain suggestion after the one in hand.
 *
 * @param {Work} work
 * @param {{ quiet?: boolean }} [options] quiet: leave the last message
 */
export async function reviewNext(work, { quiet = false } = {}) {
  const { store, core } = work;
  const order = await core.reviewOrder();
  const { selected, reviewing } = store.state;
  if (order.length === 0) {
    // All suggestions are decided on: what the machine missed comes last.
    store.update({ reviewing: true });
    return quiet ? work.say(t("review.finished")) : nextPossible(work, 1);
  }
  // A review begins with the least certain one, whatever lies in hand.
  const at = reviewing && selected ? order.indexOf(selected) : -1;
  store.update({ reviewing: true });
  work.select(order[(at + 1) % order.length], { open: false, quiet });
}

/**
 * Decides about the suggestion in hand, then goes to the least certain one left.
 *
 * @param {Work} work
 * @param {"accept" | "reject"} decision
 */
export async function decide(work, decision) {
  const { store, core } = work;
  const { selected, reviewing } = store.state;
  if (!selected) return;
  const order = reviewing ? await core.reviewOrder() : [];
  const at = order.indexOf(selected);
  if (decision === "accept") await accept(work, [selected]);
  else await remove(work);
  if (!reviewing) return;
  const left = order.filter((id) => id !== selected && annotation(store.state.view, id));
  if (left.length === 0) {
    work.say(t("review.finished"));
    return;
  }
  work.select(left[Math.min(Math.max(at, 0), left.length - 1)], { open: false });
}

/**
 * In a review, a suggestion that was put right is done with: on to the next one.
 *
 * @param {Work} work
 */
export async function goOn(work) {
  if (work.store.state.reviewing) await reviewNext(work, { quiet: true });
}

/**
 * Says again what was suggested, which is finding it right.
 *
 * @param {Work} work
 * @param {Mention | Quote} item
 */
export async function confirm(work, item) {
  if (standing(item) !== "suggested") return work.say(t("did.nothing"));
  await (work.store.state.selected === item.id ? decide(work, "accept") : accept(work, [item.id]));
}
