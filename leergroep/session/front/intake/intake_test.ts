import assert from "node:assert/strict";
import { MOST_BYTES } from "../../../documents/front/document.ts";
import type { Entries, Entry } from "../../../documents/front/entries.ts";
import { encode, SHORT_MARK, writeMark } from "../../../documents/front/share_code.ts";
import type { MembersState } from "../state.ts";
import { takeCodes } from "./intake.ts";

const makeFactor = (slug: string, part: string, ...items: string[]) => ({
  slug,
  part,
  title: slug,
  items: items.map((one) => ({ slug: one, statement: one })),
});
const makeMembers = (slug: string, edition = 1): MembersState => ({
  slug,
  edition,
  title: slug,
  scale: [{ value: 1 }],
  factors: [
    ...["eerst", "daarna"].map((part) =>
      makeFactor(`${part}-weg`, part, `${part}-weg-links`, `${part}-weg-rechts`)
    ),
    makeFactor("vuistregels", "", "focus"),
  ],
});
const members = makeMembers("deelname-proef", 2);
const cases = { members, others: [{ slug: "deelname-elders", name: "Elders" }] };

/** Return the code of a member who chose these: another number is another member. */
function makeCode(number: number | null, chosen = ["eerst-weg-links"], of = members) {
  const answers = Object.fromEntries(chosen.map((slug) => [slug, 1]));
  const mark = number === null ? "" : writeMark(1 + number, SHORT_MARK);
  return encode({ round: "2026-11-26", role: "", mark, answers }, of);
}
const both = ["eerst-weg-links", "daarna-weg-rechts"];
const count = (text: string, kept: Entries = {}) => {
  const { added, replaced, refused } = takeCodes(text, cases, kept);
  return [added, replaced, refused.map(({ key }) => key)];
};

Deno.test("codes come in one a line, as people write them down or as a link", () => {
  const [one, other, third] = [1, 2, 3].map((number) => makeCode(number));
  const text = `${one.toLowerCase()}\r\n\n  ${other.match(/.{1,5}/g)?.join(" - ")}  \r` +
    `https://example.org/cases/proef.html#${third}`;
  const { entries, added } = takeCodes(text, cases, {});
  assert.equal(added, 3);
  assert.deepEqual(Object.values(entries).map(({ code }) => code), [one, other, third]);
  assert.ok(Object.values(entries).every(({ cell }) => cell === "antwoord"));
});

Deno.test("a later code takes the place of an earlier one of the same member, never the reverse", () => {
  const [first, second] = [makeCode(1), makeCode(1, both)];
  const kept = takeCodes(first, cases, {}).entries;
  assert.deepEqual(count(second, kept), [0, 1, []]);
  const later = takeCodes(second, cases, kept).entries;
  assert.deepEqual(Object.keys(later), Object.keys(kept));
  assert.deepEqual(count(first, later), [0, 0, ["code-earlier"]]);
  const third = makeCode(1, [...both, "focus"]);
  const late = ["code-earlier", "code-earlier"];
  assert.deepEqual(count([first, second, third, second, first].join("\n")), [1, 2, late]);
});

Deno.test("a member who changes a mind before the talk counts once", () => {
  const kept = takeCodes(makeCode(1), cases, {}).entries;
  assert.deepEqual(count(makeCode(1, ["eerst-weg-rechts"]), kept), [0, 1, []]);
});

Deno.test("the same code twice is told, in one text and after another", () => {
  const code = makeCode(1);
  assert.deepEqual(count(`${code}\n${code}`), [1, 0, ["code-twice"]]);
  assert.deepEqual(count(code, takeCodes(code, cases, {}).entries), [0, 0, ["code-twice"]]);
});

Deno.test("a code without a mark is known by what it holds", () => {
  const [one, other] = [makeCode(null), makeCode(null, both)];
  assert.deepEqual(count(`${one}\n${other}\n${one}`), [2, 0, ["code-twice"]]);
});

Deno.test("each code that does not count says why by itself, and spoils no other", () => {
  const good = makeCode(1);
  const wrong = {
    [makeCode(2, both, makeMembers("deelname-elders"))]: "code-other-case",
    [makeCode(2, both, makeMembers("een-checklist"))]: "code-no-case",
    [makeCode(2, both, makeMembers("deelname-proef", 1))]: "code-older",
    [makeCode(2, both, makeMembers("deelname-proef", 3))]: "code-newer",
    [good.slice(0, -1)]: "code-short",
    [good + good.slice(-3)]: "code-long",
    [good.slice(0, 15) + (good[15] === "A" ? "B" : "A") + good.slice(16)]: "code-check",
  };
  const { added, refused } = takeCodes([...Object.keys(wrong), good].join("\n"), cases, {});
  assert.equal(added, 1);
  assert.deepEqual(refused.map(({ line, key }) => [line, key]), Object.entries(wrong));
  const other = refused.find(({ key }) => key === "code-other-case");
  assert.deepEqual(other?.details, { name: "Elders" });
});

Deno.test("what is no code is no mistake", () => {
  const words = ["O0O0O", "hallo", "234", "=1+1", "<img src=x onerror=alert(1)>", ""];
  assert.deepEqual(count(`${words.join("\n")}\n${makeCode(1)}\n${words.join("\n")}`), [1, 0, []]);
  assert.equal(takeCodes(words.join("\n"), cases, {}).isNone, true);
});

Deno.test("two hundred people at once are two hundred people", () => {
  const codes = Array.from({ length: 200 }, (_, number) => makeCode(number * 4001));
  assert.deepEqual(count(codes.join("\n")), [200, 0, []]);
});

Deno.test("a text that is no list of codes is refused whole, before it takes time", () => {
  assert.throws(() => takeCodes("A".repeat(MOST_BYTES + 1), cases, {}), { key: "bad-size" });
  assert.deepEqual(count("A".repeat(MOST_BYTES)), [0, 0, []]);
});

Deno.test("what is kept but cannot be read gives way to a code that can", () => {
  const code = makeCode(1);
  const [id] = Object.keys(takeCodes(code, cases, {}).entries);
  const kept: Entry[] = [{}, { code: 7 }, { cell: "antwoord", code: "O0O" }];
  for (const odd of kept) {
    assert.deepEqual(count(code, { [id]: odd }), [0, 1, []]);
  }
});

Deno.test("a damaged code is told with whose it is, so that it can be mended", () => {
  const code = makeCode(1);
  const { refused } = takeCodes(`Bewoner 3: ${code.slice(0, -1)}\n`, cases, {});
  assert.deepEqual(refused.map(({ code }) => [code?.label, code?.text]), [
    ["Bewoner 3", code.slice(0, -1)],
  ]);
});
