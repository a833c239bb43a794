import assert from "node:assert/strict";
import { readVectors } from "../../documents/front/vectors.ts";
import { isLeft } from "./left_files.ts";

const { left, kept } = readVectors<Record<"left" | "kept", string[]>>("left_files");

Deno.test("what nobody put in a folder is passed over, as Python does", () => {
  assert.deepEqual(left.filter((name) => !isLeft(name)), []);
  assert.deepEqual(kept.filter(isLeft), []);
});
