import assert from "node:assert/strict";
import type { RoleState } from "./answer_sheet.ts";
import { SheetError } from "./document.ts";
import * as codes from "./share_code.ts";
import { readVectors } from "./vectors.ts";

type Coded = Pick<codes.CodedSheet, "round" | "role" | "answers" | "mark" | "source">;

interface Vectors {
  readonly codes: readonly {
    readonly name: string;
    readonly sheet: Coded;
    readonly code: string;
    readonly read: Coded;
  }[];
  readonly typed: readonly {
    readonly name: string;
    readonly text: string;
    readonly code: string;
  }[];
  readonly refused: readonly {
    readonly name: string;
    readonly text: string;
    readonly error: string;
    readonly details: object;
  }[];
}

const vectors = readVectors<Vectors>("codes");
const proef = readVectors<codes.CodedInstrument>("proef");
const about = { instrument: proef.slug, edition: proef.edition };

for (const { name, sheet, code, read } of vectors.codes) {
  Deno.test(`a sheet has the code that Python gives it: ${name}`, () => {
    assert.equal(codes.encode({ ...about, ...sheet }, proef), code);
    assert.deepEqual(codes.decode(code, [proef]), { ...about, ...read });
  });
}

for (const { name, text, code } of vectors.typed) {
  Deno.test(`a code is read however it was passed on: ${name}`, () => {
    assert.deepEqual(codes.decode(text, [proef]), codes.decode(code, [proef]));
  });
}

for (const { name, text, error, details } of vectors.refused) {
  Deno.test(`what is no code is refused with the reason: ${name}`, () => {
    assert.throws(() => codes.decode(text, [proef]), (thrown) => {
      assert.ok(thrown instanceof SheetError);
      assert.deepEqual([thrown.key, thrown.details], [error, details]);
      return true;
    });
  });
}

interface RoleCase {
  readonly name: string;
  readonly roles: readonly RoleState[];
  readonly role: string;
  readonly settled: string;
  readonly code: string;
  readonly read: string;
  readonly only_read?: boolean;
}

for (const one of readVectors<{ readonly cases: readonly RoleCase[] }>("roles").cases) {
  Deno.test(`a role is of the book's own list, as in Python: ${one.name}`, () => {
    const town = { ...proef, roles: one.roles };
    const sheet = { ...about, round: "", role: one.role, answers: { "weten-wie": 4 } };
    assert.equal(codes.settleRole(one.role, town), one.settled);
    if (!one.only_read) assert.equal(codes.encode(sheet, town), one.code);
    assert.equal(codes.decode(one.code, [town]).role, one.read);
  });
}

Deno.test("a code in groups is the same code", () => {
  const { code } = vectors.codes[0];
  assert.equal(codes.groupCode(code).replaceAll(" ", ""), code);
  assert.ok(codes.groupCode(code).split(" ").every((group) => group.length <= 5));
});

Deno.test("a fresh mark fits in a code, and is not the last one again", () => {
  const marks = Array.from({ length: 50 }, codes.makeMark);
  assert.deepEqual(marks.map((mark) => codes.readMark({ mark })), marks);
  assert.equal(new Set(marks).size, 50);
  assert.ok(marks.every((mark) => mark.length === codes.MARK));
  assert.equal(codes.makeMark(codes.SHORT_MARK).length, codes.SHORT_MARK);
});
