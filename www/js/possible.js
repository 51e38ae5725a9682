// @ts-check
/** Words that look like a name or a quotation and are annotated as neither: where a reader looks next. */

/**
 * @typedef {import("./boundary.js").Span} Span
 * @typedef {{ mentions: readonly Span[], quotes: readonly { content: readonly Span[] }[] }} Annotated
 */

/**
 * Runs of capitalised words, joined by the small words that names hold, and text between
 * quotation marks.
 */
const NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*(?:['’.-]\p{L}+)*(?:[ \u00a0](?:(?:de|du|des|d’|d'|la|le|les|of|the|van|von|bin|al)[ \u00a0]?){0,2}\p{Lu}[\p{L}\p{N}]*(?:['’.-]\p{L}+)*)*/gu;
const QUOTE = /«[^«»\n]+»|“[^“”\n]+”|"[^"\n]{2,}"/gu;
/** Words before which a sentence begins: a capital there says nothing. */
const SENTENCE_START = /(?:^|[.!?…:»”"]\s*|[\n\r]\s*|[«“"]\s*)$/u;

/** Small words that open sentences with a capital; the name, if any, comes after. */
const OPENERS = new Set(
  `À Afin Ainsi Alors Après Au Aujourd’hui Aussi Aux Avant Avec Ce Ces Cet Cette Chez Comme D’après Dans De Depuis Des
Deux Devant Du Elle Elles En Enfin Entre Est Et Hier Ici Il Ils Interrogé Interrogée Je La Le Les Leur Lors Lui Ma Mais
Même Mme Monsieur Ne Ni Nos Notre Nous On Or Où Ou Par Parmi Pendant Plus Pour Pourquoi Près Puis Quand Que Quel Qui
Sa Sans Selon Ses Si Son Sous Sur Tous Tout Toute Toutefois Trois Un Une Vers Voici Vos Votre Vous
A After Also An And As Asked At Before But By For From He Her Here His How I If In It Its Last Many Mr Mrs Ms My No Not
Of On Once One Or Our She So Some That The Their Then There These They This Those To Two Under Until We What When Where
While Who Why With You Your According`.split(/\s/),
);

/**
 * The places in reading order. A single capitalised word at the start of a sentence is no
 * sign of a name, unless the same word stands elsewhere in the middle of one. What the
 * reader took away was not missed.
 *
 * @param {string} text
 * @param {Annotated & { removed: Annotated }} view
 * @returns {(Span & { kind: "name" | "quote" })[]}
 */
export function possible(text, { mentions, quotes, removed }) {
  const named = freeOf([...mentions, ...removed.mentions]);
  const said = freeOf([...quotes, ...removed.quotes].flatMap((quote) => quote.content));
  const startsSentence = (/** @type {number} */ at) =>
    SENTENCE_START.test(text.slice(Math.max(0, at - 8), at));
  const names = [...text.matchAll(NAME)].flatMap((match) => {
    const end = match.index + match[0].length;
    const [opener] = /^\S+[ \u00a0]?/u.exec(match[0]) ?? [""];
    const opened = OPENERS.has(opener.trim());
    const start = match.index + (opened ? opener.length : 0);
    if (start >= end) return [];
    return [{ start, end, words: text.slice(start, end), opens: !opened && startsSentence(start) }];
  });
  const inside = new Set(names.filter(({ opens }) => !opens).map(({ words }) => words));
  const found = [
    ...names
      .filter(
        (name) =>
          (!name.opens || name.words.includes(" ") || inside.has(name.words)) && named(name),
      )
      .map(({ start, end }) => ({ start, end, kind: /** @type {const} */ ("name") })),
    ...[...text.matchAll(QUOTE)]
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        kind: /** @type {const} */ ("quote"),
      }))
      .filter((span) => said(span)),
  ];
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Whether a span overlaps none of `taken`, in logarithmic time for each question.
 *
 * @param {readonly Span[]} taken
 * @returns {(span: Span) => boolean}
 */
function freeOf(taken) {
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  /** @type {number[]} */
  const furthest = [];
  for (const { end } of sorted) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  return (span) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle].start < span.end) low = middle + 1;
      else high = middle;
    }
    return low === 0 || furthest[low - 1] <= span.start;
  };
}
