// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { packer, unpacker } from "../../www/js/transfer.js";

const entities = [{ id: "e1" }];

/** @param {object[]} mentions @param {object} removed */
const viewOf = (mentions, removed = { mentions: [], quotes: [] }) => ({
  revision: mentions.length,
  text_revision: 0,
  entities,
  mentions,
  quotes: [],
  removed,
});

/** Two ends of a channel that clones, as postMessage does. */
function channel() {
  const [pack, unpack] = [packer(), unpacker()];
  return (/** @type {any} */ result) => {
    const message = structuredClone(pack(result));
    return { message, arrived: unpack(message) };
  };
}

const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => ({ id }));

test("what is sent arrives, and what did not change is not sent again", () => {
  const send = channel();
  const first = send(viewOf([a, b, c, d])).arrived;
  assert.deepEqual(first, viewOf([a, b, c, d]));
  const changed = { id: "c", label: "PER" };
  const second = send(viewOf([a, b, changed, d], { mentions: [c], quotes: [] }));
  assert.deepEqual(second.message.mentions, { runs: [[0, 2], changed, [3, 4]] });
  assert.deepEqual(second.arrived.mentions, [a, b, changed, d]);
  assert.equal(second.arrived.mentions[0], first.mentions[0]);
  assert.equal(second.arrived.mentions[3], first.mentions[3]);
  assert.deepEqual(second.arrived.removed.mentions, [c]);
  assert.equal(second.arrived.entities, first.entities, "the whole list, where it is");
});

test("any change of a list arrives", () => {
  const send = channel();
  const lists = [[], [a], [b, a], [b, a, b], [d, c, b, a], [c], [], [a, b, c, d], [d, a, b, c]];
  for (const list of lists) assert.deepEqual(send(viewOf(list)).arrived, viewOf(list));
});

test("a view within an answer is packed, and other answers pass as they are", () => {
  const send = channel();
  const opened = { text: "x", view: viewOf([a]) };
  assert.deepEqual(send(opened).arrived, opened);
  assert.deepEqual(send(opened).message.view.mentions, { runs: [[0, 1]] });
  for (const other of [null, "text", ["m1"], { start: 0, end: 1 }, undefined]) {
    assert.deepEqual(send(other).message, other);
  }
});
