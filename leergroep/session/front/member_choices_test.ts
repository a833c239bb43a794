import assert from "node:assert/strict";
import { decode, encode } from "../../documents/front/share_code.ts";
import { makeBlankSheet } from "../../documents/front/answer_sheet.ts";
import { handed, isBegun, isRoundWhole, momentsOf, picksOf, withChoice } from "./member_choices.ts";

const factor = (slug, part, ...items) => ({
  slug,
  part,
  items: items.map((one) => ({ slug: part ? `${slug}-${one}` : one })),
});
const members = {
  slug: "deelname-proef",
  edition: 1,
  title: "Proef",
  scale: [{ value: 1 }],
  factors: [
    factor("eerst-weg", "eerst", "links", "rechts"),
    factor("eerst-drie", "eerst", "a", "b", "c"),
    factor("daarna-weg", "daarna", "links", "rechts"),
    factor("daarna-drie", "daarna", "a", "b", "c"),
    factor("vuistregels", "", "focus", "ruimte"),
  ],
};
const picks = { weg: 1, drie: 2 };
const day = "2026-11-26";

/** Return the sheet of a member who touches these options one after the other. */
const answering = (...slugs) =>
  slugs.reduce((sheet, slug) => {
    const asked = members.factors.find((one) => one.items.some((item) => item.slug === slug));
    return withChoice(sheet, asked, slug, !(slug in sheet.answers), picks, day);
  }, makeBlankSheet(members));
const chosen = (sheet) => Object.keys(sheet.answers).sort();

Deno.test("of a choice that picks one, the last touched is chosen", () => {
  assert.deepEqual(chosen(answering("eerst-weg-links", "eerst-weg-rechts")), ["eerst-weg-rechts"]);
});

Deno.test("of a choice that picks more, and of the rules, each is chosen and let go by itself", () => {
  const sheet = answering("eerst-drie-a", "eerst-drie-b", "eerst-drie-a", "focus", "ruimte");
  assert.deepEqual(chosen(sheet), ["eerst-drie-b", "focus", "ruimte"]);
});

Deno.test("both rounds of a choice are apart", () => {
  const sheet = answering("eerst-weg-links", "daarna-weg-rechts");
  assert.deepEqual(chosen(sheet), ["daarna-weg-rechts", "eerst-weg-links"]);
  assert.deepEqual(momentsOf(sheet, members), ["eerst", "daarna"]);
  assert.deepEqual(momentsOf(answering("eerst-weg-links", "focus"), members), ["eerst", ""]);
});

Deno.test("what is handed over holds no choice that is half made, nor one with too many", () => {
  for (const many of [["a"], ["a", "b", "c"]]) {
    const sheet = answering("eerst-weg-links", ...many.map((one) => `eerst-drie-${one}`), "focus");
    assert.deepEqual(chosen(handed(sheet, members, picks)), ["eerst-weg-links", "focus"]);
    assert.ok(!isRoundWhole("eerst", members, sheet, picks));
  }
  const whole = answering("eerst-weg-links", "eerst-drie-a", "eerst-drie-c");
  assert.deepEqual(handed(whole, members, picks), whole);
  assert.ok(isRoundWhole("eerst", members, whole, picks));
});

Deno.test("a choice of which nothing is touched leaves nothing to hand over", () => {
  const bare = handed(answering("eerst-drie-a"), members, picks);
  assert.ok(!isBegun(bare, members));
  assert.ok(isBegun(answering("focus"), members));
});

Deno.test("every code of a sheet has the same mark, from the first answer on", () => {
  const first = answering("eerst-weg-links");
  const later = withChoice(first, members.factors[2], "daarna-weg-links", true, picks, "2026-11-27");
  const marks = [first, later].map((sheet) => decode(encode(sheet, members), [members]).mark);
  assert.match(marks[0], /^[2-9A-Z]{4}$/);
  assert.equal(marks[0], marks[1]);
  assert.equal(later.round, day);
});

Deno.test("how many a choice picks stands with the part that has choices", () => {
  assert.deepEqual(picksOf([{ slug: "situatie" }, { slug: "keuze", picks }]), picks);
  assert.deepEqual(picksOf([]), {});
});
