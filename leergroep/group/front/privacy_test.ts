import assert from "node:assert/strict";
import { readVectors } from "../../documents/front/vectors.ts";
import { chooseGroups } from "./privacy.ts";
import type { ChecklistState } from "./state.ts";

interface Case {
  readonly name: string;
  readonly people: readonly string[];
  readonly groups: readonly [slug: string, roles: readonly string[]][];
}

const proef = readVectors<ChecklistState>("proef");

for (const { name, people, groups } of readVectors<{ cases: Case[] }>("privacy").cases) {
  Deno.test(`the roles that may be shown are those of Python: ${name}`, () => {
    assert.deepEqual(chooseGroups(people, proef.roles).map(({ slug, roles }) => [slug, roles]), groups);
  });
}
