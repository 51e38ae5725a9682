// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { segments } from "../../www/js/segments.js";

/**
 * Draws the segments as text: each piece with the ids over it, outermost first.
 *
 * @param {string} text
 * @param {[id: string, start: number, end: number][]} spans
 */
function drawn(text, spans) {
  const named = spans.map(([id, start, end]) => ({ id, start, end }));
  return segments({ start: 0, end: text.length }, named)
    .map(
      ({ from, to, active }) => `${text.slice(from, to)}[${active.map(({ id }) => id).join(" ")}]`,
    )
    .join("");
}

const cases = /** @type {[string, string, [string, number, number][], string][]} */ ([
  ["nothing over the text", "abc", [], "abc[]"],
  ["no text", "", [["m1", 0, 2]], ""],
  ["one span in the middle", "abcde", [["m1", 1, 3]], "a[]bc[m1]de[]"],
  [
    "nested: the longer first",
    "abcde",
    [
      ["m1", 1, 3],
      ["q1", 0, 5],
    ],
    "a[q1]bc[q1 m1]de[q1]",
  ],
  [
    "crossing",
    "abcd",
    [
      ["m1", 0, 3],
      ["m2", 1, 4],
    ],
    "a[m1]bc[m1 m2]d[m2]",
  ],
  [
    "side by side",
    "abcd",
    [
      ["m1", 0, 2],
      ["m2", 2, 4],
    ],
    "ab[m1]cd[m2]",
  ],
  [
    "equal spans keep their order",
    "ab",
    [
      ["q2", 0, 2],
      ["m1", 0, 2],
    ],
    "ab[q2 m1]",
  ],
  ["beyond the end", "ab", [["m1", 1, 9]], "a[]b[m1]"],
  [
    "empty and backward spans",
    "ab",
    [
      ["m1", 1, 1],
      ["m2", 2, 1],
    ],
    "ab[]",
  ],
]);
for (const [name, text, spans, expected] of cases) {
  test(`segments: ${name}`, () => assert.equal(drawn(text, spans), expected));
}

test("segments tile the text whatever the spans", () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 200; round++) {
    const length = random(40);
    const spans = Array.from({ length: random(12) }, () => {
      const start = random(40);
      return { start, end: start + random(12) };
    });
    let at = 0;
    for (const { from, to, active } of segments({ start: 0, end: length }, spans)) {
      assert.equal(from, at);
      assert.ok(to > from);
      for (const span of spans) {
        assert.equal(
          active.includes(span),
          span.start <= from && span.end >= to && span.end > span.start,
        );
      }
      at = to;
    }
    assert.equal(at, length);
  }
});
