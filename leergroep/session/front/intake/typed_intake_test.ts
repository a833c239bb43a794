import assert from "node:assert/strict";
import { MOST_BYTES } from "../../../documents/front/document.ts";
import type { Entries } from "../../../documents/front/entries.ts";
import { ALPHABET, decode, encode } from "../../../documents/front/share_code.ts";
import { listFactors } from "../moments.ts";
import { countReceived, countVotes } from "../results/vote_count.ts";
import { readCases } from "../short_cases.ts";
import { encodeShort, groupShort, type ShortSession } from "../short_code.ts";
import { type Intake, takeCodes } from "./intake.ts";
import { takeTyped } from "./typed_intake.ts";

const DAY = "2026-11-28";
const [one, other] = readCases().filter(({ members }) => members.factors.length === 3);
const { members } = one;
const session: ShortSession = {
  ...one,
  days: [DAY],
  others: [{ ...other.members, name: "Elders" }],
};
const [FIRST, AGAIN] = ["eerst", "daarna"].map((round) =>
  listFactors(members, round)[0].items.map((item) => item.slug)
);

/** Return the sheet of a member who chose these: another number is another member. */
const makeSheet = (number: number, chosen: readonly string[], round = DAY) => ({
  round,
  role: "",
  mark: `${ALPHABET[Math.floor(number / 31)]}${ALPHABET[number % 31]}AB`,
  answers: Object.fromEntries(chosen.map((slug) => [slug, 1])),
});
const makeShort = (number: number, chosen: readonly string[] = [FIRST[0]], of = one) =>
  encodeShort(makeSheet(number, chosen), of);
const makeWhole = (number: number, chosen: readonly string[] = [FIRST[0]]) =>
  encode(makeSheet(number, chosen), members);

/** Take texts in one after the other; return what is kept, and what the last one brought. */
function take(...texts: string[]): { kept: Entries; last: Intake; counts: unknown[] } {
  let kept: Entries = {};
  let last: Intake | undefined;
  for (const text of texts) {
    last = takeTyped(text, session, kept, last?.refused);
    kept = { ...kept, ...last.entries };
  }
  assert.ok(last);
  const { added, replaced, refused } = last;
  return { kept, last, counts: [added, replaced, refused.map(({ key }) => key)] };
}

Deno.test("a short code is kept as the whole code of the same choices", () => {
  const { kept, counts } = take(groupShort(makeShort(1)).toLowerCase());
  assert.deepEqual(counts, [1, 0, []]);
  const whole = makeWhole(1);
  assert.deepEqual(kept, takeCodes(whole, session, {}).entries);
});

Deno.test("both rounds in one code take the place of the first, and never the reverse", () => {
  const both = makeShort(1, [FIRST[0], AGAIN[1]]);
  const { kept, counts } = take(makeShort(1), both);
  assert.deepEqual(counts, [0, 1, []]);
  assert.deepEqual(countReceived(members, "daarna", kept), { codes: 1, hands: 0 });
  assert.deepEqual(take(both, makeShort(1)).counts, [0, 0, ["code-earlier"]]);
  assert.deepEqual(take(both, both).counts, [0, 0, ["code-twice"]]);
});

Deno.test("short and whole codes come in together, and each line says what is wrong with it", () => {
  const good = makeShort(4);
  const wrong = `${good.slice(0, 6)}${good[6] === "A" ? "B" : "A"}`;
  const text = [makeShort(1), makeWhole(2), good.slice(1), wrong, "hallo", makeShort(3)].join("\n");
  const { counts, last } = take(text);
  assert.deepEqual(counts, [3, 0, ["short-length", "code-check"]]);
  assert.deepEqual(last.refused.map(({ line }) => line), [good.slice(1), wrong]);
});

Deno.test("a code of another case is told, and counts for nobody", () => {
  const options = listFactors(other.members, "eerst")[0].items;
  const { counts, last } = take(makeShort(1, [options[0].slug], other));
  assert.deepEqual(counts, [0, 0, ["short-other-case"]]);
  assert.deepEqual(last.refused[0].details, { name: "Elders" });
});

Deno.test("who stands under one mark with another first choice is asked, and counts when sure", () => {
  const [before, now] = [makeShort(1), makeShort(1, [FIRST[1]])];
  const asked = take(before, now);
  assert.deepEqual(asked.counts, [0, 0, ["short-other-person"]]);
  assert.equal(countVotes(listFactors(members, "eerst")[0], members, asked.kept).options[0].codes, 1);
  const sure = take(before, now, now);
  assert.deepEqual(sure.counts, [0, 1, []]);
  assert.equal(countVotes(listFactors(members, "eerst")[0], members, sure.kept).options[1].codes, 1);
  assert.deepEqual(take(before, makeShort(2, [FIRST[1]])).counts, [1, 0, []]);
});

Deno.test("the rules that a whole code brought stay when a short one follows", () => {
  const whole = makeWhole(1, [FIRST[0], "focus"]);
  const { kept, counts } = take(whole, makeShort(1, [FIRST[0], AGAIN[0]]));
  assert.deepEqual(counts, [0, 1, []]);
  const [{ code }] = Object.values(kept);
  const { answers } = decode(String(code), [members]);
  assert.deepEqual(Object.keys(answers).sort(), [FIRST[0], AGAIN[0], "focus"].sort());
});

Deno.test("a whole code of a member whose short one came in counts once", () => {
  const { kept, counts } = take(makeShort(1), makeWhole(1, [FIRST[0], AGAIN[0]]));
  assert.deepEqual(counts, [0, 1, []]);
  assert.equal(Object.keys(kept).length, 1);
});

Deno.test("two hundred people at once are two hundred people", () => {
  const text = Array.from({ length: 200 }, (_, number) => makeShort(number)).join("\n");
  assert.deepEqual(take(text).counts, [200, 0, []]);
});

Deno.test("a text that is too large is refused whole", () => {
  assert.throws(() => takeTyped("A".repeat(MOST_BYTES + 1), session, {}), { key: "bad-size" });
});

Deno.test("a file full of what looks like codes is told of in part, and takes no time", () => {
  const text = Array.from({ length: 50_000 }, (_, number) => `BEW${number + 10_000}`).join("\n");
  assert.equal(take(text).last.refused.length, 200);
});
