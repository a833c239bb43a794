import assert from "node:assert/strict";
import { MOST_BYTES } from "../../documents/front/document.ts";
import { encode, MARKS, writeMark } from "../../documents/front/share_code.ts";
import { takeIn, toMend } from "./intake.ts";

const instrument = (slug, edition = 1) => ({
  slug,
  edition,
  title: slug,
  scale: [{ value: 1 }],
  factors: [
    ...["eerst", "daarna"].map((part) => ({
      slug: `${part}-weg`,
      part,
      items: ["links", "rechts"].map((one) => ({ slug: `${part}-weg-${one}` })),
    })),
    { slug: "vuistregels", part: "", items: [{ slug: "focus" }] },
  ],
});
const members = instrument("deelname-proef", 2);
const about = { members, others: [{ slug: "deelname-elders", name: "Elders" }] };

/** Return the code of a member who chose these: another number is another member. */
function codeOf(number, chosen = ["eerst-weg-links"], of = members) {
  const answers = Object.fromEntries(chosen.map((slug) => [slug, 1]));
  const mark = number === null ? "" : writeMark(1 + number);
  return encode({ round: "2026-11-26", role: "", mark, answers }, of);
}
const both = ["eerst-weg-links", "daarna-weg-rechts"];
const told = (text, kept = {}) => {
  const { added, replaced, refused } = takeIn(text, about, kept);
  return [added, replaced, refused.map(({ key }) => key)];
};

Deno.test("codes come in one a line, as people write them down or as a link", () => {
  const [one, other, third] = [1, 2, 3].map((number) => codeOf(number));
  const text = `${one.toLowerCase()}\r\n\n  ${other.match(/.{1,5}/g).join(" - ")}  \r` +
    `https://example.org/cases/proef.html#${third}`;
  const { entries, added } = takeIn(text, about, {});
  assert.equal(added, 3);
  assert.deepEqual(Object.values(entries).map(({ code }) => code), [one, other, third]);
  assert.ok(Object.values(entries).every(({ cell }) => cell === "antwoord"));
});

Deno.test("a later code takes the place of an earlier one of the same member, never the reverse", () => {
  const [first, second] = [codeOf(1), codeOf(1, both)];
  const kept = takeIn(first, about, {}).entries;
  assert.deepEqual(told(second, kept), [0, 1, []]);
  const later = takeIn(second, about, kept).entries;
  assert.deepEqual(Object.keys(later), Object.keys(kept));
  assert.deepEqual(told(first, later), [0, 0, ["code-earlier"]]);
  const third = codeOf(1, [...both, "focus"]);
  const late = ["code-earlier", "code-earlier"];
  assert.deepEqual(told([first, second, third, second, first].join("\n")), [1, 2, late]);
});

Deno.test("a member who changes a mind before the talk counts once", () => {
  const kept = takeIn(codeOf(1), about, {}).entries;
  assert.deepEqual(told(codeOf(1, ["eerst-weg-rechts"]), kept), [0, 1, []]);
});

Deno.test("the same code twice is told, in one text and after another", () => {
  const code = codeOf(1);
  assert.deepEqual(told(`${code}\n${code}`), [1, 0, ["code-twice"]]);
  assert.deepEqual(told(code, takeIn(code, about, {}).entries), [0, 0, ["code-twice"]]);
});

Deno.test("a code without a mark is known by what it holds", () => {
  const [one, other] = [codeOf(null), codeOf(null, both)];
  assert.deepEqual(told(`${one}\n${other}\n${one}`), [2, 0, ["code-twice"]]);
});

Deno.test("each code that does not count says why by itself, and spoils no other", () => {
  const good = codeOf(1);
  const wrong = {
    [codeOf(2, both, instrument("deelname-elders"))]: "code-other-case",
    [codeOf(2, both, instrument("een-checklist"))]: "code-no-case",
    [codeOf(2, both, instrument("deelname-proef", 1))]: "code-older",
    [codeOf(2, both, instrument("deelname-proef", 3))]: "code-newer",
    [good.slice(0, -1)]: "code-short",
    [good + good]: "code-long",
    [good.slice(0, 15) + (good[15] === "A" ? "B" : "A") + good.slice(16)]: "code-check",
    "O0O0O": "code-sign",
    "hallo": "code-sign",
    "234": "code-cut",
    "=1+1": "code-sign",
    "<img src=x onerror=alert(1)>": "code-sign",
  };
  const { added, refused } = takeIn([...Object.keys(wrong), good].join("\n"), about, {});
  assert.equal(added, 1);
  assert.deepEqual(refused.map(({ line, key }) => [line, key]), Object.entries(wrong));
  assert.deepEqual(refused.find(({ key }) => key === "code-other-case").details, { name: "Elders" });
});

Deno.test("two hundred people at once are two hundred people", () => {
  const codes = Array.from({ length: 200 }, (_, number) => codeOf(number * 4001 % (MARKS - 1)));
  assert.deepEqual(told(codes.join("\n")), [200, 0, []]);
});

Deno.test("a text that is no list of codes is refused whole, before it takes time", () => {
  assert.throws(() => takeIn("A".repeat(MOST_BYTES + 1), about, {}), { key: "bad-size" });
  assert.deepEqual(told("A".repeat(MOST_BYTES)), [0, 0, ["code-check"]]);
});

Deno.test("what is kept but cannot be read gives way to a code that can", () => {
  const code = codeOf(1);
  const [id] = Object.keys(takeIn(code, about, {}).entries);
  for (const odd of [{}, { code: 7 }, { cell: "antwoord", code: "O0O" }]) {
    assert.deepEqual(told(code, { [id]: odd }), [0, 1, []]);
  }
});

Deno.test("only what can be mended is handed back", () => {
  const code = codeOf(1);
  const { refused } = takeIn(`${code}\n${code}\n${code.slice(1)}`, about, {});
  assert.deepEqual(toMend(refused).map(({ line }) => line), [code.slice(1)]);
});
