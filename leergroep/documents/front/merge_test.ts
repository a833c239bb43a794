import assert from "node:assert/strict";
import type { Document } from "./document.ts";
import { isSame, merge } from "./merge.ts";
import { readVectors } from "./vectors.ts";

interface Case {
  readonly name: string;
  readonly format: string;
  readonly stored: object;
  readonly before: object;
  readonly after: object;
  readonly merged: object;
}
interface Vectors {
  readonly parts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly blank: object;
  readonly cases: readonly Case[];
}

const { parts, blank, cases } = readVectors<Vectors>("merge");

/** Return a whole document of a format: a vector says only what is not as in a blank one. */
function complete(format: string, fields: object): Document {
  const empty = Object.keys(parts[format]).map((name) => [name, {}]);
  return { format, ...blank, ...Object.fromEntries(empty), ...fields } as Document;
}

for (const { name, format, stored, before, after, merged } of cases) {
  Deno.test(`${format} merges as Python does: ${name}`, () => {
    const sides = [stored, before, after].map((fields) => complete(format, fields));
    const found = merge({ parts: parts[format] }, sides[0], sides[1], sides[2]);
    assert.ok(isSame(found, complete(format, merged)), JSON.stringify(found));
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });
}

Deno.test("every kind of document declares the parts that the vectors merge", async () => {
  const kinds = await Promise.all([
    import("./answer_sheet.ts"),
    import("./entries.ts"),
    import("../../case_finder/front/ticks.ts"),
    import("../../group/front/collected_codes.ts"),
  ]);
  const declared = kinds.map(({ kind }) => [kind.format, kind.parts]);
  assert.deepEqual(Object.fromEntries(declared), parts);
});
