import assert from "node:assert/strict";
import * as board from "./entries.ts";
import { isSame, merge } from "./merge.ts";
import {
  assertRefused,
  assertUnpolluted,
  makeText,
  type ReadVectors,
  readVectors,
} from "./vectors.ts";

const { good, vectors } = readVectors<ReadVectors<board.EntriesDocument>>("entries");
const proef = { slug: "proef", edition: 2 };
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const makeSheet = (entries: board.Entries) => ({ ...board.makeBlankEntries(proef), entries });

for (const vector of vectors.filter((one) => !one.error)) {
  Deno.test(`what is read is read whole: ${vector.name}`, () => {
    const text = makeText(vector, good);
    const sheet = board.parseEntries(text, proef);
    assert.deepEqual(copy(sheet), { ...board.makeBlankEntries(proef), ...JSON.parse(text) });
    assert.deepEqual(board.parseEntries(JSON.stringify(sheet), proef), sheet);
    assertUnpolluted();
  });
}

for (const vector of vectors.filter((one) => one.error)) {
  Deno.test(`what holds no entries is refused with the reason: ${vector.name}`, () => {
    assertRefused(() => board.parseEntries(makeText(vector, good), proef), vector);
  });
}

const many = (number: number) =>
  makeSheet(Object.fromEntries(Array.from({ length: number }, (_, i) => [`n${i}`, { order: i }])));

Deno.test("what two tabs can make together is read, and more is refused with the numbers", () => {
  const most = board.MOST_ENTRIES;
  assert.equal(board.countEntries(board.parseEntries(JSON.stringify(many(most)), proef)), most);
  const refusal = { key: "bad-count", details: { count: most + 1, most } };
  assert.throws(() => board.parseEntries(JSON.stringify(many(most + 1)), proef), refusal);
});

/** Every record of at most two entries, each with at most two fields. */
const entry = (fields: Record<string, number>): board.Entry => fields;
const fields = [
  undefined,
  entry({}),
  entry({ text: 1 }),
  entry({ text: 2 }),
  entry({ constructor: 1 }),
  entry({ text: 1, cell: 1 }),
];
const records: board.Entries[] = fields.flatMap((one) =>
  fields.map((other): board.Entries => ({
    ...(one ? { a: one } : {}),
    ...(other ? { constructor: other } : {}),
  }))
);
const at = <V>(record: Readonly<Record<string, V>>, id: string): V | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

Deno.test("what one writer changed is all that changes", () => {
  for (const before of records) {
    for (const after of records) {
      const merged = merge(board.kind, makeSheet(before), makeSheet(before), makeSheet(after));
      assert.deepEqual(merged, makeSheet(after));
      const kept = merge(board.kind, makeSheet(after), makeSheet(before), makeSheet(before));
      assert.deepEqual(kept.entries, after);
    }
  }
});

Deno.test("two writers lose nothing of each other, entry by entry and field by field", () => {
  for (const start of records) {
    for (const mine of records) {
      const stored = merge(board.kind, makeSheet(start), makeSheet(start), makeSheet(mine));
      for (const theirs of records) {
        const merged = merge(board.kind, stored, makeSheet(start), makeSheet(theirs)).entries;
        for (const id of ["a", "constructor"]) {
          check(at(start, id), at(mine, id), at(theirs, id), at(merged, id));
        }
      }
    }
  }
});

type MaybeEntry = board.Entry | undefined;

function check(start: MaybeEntry, mine: MaybeEntry, theirs: MaybeEntry, merged: MaybeEntry): void {
  if (isSame(theirs, start)) return assert.deepEqual(merged, mine);
  if (!theirs || !mine || !merged) return assert.deepEqual(merged, theirs);
  for (const key of ["text", "cell", "constructor"]) {
    const decided: board.Entry = at(theirs, key) === at(start ?? {}, key) ? mine : theirs;
    assert.equal(at(merged, key), at(decided, key));
  }
}

Deno.test("an entry that is put down, changed or taken away leaves the rest as it was", () => {
  const empty = board.makeBlankEntries(proef);
  const one = board.setEntries(empty, { a: { text: "x" } }, "2026-11-23");
  const two = board.setFields(one, "a", { order: 3 }, "2026-12-01");
  assert.deepEqual(empty, board.makeBlankEntries(proef));
  assert.deepEqual(two.entries, { a: { text: "x", order: 3 } });
  assert.equal(two.round, "2026-11-23");
  assert.deepEqual(board.removeEntries(two, ["a"]).entries, {});
  assert.ok(board.isEmpty(board.removeEntries(two, ["a"])));
  assert.ok(!board.isEmpty(two));
});

Deno.test("filling in from a file takes nothing of mine away", () => {
  const mine = { ...makeSheet({ a: { text: "mijn" } }), round: "" };
  const theirs = { ...makeSheet({ a: { text: "hun" }, b: {} }), round: "2026-10-01" };
  const both = board.fillIn(mine, theirs);
  assert.deepEqual(both.entries, { a: { text: "mijn" }, b: {} });
  assert.equal(both.round, "2026-10-01");
});

Deno.test("entries stand in the order that was given, and odd orders are no order", () => {
  const list = board.orderEntries(
    { c: { order: 1 }, b: { order: 2 }, a: { order: "x" }, d: { order: 1 } },
  );
  assert.deepEqual(list.map((one) => one.id), ["a", "c", "d", "b"]);
  assert.equal(board.orderEntries({ a: { id: "vals" } })[0].id, "a");
});

const indexById = (list: readonly board.OrderedEntry[]): Record<string, board.Entry> =>
  Object.fromEntries(list.map((one) => [one.id, one]));

Deno.test("an entry can be put at every place of a list, again and again", () => {
  let list: board.OrderedEntry[] = [];
  for (let number = 0; number < 200; number++) {
    const place = (number * 7) % (list.length + 1);
    const expected: string[] = list.map((one) => one.id).toSpliced(place, 0, `n${number}`);
    const orders = board.computeOrders(list, `n${number}`, place);
    const entries = indexById(list);
    for (const [id, order] of Object.entries(orders)) entries[id] = { order };
    list = board.orderEntries(entries);
    assert.deepEqual(list.map((one) => one.id), expected);
  }
});

Deno.test("between two neighbours there is always room", () => {
  let list = board.orderEntries({ a: { order: 1 }, b: { order: 2 } });
  for (let number = 0; number < 100; number++) {
    const orders = board.computeOrders(list, `n${number}`, 1);
    const entries = indexById(list);
    for (const [id, order] of Object.entries(orders)) entries[id] = { order };
    list = board.orderEntries(entries);
    assert.equal(list[1].id, `n${number}`);
  }
});

Deno.test("names for new entries fit the format and do not meet", () => {
  const names = Array.from({ length: 500 }, board.makeId);
  assert.equal(new Set(names).size, 500);
  assert.ok(names.every((name) => /^[a-z0-9]{12}$/.test(name)));
});

Deno.test("notes stand in the order that Python gives them", () => {
  const { cases } = readVectors<{ cases: { entries: board.Entries; order: string[] }[] }>("order");
  for (const { entries, order } of cases) {
    assert.deepEqual(board.orderEntries(entries).map((one) => one.id), order);
  }
});
