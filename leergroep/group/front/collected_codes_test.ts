import assert from "node:assert/strict";
import { makeText, readVectors, type TextVector } from "../../documents/front/vectors.ts";
import { kind, listCodes } from "./collected_codes.ts";

type Vector = TextVector & {
  readonly name: string;
  readonly order?: string[];
  readonly error?: string;
  readonly details?: object;
};

const { good, vectors } = readVectors<{ good: object; vectors: Vector[] }>("collected_codes");
const proef = { slug: "proef", edition: 2, title: "Proef" };

for (const { name, order, error, details = {}, ...described } of vectors) {
  const parse = () => kind.parse(makeText(described, good), proef);
  if (order) {
    Deno.test(`collected codes are read and stand in their order: ${name}`, () => {
      assert.deepEqual(listCodes(parse()), order);
    });
  } else {
    Deno.test(`what holds no collected codes is refused with the reason: ${name}`, () => {
      assert.throws(parse, { key: error, details });
    });
  }
}
