// @ts-check
/**
 * The French sample as a recogniser might suggest it, with the mistakes that recognisers
 * make, and as a careful reader leaves it: both as guillemet/1 files, built from the
 * words, so that the tests of correcting do not move when the models do.
 */

import { readFileSync } from "node:fs";

export const TEXT = readFileSync(new URL("../../www/samples/fr.txt", import.meta.url), "utf8");

/**
 * @typedef {[words: string, nth: number, label: string, entity: string]} Name
 * @typedef {{ kind: string, content: string[], cue?: [string, number], source?: [string, number], speaker: string | null, inside?: number }} Said
 */

/** @type {Name[]} */
const NAMES = [
  ["Valmorin", 1, "LOC", "Valmorin"],
  ["Valmorin", 2, "LOC", "Valmorin"],
  ["lundi 3 mars", 1, "DATE", "lundi 3 mars"],
  ["2019", 1, "DATE", "2019"],
  ["4,2 millions d’euros", 1, "MONEY", "4,2 millions d’euros"],
  ["1er septembre", 1, "DATE", "1er septembre"],
  ["Claire Morvan", 1, "PER", "Claire Morvan"],
  ["Étienne Lasserre", 1, "PER", "Étienne Lasserre"],
  ["Horizon local", 1, "ORG", "Horizon local"],
  ["Brégance", 1, "LOC", "Brégance"],
  ["Claire Morvan", 2, "PER", "Claire Morvan"],
  ["25 %", 1, "PERCENT", "25 %"],
  ["Mathieu Delorme", 1, "PER", "Mathieu Delorme"],
  ["Radio Valmorin", 1, "ORG", "Radio Valmorin"],
  ["Inès Kadiri", 1, "PER", "Inès Kadiri"],
  ["Atelier Nord", 1, "ORG", "Atelier Nord"],
  ["1887", 1, "DATE", "1887"],
  ["90 %", 1, "PERCENT", "90 %"],
  ["Kadiri", 2, "PER", "Inès Kadiri"],
  ["Bruno Teyssier", 1, "PER", "Bruno Teyssier"],
  ["Samira Haddad", 1, "PER", "Samira Haddad"],
  ["Claire Morvan", 3, "PER", "Claire Morvan"],
  ["Étienne Lasserre", 2, "PER", "Étienne Lasserre"],
  ["Valmorin d’abord", 1, "ORG", "Valmorin d’abord"],
  ["Paul Guérande", 1, "PER", "Paul Guérande"],
  ["mi-avril", 1, "DATE", "mi-avril"],
  ["printemps 2028", 1, "DATE", "printemps 2028"],
  ["Foire aux saveurs", 1, "EVENT", "Foire aux saveurs"],
  ["8 h 30", 1, "TIME", "8 h 30"],
];

/** @type {Said[]} */
const QUOTES = [
  {
    kind: "direct",
    content: ["« Cette halle", "c’est le cœur de la ville : on ne laisse pas un cœur s’arrêter. »"],
    cue: ["ajoute", 1],
    source: ["elle", 3],
    speaker: "Claire Morvan",
  },
  {
    kind: "indirect",
    content: ["que la subvention serait versée en deux fois"],
    cue: ["confirmé", 1],
    source: ["Le président du conseil régional, Mathieu Delorme", 1],
    speaker: "Mathieu Delorme",
  },
  {
    kind: "indirect",
    content: ["le bois est sain à plus de 90 %"],
    cue: ["D’après", 1],
    speaker: "Inès Kadiri",
  },
  {
    kind: "indirect",
    content: ["avoir reçu une promesse écrite de la mairie"],
    cue: ["affirme", 1],
    source: ["Elle", 1],
    speaker: "Samira Haddad",
  },
  {
    kind: "direct",
    content: ["« Étienne Lasserre m’a dit : “Vous ne tiendrez pas.” Nous tiendrons »"],
    cue: ["lancé", 1],
    speaker: "Claire Morvan",
  },
  {
    kind: "direct",
    content: ["“Vous ne tiendrez pas.”"],
    cue: ["dit", 4],
    source: ["Étienne Lasserre", 2],
    speaker: "Étienne Lasserre",
  },
  {
    kind: "indirect",
    content: ["qu’elle publiera son propre rapport à la mi-avril"],
    cue: ["indique", 1],
    source: ["L’association", 2],
    speaker: "Valmorin d’abord",
  },
  {
    kind: "direct",
    content: ["« Nous avons trop attendu, et les commerçants l’ont payé cher »"],
    cue: ["reconnu", 1],
    source: ["la maire, Claire Morvan", 1],
    speaker: "Claire Morvan",
  },
  {
    kind: "mixed",
    content: [
      "que la ville « n’a pas les moyens de ses rêves » et qu’il saisirait le tribunal administratif de Brégance avant la fin du mois",
    ],
    cue: ["déclaré", 1],
    speaker: "Étienne Lasserre",
  },
  {
    kind: "indirect",
    content: ["la région prendra en charge 25 % des travaux"],
    cue: ["Selon", 1],
    source: ["Claire Morvan", 2],
    speaker: "Claire Morvan",
  },
  {
    kind: "direct",
    content: ["« Un million cinquante mille euros, pas un centime de plus »"],
    cue: ["précisé", 1],
    speaker: "Mathieu Delorme",
  },
  {
    kind: "direct",
    // A reader who adds a quotation gives its words and its speaker, and may leave it there.
    content: ["« Le plus difficile sera de ne rien abîmer »"],
    speaker: "Inès Kadiri",
  },
  {
    kind: "direct",
    content: ["« J’ai perdu un tiers de ma clientèle en cinq ans »"],
    cue: ["raconte", 1],
    source: ["Bruno Teyssier", 1],
    speaker: "Bruno Teyssier",
  },
  {
    kind: "indirect",
    content: ["que les loyers seraient gelés pendant trois ans"],
    cue: ["répondu", 1],
    source: ["Claire Morvan", 3],
    speaker: "Claire Morvan",
  },
  {
    kind: "mixed",
    content: ["craindre « une halle de carte postale »"],
    cue: ["dit", 5],
    source: ["Son porte-parole, Paul Guérande", 1],
    speaker: "Paul Guérande",
  },
];

/** What a careful reader leaves. */
export function gold() {
  return build(NAMES, QUOTES);
}

/**
 * What is suggested. Wrong are: the labels of « Horizon local » and « Foire aux saveurs »;
 * the end of « Valmorin d’abord » and the start of « Kadiri »; « Interrogée », no name at
 * all; « Valmorin » twice, « Brégance » and « Atelier Nord », not found; the speaker of
 * Mathieu Delorme's quote, unknown; that of Bruno Teyssier's, another one; the kind of Paul
 * Guérande's; Inès Kadiri's about the difficulty, not found, and so its speaker.
 */
export function suggested() {
  const missing = new Set(["Brégance", "Atelier Nord"]);
  /** @type {Name[]} */
  const names = NAMES.filter(
    ([words, , label]) => !missing.has(words) && !(words === "Valmorin" && label === "LOC"),
  ).map(([words, nth, label, entity]) => {
    if (words === "Horizon local" || words === "Foire aux saveurs")
      return [words, nth, "LOC", entity];
    if (words === "Valmorin d’abord") return ["Valmorin", 4, "ORG", "Valmorin d’abord"];
    if (words === "Kadiri") return ["Mme Kadiri", 1, label, entity];
    return [words, nth, label, entity];
  });
  names.push(["Interrogée", 1, "ORG", "Interrogée"]);
  const quotes = QUOTES.filter((quote) => !quote.content[0].startsWith("« Le plus")).map(
    (quote) => {
      if (quote.content[0].startsWith("« Un million")) return { ...quote, speaker: null };
      if (quote.speaker === "Bruno Teyssier") return { ...quote, speaker: "Samira Haddad" };
      if (quote.speaker === "Paul Guérande") return { ...quote, kind: "indirect" };
      return quote;
    },
  );
  return build(names, quotes);
}

/** The mistakes, one correction each. */
export const CORRECTIONS = 14;

/**
 * @param {Name[]} names
 * @param {Said[]} quotes
 */
function build(names, quotes) {
  /** @type {Map<string, { id: string, label: string, name: string }>} */
  const entities = new Map();
  const entity = (/** @type {string} */ name, /** @type {string} */ label) => {
    const found = entities.get(name) ?? { id: `e${entities.size + 1}`, label, name };
    entities.set(name, found);
    return found.id;
  };
  const mentions = names
    .map(([words, nth, label, of]) => ({ ...spanOf(words, nth), label, of }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ label, of, ...span }, at) => ({
      id: `m${at + 1}`,
      entity: entity(of, label),
      label,
      kind: "name",
      ...span,
      origin: "model",
      status: "suggested",
      confidence: sureness(span.text, at),
    }));
  const said = quotes.map(({ kind, content, cue, source, speaker }, at) => ({
    id: `q${at + 1}`,
    kind,
    content: content.map((words) => spanOf(words, 1)),
    cue: cue ? spanOf(...cue) : null,
    source: source ? spanOf(...source) : null,
    speaker: speaker && entities.has(speaker) ? entity(speaker, "PER") : null,
    origin: "rule",
    status: "suggested",
    confidence: sureness(content[0], at),
  }));
  said.sort((a, b) => a.content[0].start - b.content[0].start);
  const around = (/** @type {{ start: number, end: number }} */ inner) =>
    said.find(({ content: [outer] }) => outer.start < inner.start && inner.end < outer.end);
  const nested = said.map((quote) => ({
    ...quote,
    nested_in: around(quote.content[0])?.id ?? null,
  }));
  return {
    schema: "guillemet/1",
    language: "fr",
    offset_unit: "code_point",
    text: TEXT,
    entities: [...entities.values()],
    mentions,
    quotes: nested,
  };
}

/**
 * Mistakes are less certain as a rule, but not always, and some right ones are no surer.
 *
 * @param {string} words
 * @param {number} at
 */
function sureness(words, at) {
  const doubtful = /^(?:Horizon|Foire|Valmorin|Mme|Interrogée|« Un million|« J’ai|craindre)/.test(
    words,
  );
  return doubtful ? 0.42 + (at % 5) * 0.04 : 0.55 + ((at * 37) % 45) / 100;
}

/**
 * The sample has no astral characters, so code points are UTF-16 units here.
 *
 * @param {string} words
 * @param {number} nth
 */
function spanOf(words, nth) {
  let start = -1;
  for (let n = 0; n < nth; n++) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no ${nth}. « ${words} » in the sample`);
  return { start, end: start + words.length, text: words };
}
