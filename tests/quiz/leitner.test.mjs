/* The rule of the boxes, and the progress file. */
import assert from "node:assert/strict";
import test from "node:test";

const { dayOf, merged, parsed, rated, session, summary, written } = await import(process.env.LEITNER);

test("a known card comes again after 1, 3, 7 and 7 days", () => {
  const boxes = [];
  let kept;
  for (let day = 100, i = 0; i < 4; i++) {
    kept = rated(kept, "known", day);
    boxes.push([kept[0], kept[1] - day]);
    [, day] = kept;
  }
  assert.deepEqual(boxes, [[1, 1], [2, 3], [3, 7], [3, 7]]);
});

test("what was not known comes again today, what was unsure tomorrow", () => {
  assert.deepEqual(rated([3, 90, 83], "again", 100), [0, 100, 100]);
  assert.deepEqual(rated([3, 90, 83], "unsure", 100), [1, 101, 100]);
  assert.deepEqual(rated(undefined, "unsure", 100), [0, 101, 100]);
});

test("a session asks what is due, the longest first, then new cards in order, ten at most", () => {
  const kept = { b: [1, 99, 98], c: [1, 101, 100], d: [0, 95, 95] };
  assert.deepEqual(session(["a", "b", "c", "d", "e"], kept, 100), ["d", "b", "a", "e"]);
  assert.equal(session([...Array(30).keys()].map(String), {}, 100).length, 10);
});

test("progress counts what is known and due", () => {
  const kept = { a: [1, 101, 100], "a/x": [0, 100, 100], b: [3, 90, 83] };
  assert.deepEqual(summary(kept, () => true, 100), { known: 2, due: 2 });
  assert.deepEqual(summary(kept, (id) => id.startsWith("a"), 100), { known: 1, due: 1 });
});

test("of two devices the later answer counts", () => {
  assert.deepEqual(merged({ a: [1, 5, 4], b: [0, 9, 9] }, { a: [0, 6, 6], b: [3, 8, 1], c: [1, 2, 1] }), { a: [0, 6, 6], b: [0, 9, 9], c: [1, 2, 1] });
});

test("a progress file is read as it was written, and anything else is refused", () => {
  const cards = { a: [1, 20000, 19999] };
  assert.deepEqual(parsed(written(cards)), cards);
  for (const text of ["", "[]", "{}", "null", '{"version":2,"cards":{}}', '{"version":1,"cards":[]}', '{"version":1,"cards":{"a":[9,1,1]}}', '{"version":1,"cards":{"a":[1,"x",1]}}']) assert.equal(parsed(text), null);
});

test("the day changes at the reader's midnight", () => {
  assert.equal(dayOf(new Date(2026, 0, 2, 0, 1)) - dayOf(new Date(2026, 0, 1, 23, 59)), 1);
  assert.equal(dayOf(new Date(2026, 0, 1, 23, 59)), dayOf(new Date(2026, 0, 1, 0, 1)));
});
