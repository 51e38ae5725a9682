// @ts-check
/** Labels: for words that become a mention, and for mentions. */

import { indexOf } from "../annotations.js";
import { labelName, t } from "../i18n.js";
import { quoted, selectedMention, selectedWords, wordUnderCaret } from "./in_hand.js";
import { offerOthers } from "./offers.js";
import { confirm, goOn } from "./review.js";

/**
 * @typedef {import("../work.js").Work} Work
 * @typedef {import("../boundary.js").Mention} Mention
 */

/**
 * Gives a label: to the selected words as a new mention, or to the selected mention.
 *
 * @param {Work} work
 * @param {string} label
 * @param {{ exact?: boolean }} [options]
 */
export async function giveLabel(work, label, { exact = false } = {}) {
  const { store, core } = work;
  store.update({ lastLabel: label });
  const words = selectedWords(store.state);
  const mention = selectedMention(store.state);
  if (!words && mention) return relabel(work, mention, label);
  const span = words ?? (store.state.selected ? null : wordUnderCaret(store.state));
  if (!span) return;
  const snapped = (await core.snap(span.start, span.end, { exact, for: "mention" })) ?? span;
  const same = store.state.view?.mentions.find(
    ({ start, end }) => start === snapped.start && end === snapped.end,
  );
  if (same) {
    work.select(same.id, { quiet: true });
    return relabel(work, same, label);
  }
  const view = await work.apply({ type: "add_mention", ...snapped, label });
  const added = view?.mentions.find(
    ({ start, end }) => start === snapped.start && end === snapped.end,
  );
  if (!added) return;
  work.select(added.id, { open: false, quiet: true });
  const name = quoted(store.state.text, added);
  work.done(t("did.add-mention", { name, label: labelName(label) }));
  await offerOthers(work, added);
}

/**
 * @param {Work} work
 * @param {Mention} mention
 * @param {string} label
 */
async function relabel(work, mention, label) {
  if (mention.label === label) return confirm(work, mention);
  const view = await work.apply({ type: "set_label", id: mention.id, label });
  if (!view) return;
  const entity = indexOf(view).entities.get(mention.entity);
  const name = entity?.name ?? quoted(work.store.state.text, mention);
  const n = entity?.count ?? 1;
  work.done(t(n > 1 ? "did.relabel-all" : "did.relabel", { name, label: labelName(label), n }));
  const now = indexOf(view).mentions.get(mention.id);
  if (now) await offerOthers(work, now);
  await goOn(work);
}
