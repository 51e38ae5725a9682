// @ts-check
// The same texts through what people use in a browser today, in one run. None of the
// peers says who speaks; fr-compromise and compromise find names, wink finds values.

import { readFileSync } from "node:fs";
import english from "compromise";
import french from "fr-compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import init, { load_model, Session } from "../../www/pkg/guillemet.js";
import { text, time } from "../texts.mjs";

/** Lengths of the texts, in words: peers need minutes for longer ones. */
const SIZES = [1_000, 10_000];

const root = new URL("../../", import.meta.url);
await init({ module_or_path: readFileSync(new URL("www/pkg/guillemet_bg.wasm", root)) });
for (const language of ["fr", "en"]) {
  load_model(language, new Uint8Array(readFileSync(new URL(`models/${language}.model`, root))));
}
const wink = winkNLP(model);

/** @type {Record<string, Record<string, (article: string) => unknown>>} */
const peers = {
  fr: {
    guillemet: (article) => ours(article, "fr"),
    "fr-compromise": (article) => compromise(french(article)),
  },
  en: {
    guillemet: (article) => ours(article, "en"),
    compromise: (article) => compromise(english(article)),
    "wink-nlp": (article) => wink.readDoc(article).entities().out(),
  },
};

console.log("peers              words   first call      warm   words/s     times guillemet's");
for (const [language, programs] of Object.entries(peers)) {
  for (const size of SIZES) {
    const article = text(language, size);
    let guillemets = 0;
    for (const [name, annotate] of Object.entries(programs)) {
      const { first, mean } = time(() => annotate(article));
      guillemets ||= mean;
      const columns = [
        `${language} ${name}`.padEnd(16),
        String(size).padStart(7),
        `${first.toFixed(1)} ms`.padStart(12),
        `${mean.toFixed(1)} ms`.padStart(9),
        ((size / mean) * 1e3).toFixed(0).padStart(9),
        `${(mean / guillemets).toFixed(1)} x`.padStart(21),
      ];
      console.log(columns.join(" "));
    }
  }
}

/**
 * The whole annotation and all that the page draws.
 *
 * @param {string} article
 * @param {string} language
 */
function ours(article, language) {
  const session = new Session(article, { language });
  const view = session.view();
  session.free();
  return view;
}

/**
 * Names with their offsets, as both editions give them.
 *
 * @param {any} doc
 */
function compromise(doc) {
  const options = { offset: true };
  return [doc.people(), doc.organizations(), doc.places()].map((found) => found.json(options));
}
