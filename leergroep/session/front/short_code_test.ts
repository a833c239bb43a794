import assert from "node:assert/strict";
import { SheetError } from "../../documents/front/document.ts";
import { ALPHABET, groupCode } from "../../documents/front/share_code.ts";
import { makeCase, readCases } from "./short_cases.ts";
import {
  deriveDayMark,
  encodeShort,
  groupShort,
  measureShort,
  readShortLine,
  type ShortCase,
  type ShortSession,
} from "./short_code.ts";

const DAY = "2026-11-28";
const cases = readCases();
const join = (one: ShortCase, ...days: string[]): ShortSession => ({
  ...one,
  days: days.length ? days : [DAY],
  others: cases.filter(({ members }) => members.slug !== one.members.slug)
    .map(({ members }) => ({ ...members, name: members.title })),
});

/** Numbers that only look random, the same at each run. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor(state / 2 ** 32 * below);
  };
}
const random = makeRandom(7);
const makeMark = (width = 9) =>
  Array.from({ length: width }, () => ALPHABET[1 + random(30)]).join("");

/** Return each way in which so many of these can be picked. */
function listSubsets<T>(all: readonly T[], pick: number): T[][] {
  if (!pick) return [[]];
  return all.flatMap((one, at) =>
    listSubsets(all.slice(at + 1), pick - 1).map((rest) => [one, ...rest])
  );
}

/** Return what can be answered to each choice of a case, open among it. */
const listAnswers = ({ members, picks }: ShortCase): string[][][] =>
  members.factors.filter(({ part }) => part).map(({ slug, part, items }) => [
    [],
    ...listSubsets(items.map((item) => item.slug), picks[slug.slice(part.length + 1)]),
  ]);

const makeSheet = (slugs: readonly string[], mark = makeMark(), round = DAY) => ({
  round,
  mark,
  answers: Object.fromEntries(slugs.map((slug) => [slug, 1])),
});
function makeAny(one: ShortCase, mark?: string, round = DAY) {
  const answers = listAnswers(one);
  const [first, ...rest] = answers.map((ways) => ways[1 + random(ways.length - 1)]);
  return makeSheet([...first, ...rest.flat()], mark, round);
}
const readKey = (line: string, session: ShortSession): string => {
  try {
    return readShortLine(line, session) ? "read" : "none";
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    return error.key;
  }
};
const put = (code: string, at: number, sign: string) =>
  code.slice(0, at) + sign + code.slice(at + 1);

Deno.test("a code of every case has at most nine symbols, and none that two people read apart", () => {
  const lengths = Object.fromEntries(cases.map((one) => [one.members.title, measureShort(one)]));
  assert.equal(cases.length, 8);
  assert.ok(Object.values(lengths).every((length) => length <= 9), JSON.stringify(lengths));
  cases.forEach((one) => assert.match(encodeShort(makeAny(one), one), /^[2-9A-HJKMNP-Z]{7,9}$/));
});

Deno.test("every way to choose in every case comes back as it was, and all are different codes", () => {
  for (const one of cases) {
    const [first, ...rest] = listAnswers(one);
    const all = rest.reduce(
      (ways, next) => ways.flatMap((way) => next.map((slugs) => [...way, ...slugs])),
      first,
    ).filter((slugs) => slugs.length);
    const some = all.length > 2000 ? all.filter((_, at) => at % 23 === 0) : all;
    const codes = some.map((slugs) => encodeShort(makeSheet(slugs, "ABCD"), one));
    assert.equal(new Set(codes).size, some.length);
    codes.forEach((code, at) => {
      const sheet = readShortLine(code, join(one));
      assert.deepEqual(sheet, makeSheet(some[at], "ABCD"));
    });
  }
});

Deno.test("every one or two wrong symbols of a code are found", () => {
  const one = cases[0];
  const session = join(one);
  const code = encodeShort(makeAny(one), one);
  const listWrong = (text: string, from: number): string[] =>
    [...text].flatMap((sign, at) =>
      at < from ? [] : [...ALPHABET].filter((other) => other !== sign)
        .map((other) => put(text, at, other))
    );
  const single = listWrong(code, 0);
  assert.equal(single.length, code.length * 30);
  single.forEach((wrong) => assert.notEqual(readKey(wrong, session), "read"));
  for (let at = 0; at < code.length - 1; at += 1) {
    for (const other of ALPHABET) {
      if (other === code[at]) continue;
      listWrong(put(code, at, other), at + 1)
        .forEach((wrong) => assert.notEqual(readKey(wrong, session), "read", wrong));
    }
  }
});

Deno.test("one or two wrong symbols are found in codes of every case, and two that swapped", () => {
  for (const one of cases) {
    const session = join(one);
    for (let count = 0; count < 400; count += 1) {
      const code = encodeShort(makeAny(one), one);
      const [at, other] = [random(code.length), random(code.length)];
      const wrong = [
        put(put(code, at, ALPHABET[random(31)]), other, ALPHABET[random(31)]),
        put(put(code, at, code[other]), other, code[at]),
      ];
      wrong.filter((text) => text !== code)
        .forEach((text) => assert.notEqual(readKey(text, session), "read", `${code} ${text}`));
    }
  }
});

Deno.test("a random row of symbols passes less than once in 961", () => {
  const many = 2_000;
  const passed = cases.flatMap((one) => {
    const session = join(one);
    return Array.from({ length: many }, () => readKey(makeRow(measureShort(one)), session))
      .filter((key) => key === "read");
  });
  assert.ok(passed.length / many / cases.length < 1 / 961, `${passed.length}`);
});
const makeRow = (width: number) =>
  Array.from({ length: width }, () => ALPHABET[random(31)]).join("");

Deno.test("two of 25 people have one mark less than once in a thousand sessions", () => {
  let same = 0;
  const many = 4_000;
  for (let count = 0; count < many; count += 1) {
    const marks = Array.from({ length: 25 }, () => deriveDayMark(makeMark(), DAY));
    same += Number(new Set(marks).size < 25);
  }
  assert.ok(same / many < 1 / 1000, `${same} of ${many}`);
});

Deno.test("a mark is another one each day, and the same one all day", () => {
  const mark = makeMark();
  assert.equal(deriveDayMark(mark, DAY), deriveDayMark(mark, `${DAY}-2`));
  assert.notEqual(deriveDayMark(mark, DAY), deriveDayMark(mark, "2026-11-29"));
  assert.equal(deriveDayMark("ABCD", DAY), "ABCD");
  assert.equal(deriveDayMark("", DAY), "");
});

Deno.test("a code is read as people write and say it", () => {
  const one = cases[0];
  const code = encodeShort(makeAny(one), one);
  for (const line of [code.toLowerCase(), groupShort(code), [...code].join("-"), ` ${code}\t`]) {
    assert.equal(readKey(line, join(one)), "read");
  }
  const grouped = groupShort(code);
  const wide = [...code].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join("");
  const lines = [`"${grouped}",`, `1) ${grouped}`, `2. ${code}`, `\u2022 \u200e${grouped}.`, wide,
    `Bewoner 1: ${grouped}`, `[28/11/2026, 14:03:22] Bewoner 1: ${grouped}`, `Bewoner\t${grouped}`,
    [...code].join(", "), grouped.replace(" ", "\u2212"), `Bewoner 1: ${[...code].join(" ")}`,
    `Bewoner - ${grouped}`, `Bewoner ${grouped}`, `Bewoner (${grouped})`, `mijn code is ${grouped}`,
    `Bewoner ${groupShort(encodeShort(makeAny(one, "WXYZ"), one))}`,
    `Bewoner \u2013 ${code.toLowerCase()}`, `${grouped} (Bewoner 1)`, `${code}, van Bewoner`];
  for (const line of lines) assert.equal(readKey(line, join(one)), "read", line);
  assert.deepEqual(
    ["ABCDEFG", "ABCDEFGH", "ABCDEFGHJ"].map(groupShort),
    ["ABC DEFG", "ABCD EFGH", "ABC DEF GHJ"],
  );
});

Deno.test("a code is read behind initials, in other shapes and in the middle of a sentence", () => {
  const shape = (code: string, first: number) =>
    [...code].map((sign) =>
      /[A-Z]/.test(sign) ? String.fromCodePoint(first + sign.charCodeAt(0) - 65) : sign
    ).join("");
  for (const one of cases) {
    for (let count = 0; count < 40; count += 1) {
      const code = encodeShort(makeAny(one), one);
      const grouped = groupShort(code);
      const lines = [`JD> ${grouped}`, `J.D.: ${code}`, `> J.D.>${grouped}`, `J: ${grouped}`,
        `J.D. ${code}`, `(JD) ${grouped}`, `JD | ${code}`, ...[0x1f130, 0x1f150, 0x1f170, 0x24b6]
          .map((first) => `Jan: ${shape(code, first)}`),
        `Mijn code is ${grouped} groet Jan`, `hoi, code: ${code}, groetjes van ons`,
        `de code van J.D. is ${[code.slice(0, 3), code.slice(3, 6), code.slice(6)].join(" ")} denk ik`,
        `${"Wij waren wat later. ".repeat(9)}Onze code is ${grouped} tot zo`];
      lines.forEach((line) => assert.equal(readKey(line, join(one)), "read", line));
    }
  }
});

Deno.test("a sentence of the book is no code, whatever announces one", () => {
  const folder = new URL("../../../cases/", import.meta.url);
  const lines = [...Deno.readDirSync(folder)].filter(({ name }) => name.endsWith(".ipynb"))
    .flatMap(({ name }) => Deno.readTextFileSync(new URL(name, folder)).split("\n"));
  const read = cases.flatMap((one) =>
    lines.flatMap((line) => [`Mijn code is ${line}`, `JD> ${line}`])
      .filter((line) => readKey(line, join(one)) === "read")
  );
  assert.ok(lines.length > 2_000, `${lines.length}`);
  assert.deepEqual(read, []);
});

Deno.test("a long code in groups is never taken for a short one", () => {
  for (const one of cases) {
    for (let times = 0; times < 300; times += 1) {
      const long = [3 + random(5), ...Array.from({ length: 24 }, () => ALPHABET[random(31)])].join("");
      for (const line of [groupCode(long), `Mijn code is ${groupCode(long)}`, `JD> ${long}`]) {
        assert.equal(readKey(line, join(one)), "none", line);
      }
    }
  }
});

Deno.test("a code of another case, day or edition is known as such", () => {
  const [one, other] = cases;
  const session = join(one);
  assert.equal(readKey(encodeShort(makeAny(other), other), session), "short-other-case");
  for (const day of ["2026-10-28", "2026-11-19", "2026-11-25", "2026-11-27", "2026-11-29"]) {
    const code = encodeShort(makeAny(one, makeMark(), day), one);
    assert.equal(readKey(code, session), "short-other-day");
    assert.equal(readKey(code, join(one, DAY, day)), "read");
  }
  const newer = { ...one, members: { ...one.members, edition: 2 } };
  assert.equal(readKey(encodeShort(makeAny(newer), newer), session), "short-other-edition");
});

Deno.test("what is no short code is left to others, and what nearly is one says why", () => {
  const one = cases[0];
  const session = join(one);
  const code = encodeShort(makeAny(one, "WXYZ"), one);
  const keys = Object.entries({
    hallo: "none",
    Bewoner: "none",
    "https://example.org/#ABC": "none",
    "A A B A": "none",
    "regel 12": "none",
    marathen: "none",
    [code.slice(1)]: "short-length",
    [`${code}${code[0]}`]: "short-length",
    [`${code.slice(0, 6)}0`]: "code-sign",
    [`2222${code.slice(4)}`]: "code-check",
    "": "none",
  });
  keys.forEach(([line, key]) => assert.equal(readKey(line, session), key, line));
});

Deno.test("nothing chosen gives no code, and half a choice is not in it", () => {
  const groningen = cases.find(({ members }) => members.title === "groningen");
  assert.ok(groningen);
  assert.equal(encodeShort(makeSheet([]), groningen), "");
  assert.equal(encodeShort(makeSheet(["focus"]), groningen), "");
  const [, drie] = listAnswers(groningen);
  assert.equal(encodeShort(makeSheet(drie[1].slice(1)), groningen), "");
});

Deno.test("a case with more choices than a short code can hold has none", () => {
  const options = Array.from({ length: 12 }, (_, at) => ({ slug: `o${at}` }));
  const choices = ["a", "b", "c"].map((slug) => ({ slug, pick: 6, options }));
  const large = makeCase("groot", choices);
  assert.equal(measureShort(large), 0);
  assert.equal(encodeShort(makeAny(large), large), "");
  assert.equal(readShortLine("ABCDEFG", join(large)), null);
});
