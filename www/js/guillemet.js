// @ts-check
/**
 * guillemet for other pages: give it a text, get the annotations.
 *
 *     import { load } from "./js/guillemet.js";
 *     const annotator = await load({ language: "fr" });
 *     const { entities, quotes } = await annotator.annotate(text);
 */

import { localCore } from "./core.js";

/**
 * @typedef {object} Annotator
 * @property {(text: string) => Promise<any>} annotate gives a guillemet/1 object, its
 *   offsets in Unicode code points; rejects text that holds half a surrogate pair
 */

/**
 * Loads the core and the models. Rejects if the model of a wanted language is missing or
 * does not fit ("auto" wants all), since its names would be missing without a word.
 *
 * @param {{ language?: "fr" | "en" | "auto" }} [options] what the texts are written in
 * @returns {Promise<Annotator>}
 */
export async function load({ language = "auto" } = {}) {
  const core = localCore();
  const { models, problems } = await core.version();
  const wanted = language === "auto" ? ["fr", "en"] : [language];
  for (const one of wanted) {
    if (Object.hasOwn(models, one)) continue;
    const why = problems.find((problem) => problem.includes(`${one}.model`));
    throw new Error(why ?? `models/${one}.model could not be loaded`);
  }
  return {
    annotate: async (text) => JSON.parse(await core.annotate(text, { language })),
  };
}
