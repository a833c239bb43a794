import assert from "node:assert/strict";
import codeMessages from "../../documents/codes.messages.json" with { type: "json" };
import messages from "../messages.json" with { type: "json" };
import { toCsv } from "../../documents/front/csv.ts";
import { readVectors } from "../../documents/front/vectors.ts";
import { createTranslator } from "../../messages/front/translate.ts";
import { importSources, readRecord } from "./importer.ts";
import { countPerInstrument } from "./instrument_counts.ts";
import { type FactorMeasure, measureFactors, measureSpread, pickFirst } from "./measures.ts";
import { chooseGroups, REST } from "./privacy.ts";
import { countPeople, formGroup, listRound, measureRounds } from "./rounds.ts";
import type { ChecklistState } from "./state.ts";

interface Vector {
  name: string;
  sources: [name: string, text: string][];
  group: object;
}

const proef = readVectors<ChecklistState>("proef");
const vectors = readVectors<Vector[]>("group");
const values = proef.scale.map((option) => option.value);
const translate = createTranslator("nl", { ...codeMessages, ...messages });

const nameGroup = (slug: string) =>
  slug === REST ? translate("group-rest") : proef.roles.find((role) => role.slug === slug)?.title;

const makeSources = ({ sources }: Vector) => sources.map(([name, text]) => ({ name, text }));

/** What a statement's measure may say beside what a factor's says. */
interface Row extends Omit<FactorMeasure, "title"> {
  title?: string;
  statement?: string;
  notApplicable?: number;
}

/** Return a row as Python's tables have it. */
function flatten({ counts, notApplicable, statement: _s, title: _t, ...rest }: Row) {
  if (notApplicable === undefined) return rest;
  const named = Object.fromEntries(counts.map((count, index) => [values[index], count]));
  return { ...rest, ...named, "not-applicable": notApplicable };
}

function measure(vector: Vector) {
  const { codes, refused } = importSources([], makeSources(vector), [proef]);
  const group = formGroup(codes.map((code) => readRecord(code, [proef])), proef);
  const last = listRound(group, group.days.length - 1);
  const rows = last.map((one) => one.states);
  return {
    subjects: group.subjects.map((one) => [one.name, one.sheets.length]),
    about: group.about?.name,
    days: group.days,
    people: countPeople(group),
    spread: measureSpread(proef, rows).map(flatten),
    first: pickFirst(measureSpread(proef, rows)).map((one) => one.item),
    factors: measureFactors(proef, rows).map(flatten),
    rounds: measureRounds(group).flatMap((one) => one.statements.map(flatten)),
    roles: chooseGroups(last.map((one) => one.role), proef.roles).flatMap(({ slug, roles }) => {
      const own = last.filter((one) => roles.includes(one.role));
      return measureSpread(proef, own.map((one) => one.states))
        .map((one) => [nameGroup(slug), own.length, one.item, one.agreement]);
    }),
    refused: refused.map(({ source, key, details }) => [source, key, translate(key, details)]),
  };
}

for (const vector of vectors) {
  Deno.test(`the page and Python agree to the last digit: ${vector.name}`, () => {
    assert.deepEqual(measure(vector), vector.group);
  });
}

Deno.test("what was kept comes back the same, and counts as there before", () => {
  const vector = vectors.find((one) => one.name === "thirty people");
  assert.ok(vector);
  const sources = makeSources(vector);
  const once = importSources([], sources, [proef]);
  const twice = importSources(once.codes, sources.slice(0, 5), [proef]);
  assert.deepEqual([once.added, twice.added], [30, 0]);
  assert.deepEqual([...twice.codes].sort(), [...once.codes].sort());
  assert.ok(twice.refused.every(({ key, source }) => key === "group-same" && source === ""));
  const counts = countPerInstrument(once.codes, [proef]);
  assert.deepEqual(counts, [{ instrument: proef, count: 30 }]);
});

Deno.test("a file that could not be read is refused by itself", () => {
  const error = { key: "bad-size", details: { size: 50, most: 5 } };
  const { codes, refused } = importSources([], [{ name: "groot.json", error }], [proef]);
  assert.deepEqual([codes, refused], [[], [{ source: "groot.json", ...error }]]);
});

Deno.test("no cell of a CSV is a formula", () => {
  const bad = ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"];
  for (const text of bad) assert.match(toCsv([[text]]), /^\ufeff"?'/);
  const row = ["a;b", 'zei "ja"', 0.25, null, -1];
  assert.equal(toCsv([row]), '\ufeff"a;b";"zei ""ja""";0,25;;-1\r\n');
});
