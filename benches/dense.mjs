// @ts-check
// What a long, densely annotated guillemet/1 file is made of, for benchmarks and tests.

/**
 * @param {{ text: string, entities: object[], mentions: object[], quotes: object[] }} content
 *   with offsets in code points
 */
export function file(content) {
  return { schema: "guillemet/1", language: "fr", offset_unit: "code_point", ...content };
}

/**
 * A name that the recogniser suggests.
 *
 * @param {number} n
 * @param {{ entity: string, label: string, start: number, words: string }} where
 */
export function mention(n, { entity, label, start, words }) {
  return {
    id: `m${n}`,
    entity,
    label,
    kind: "name",
    start,
    end: start + [...words].length,
    text: words,
    origin: "model",
    status: "suggested",
    confidence: 0.9,
  };
}

/**
 * A direct quotation that the rules suggest.
 *
 * @param {number} n
 * @param {{ start: number, words: string, speaker: string, source?: object }} where
 */
export function quote(n, { start, words, speaker, source }) {
  return {
    id: `q${n}`,
    kind: "direct",
    content: [{ start, end: start + [...words].length, text: words }],
    cue: null,
    source: source ?? null,
    speaker,
    nested_in: null,
    origin: "rule",
    status: "suggested",
    confidence: 0.9,
  };
}
