import assert from "node:assert/strict";
import { findCodes, isDamaged } from "./found_codes.ts";
import { type CodedInstrument, encode } from "./share_code.ts";
import { readVectors } from "./vectors.ts";

interface Vector {
  readonly name: string;
  readonly text: string;
  readonly codes: readonly string[];
  readonly damaged: readonly (readonly [label: string, error: string])[];
  readonly apart: readonly string[];
  readonly places: readonly unknown[];
}

const { vectors } = readVectors<{ vectors: Vector[] }>("found_codes");
const proef = readVectors<CodedInstrument>("proef");

for (const { name, text, codes, damaged, apart, places } of vectors) {
  Deno.test(`what people paste is searched as in Python: ${name}`, () => {
    const found = findCodes(text, [proef]);
    assert.deepEqual(
      found.flatMap(({ sheet }) => sheet ? encode(sheet, proef) : []),
      codes,
    );
    assert.deepEqual(
      found.filter(isDamaged).map(({ label, error }) => [label, error?.key]),
      damaged,
    );
    const others = found.filter((one) => one.error && !isDamaged(one));
    assert.deepEqual(others.map(({ error }) => error?.key), apart);
    assert.deepEqual(
      found.map((one) => [one.label, one.line, one.number, one.subject, one.text]),
      places,
    );
  });
}

Deno.test("a text of five million signs is searched within seconds", () => {
  assert.deepEqual(findCodes("A".repeat(5_000_000), [proef]), []);
  const line = `Bewoner: ${vectors[0].text}\n`;
  const many = Math.floor(5_000_000 / line.length);
  assert.equal(findCodes(line.repeat(many), [proef]).length, many);
});

Deno.test("a line may be as long as a file", () => {
  const [{ text }] = vectors;
  for (const before of ["x", "-", "/", "<", "["]) {
    const [found] = findCodes(`${before.repeat(2_000_000)} ${text}`, [proef]);
    assert.equal(found.number, 1);
    assert.ok(found.label.length <= 60);
  }
});
