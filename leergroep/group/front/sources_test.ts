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
