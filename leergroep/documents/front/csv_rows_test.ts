import assert from "node:assert/strict";
import { CsvError, splitRows } from "./csv_rows.ts";
import { readVectors } from "./vectors.ts";

interface Case {
  readonly name: string;
  readonly text: string;
  readonly delimiter: string;
  readonly strict: boolean;
  /** How many signs stand where the text has #. */
  readonly times?: number;
  readonly rows?: readonly (readonly string[])[];
  /** The row that cannot be read. */
  readonly refused?: number;
}

for (const one of readVectors<{ cases: Case[] }>("csv_rows").cases) {
  Deno.test(`rows of a CSV are read as in Python: ${one.name}, ${one.strict}`, () => {
    const long = (text: string) => text.replaceAll("#", "x".repeat(one.times ?? 1));
    const read = () => splitRows(long(one.text), one.delimiter, { strict: one.strict });
    if (one.refused) {
      assert.throws(read, (error) => error instanceof CsvError && error.row === one.refused);
    } else assert.deepEqual(read(), one.rows?.map((row) => row.map(long)));
  });
}

Deno.test("as many rows are read as are asked for", () => {
  assert.deepEqual(splitRows("a\nb\nc", ";", { most: 2 }), [["a"], ["b"]]);
});
