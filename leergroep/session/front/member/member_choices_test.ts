import assert from "node:assert/strict";
import { type AnswerSheet, makeBlankSheet } from "../../../documents/front/answer_sheet.ts";
import { decode, encode } from "../../../documents/front/share_code.ts";
import type { FactorState, MembersState } from "../state.ts";
import {
  dropHalfMade,
  findPicks,
  isBegun,
  isRoundWhole,
  listMoments,
  setChoice,
} from "./member_choices.ts";

const makeFactor = (slug: string, part: string, ...items: string[]): FactorState => ({
  slug,
  part,
  title: slug,
  items: items.map((one) => ({ slug: part ? `${slug}-${one}` : one, statement: one })),
});
const members: MembersState = {
  slug: "deelname-proef",
  edition: 1,
  title: "Proef",
  scale: [{ value: 1 }],
  factors: [
    makeFactor("eerst-weg", "eerst", "links", "rechts"),
    makeFactor("eerst-drie", "eerst", "a", "b", "c"),
    makeFactor("daarna-weg", "daarna", "links", "rechts"),
    makeFactor("daarna-drie", "daarna", "a", "b", "c"),
    makeFactor("vuistregels", "", "focus", "ruimte"),
  ],
};
const picks = { weg: 1, drie: 2 };
const day = "2026-11-26";

/** Return the sheet of a member who touches these options one after the other. */
const touch = (...slugs: string[]): AnswerSheet =>
  slugs.reduce((sheet, slug) => {
    const factor = members.factors.find((one) => one.items.some((item) => item.slug === slug));
    assert.ok(factor);
    return setChoice(sheet, { factor, slug, isTaken: !(slug in sheet.answers) }, picks, day);
  }, makeBlankSheet(members));
const listTaken = (sheet: AnswerSheet) => Object.keys(sheet.answers).sort();

Deno.test("of a choice that picks one, the last touched is chosen", () => {
  assert.deepEqual(listTaken(touch("eerst-weg-links", "eerst-weg-rechts")), ["eerst-weg-rechts"]);
});

Deno.test("of a choice that picks more, and of the rules, each is chosen and let go by itself", () => {
  const sheet = touch("eerst-drie-a", "eerst-drie-b", "eerst-drie-a", "focus", "ruimte");
  assert.deepEqual(listTaken(sheet), ["eerst-drie-b", "focus", "ruimte"]);
});

Deno.test("both rounds of a choice are apart", () => {
  const sheet = touch("eerst-weg-links", "daarna-weg-rechts");
  assert.deepEqual(listTaken(sheet), ["daarna-weg-rechts", "eerst-weg-links"]);
  assert.deepEqual(listMoments(sheet, members), ["eerst", "daarna"]);
  assert.deepEqual(listMoments(touch("eerst-weg-links", "focus"), members), ["eerst", ""]);
});

Deno.test("what is handed over holds no choice that is half made, nor one with too many", () => {
  for (const many of [["a"], ["a", "b", "c"]]) {
    const sheet = touch("eerst-weg-links", ...many.map((one) => `eerst-drie-${one}`), "focus");
    assert.deepEqual(listTaken(dropHalfMade(sheet, members, picks)), ["eerst-weg-links", "focus"]);
    assert.ok(!isRoundWhole("eerst", members, sheet, picks));
  }
  const whole = touch("eerst-weg-links", "eerst-drie-a", "eerst-drie-c");
  assert.deepEqual(dropHalfMade(whole, members, picks), whole);
  assert.ok(isRoundWhole("eerst", members, whole, picks));
});

Deno.test("a choice of which nothing is touched leaves nothing to hand over", () => {
  const bare = dropHalfMade(touch("eerst-drie-a"), members, picks);
  assert.ok(!isBegun(bare, members));
  assert.ok(isBegun(touch("focus"), members));
});

Deno.test("every code of a sheet has the same mark, from the first answer on", () => {
  const first = touch("eerst-weg-links");
  const later = setChoice(
    first,
    { factor: members.factors[2], slug: "daarna-weg-links", isTaken: true },
    picks,
    "2026-11-27",
  );
  const marks = [first, later].map((sheet) => decode(encode(sheet, members), [members]).mark ?? "");
  assert.match(marks[0], /^[2-9A-Z]{4}$/);
  assert.equal(marks[0], marks[1]);
  assert.equal(later.round, day);
});

Deno.test("how many a choice picks stands with the part that has choices", () => {
  assert.deepEqual(findPicks([{}, { picks }]), picks);
  assert.deepEqual(findPicks([]), {});
});
