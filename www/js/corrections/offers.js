// @ts-check
/** The same for the same words elsewhere: offered, looked through, taken as one step. */

import { indexOf } from "../annotations.js";
import { labelName, t } from "../i18n.js";
import { quoted } from "./in_hand.js";

/**
 * @typedef {import("../work.js").Work} Work
 * @typedef {import("../boundary.js").Mention} Mention
 * @typedef {import("../boundary.js").Edit} Edit
 */

/**
 * Offers to annotate the other places with the words of a mention, if there are any.
 *
 * @param {Work} work
 * @param {Mention} mention
 * @param {{ asked?: boolean }} [options] asked: say so if there is none
 */
export async function offerOthers(work, mention, { asked = false } = {}) {
  const { store, core } = work;
  const places = await core.occurrences(mention.id);
  const view = store.state.view;
  if (!view) return;
  const { mentions, entities } = indexOf(view);
  const open = places.filter((place) => {
    const there = place.mention ? mentions.get(place.mention) : null;
    return !there || there.entity !== mention.entity;
  });
  if (open.length === 0) {
    store.update({ offer: null });
    if (asked) work.say(t("offer.none"));
    return;
  }
  const label = entities.get(mention.entity)?.label ?? mention.label;
  const words = quoted(store.state.text, mention);
  store.update({
    offer: {
      title: t("offer.add", { n: open.length, words, label: labelName(label) }),
      items: open.map(({ start, end, mention: id }) => ({ start, end, id, picked: true })),
      edits: (items) =>
        items.map(({ start, end, id }) =>
          id
            ? { type: "move_mention", id, entity: mention.entity }
            : { type: "add_mention", start, end, entity: mention.entity },
        ),
    },
  });
}

/**
 * Offers to remove the other mentions with the same words, if there are any.
 *
 * @param {Work} work
 * @param {string} said the words
 * @param {string} words the same, shortened for a message
 */
export function offerRemoval({ store }, said, words) {
  const { view, text } = store.state;
  const others = (view?.mentions ?? []).filter(
    ({ start, end }) => end - start === said.length && text.slice(start, end) === said,
  );
  if (others.length === 0) return;
  store.update({
    offer: {
      title: t("offer.remove", { n: others.length, words }),
      items: others.map(({ id, start, end }) => ({ id, start, end, picked: true })),
      edits: (items) => items.map(({ id }) => ({ type: "remove_mention", id })),
    },
  });
}

/**
 * Takes the picked items of the offer, as one step.
 *
 * @param {Work} work
 */
export async function takeOffer(work) {
  const { offer } = work.store.state;
  if (!offer) return;
  const items = offer.items.filter((item) => item.picked);
  const edits = /** @type {Edit[]} */ (offer.edits(items));
  work.store.update({ offer: null });
  if (edits.length === 0) return;
  const view = await work.apply(edits);
  if (view) work.done(t("did.offer", { n: edits.length }));
}
