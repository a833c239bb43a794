import assert from "node:assert/strict";
import roles from "../../documents/roles.json" with { type: "json" };
import codes from "../../documents/codes.messages.json" with { type: "json" };
import own from "../messages.json" with { type: "json" };
import { readVectors } from "../../documents/front/vectors.ts";
import { createTranslator } from "../../messages/front/translate.ts";
import { toCsv } from "../../documents/front/csv.ts";
import { gather, perInstrument, recordOf } from "./importer.ts";
import { byFactor, first, spread } from "./measures.ts";
import { groupsShown, REST } from "./privacy.ts";
import { groupOf, inRound, people, rounds } from "./rounds.ts";

const proef = readVectors("proef");
const values = proef.scale.map((option) => option.value);
const words = { ...codes, ...own };
const translate = createTranslator("nl", words);

const roleName = (slug) =>
  slug === REST ? translate("group-rest") : roles.find((role) => role.slug === slug).nl;

/** Return a row as Python's tables have it. */
function flat({ counts, notApplicable, statement: _s, title: _t, ...rest }) {
  const named = Object.fromEntries(counts.map((count, index) => [values[index], count]));
  return { ...rest, ...(notApplicable === undefined ? {} : { ...named, "not-applicable": notApplicable }) };
}

function saidOf(sources) {
  const texts = sources.map(([name, text]) => ({ name, text }));
  const { codes, refused } = gather([], texts, [proef]);
  const group = groupOf(codes.map((code) => recordOf(code, [proef])), proef);
  const last = inRound(group, group.days.length - 1);
  const rows = last.map((one) => one.states);
  return {
    subjects: group.subjects.map((one) => [one.name, one.sheets.length]),
    about: group.about.name,
    days: group.days,
    people: people(group),
    spread: spread(proef, rows).map(flat),
    first: first(spread(proef, rows)).map((one) => one.item),
    factors: byFactor(proef, rows).map(flat),
    rounds: rounds(group).flatMap((one) => one.statements.map(flat)),
    roles: groupsShown(last.map((one) => one.role)).flatMap(([slug, roles]) => {
      const own = last.filter((one) => roles.includes(one.role));
      return spread(proef, own.map((one) => one.states))
        .map((one) => [roleName(slug), own.length, one.item, one.agreement]);
    }),
    refused: refused.map(({ source, key, details }) => [source, key, translate(key, details)]),
  };
}

for (const { name, sources, group } of readVectors("group")) {
  Deno.test(`the page and Python agree to the last digit: ${name}`, () => {
    assert.deepEqual(saidOf(sources), group);
  });
}

Deno.test("what was kept comes back the same, and counts as there before", () => {
  const { sources } = readVectors("group").find((one) => one.name === "thirty people");
  const texts = sources.map(([name, text]) => ({ name, text }));
  const once = gather([], texts, [proef]);
  const twice = gather(once.codes, texts.slice(0, 5), [proef]);
  assert.deepEqual([once.added, twice.added], [30, 0]);
  assert.deepEqual([...twice.codes].sort(), [...once.codes].sort());
  assert.ok(twice.refused.every(({ key, source }) => key === "group-same" && source === ""));
  assert.deepEqual(perInstrument(once.codes, [proef]).map(([one, times]) => [one.slug, times]), [
    ["proef", 30],
  ]);
});

Deno.test("a file that could not be read is refused by itself", () => {
  const error = { key: "bad-size", details: { size: 50, most: 5 } };
  const { codes, refused } = gather([], [{ name: "groot.json", error }], [proef]);
  assert.deepEqual([codes, refused], [[], [{ source: "groot.json", ...error }]]);
});

Deno.test("no cell of a CSV is a formula", () => {
  const bad = ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"];
  for (const text of bad) assert.match(toCsv([[text]]), /^\ufeff"?'/);
  assert.equal(toCsv([["a;b", 'zei "ja"', 0.25, null, -1]]), '\ufeff"a;b";"zei ""ja""";0,25;;-1\r\n');
});
