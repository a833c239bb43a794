import assert from "node:assert/strict";
import { decodeText } from "../../documents/front/encoding.ts";
import { readVectors } from "../../documents/front/vectors.ts";
import { importSources, readRecord } from "./importer.ts";
import type { ChecklistState } from "./state.ts";

interface Vector {
  readonly name: string;
  readonly files: readonly (readonly [name: string, base64: string])[];
  readonly records: readonly unknown[];
  readonly refused: readonly unknown[];
}

const { vectors } = readVectors<{ vectors: Vector[] }>("sources");
const proef = readVectors<ChecklistState>("proef");

const readBytes = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

for (const { name, files, records, refused } of vectors) {
  Deno.test(`what a file is, its contents say: ${name}`, () => {
    const sources = files.map(([file, base64]) => ({
      name: file,
      text: decodeText(readBytes(base64)),
    }));
    const found = importSources([], sources, [proef]);
    assert.deepEqual(
      found.codes.map((line) => readRecord(line, [proef]))
        .map((one) => [one.day, one.role, one.mark, one.origin, one.states, one.subject]),
      records,
    );
    assert.deepEqual(found.refused.map(({ source, key }) => [source, key]), refused);
  });
}

Deno.test("what is remembered of a sheet is what its code says", () => {
  const answers = [1, 3, 5, "unknown", "not-applicable", undefined];
  const rounds = ["2026-01-10", "2026-01-10-2", "1999-01-01", "2026-02-30", "", "9999-12-31"];
  const roles = ["bewoner", "gemeente", "zelf bedacht", ""];
  const abouts = [{ mark: "A2B3" }, { mark: "A2B3C4D5E" }, { by: "Ans" }, { mark: "fout" }, {}];
  const [first] = proef.factors[0].items;
  for (const [at, round] of rounds.entries()) {
    for (const [of, about] of abouts.entries()) {
      const sheet = {
        format: "leergroep/answers",
        version: 1,
        instrument: proef.slug,
        edition: proef.edition,
        round,
        role: roles[(at + of) % roles.length],
        answers: { [first.slug]: answers[(at + of) % answers.length] },
        ...about,
      };
      const source = { name: `${at}-${of}.json`, text: JSON.stringify(sheet) };
      const { codes, refused } = importSources([], [source], [proef]);
      if (refused.length) continue;
      const { subject: _, ...remembered } = readRecord(codes[0], [proef]);
      // A line that nobody wrote yet is decoded.
      const { subject: __, ...decoded } = readRecord(`${codes[0]} = nieuw ${at}-${of}`, [proef]);
      assert.deepEqual(remembered, decoded);
    }
  }
});
