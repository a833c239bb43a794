import assert from "node:assert/strict";
import { encode, writeMark } from "../../documents/front/share_code.ts";
import { readVectors } from "../../documents/front/vectors.ts";
import * as tally from "./vote_count.ts";

const { members, sessions } = readVectors("session");
const part = (factor) => factor.slug.slice(factor.part.length && factor.part.length + 1);

/** Return the counts of every factor as the vectors write them: only what somebody chose. */
function counted(entries) {
  const all = members.factors.flatMap((factor) =>
    tally.tally(factor, members, entries).options.map(({ slug, count }) => [
      factor.part
        ? `${factor.part}/${part(factor)}/${slug.slice(factor.slug.length + 1)}`
        : `vuistregels//${slug}`,
      count,
    ])
  );
  return Object.fromEntries(all.filter(([_, count]) => count));
}

for (const { name, entries, counts } of sessions) {
  Deno.test(`the page counts what Python counts: ${name}`, () =>
    assert.deepEqual(counted(entries), counts));
}

const code = (number, ...slugs) =>
  encode({ round: "", mark: writeMark(number + 1), answers: Object.fromEntries(slugs.map((one) => [one, 1])) }, members);
const one = (number, ...slugs) => [`antwoord-${number}`, { cell: "antwoord", code: code(number, ...slugs) }];
const of = (...people) => Object.fromEntries(people);
const [A, B] = ["eerst-een-of-ander-een", "eerst-een-of-ander-ander"];
const [LATER_A, LATER_B] = ["daarna-een-of-ander-een", "daarna-een-of-ander-ander"];
const choice = members.factors[0];

Deno.test("of two hundred people everyone counts once, in the order of nobody", () => {
  const people = Array.from({ length: 200 }, (_, number) => one(number, number % 3 ? A : B));
  const { people: all, options } = tally.tally(choice, members, of(...people));
  assert.equal(all, 200);
  assert.deepEqual(options.map(({ count }) => count), [133, 67]);
  const turned = tally.tally(choice, members, of(...people.toReversed()));
  assert.deepEqual(turned.options, options);
});

Deno.test("how many answered says nothing of what they chose", () => {
  const ways = [of(one(1, A), one(2, A)), of(one(1, A), one(2, B)), of(one(1, B), one(2, B))];
  ways.forEach((entries) =>
    assert.deepEqual(tally.received(members, "eerst", entries), { codes: 2, hands: 0 })
  );
});

Deno.test("hands are people: by how many options each may take, of rules the most for one", () => {
  const hands = { handen: { cell: "handen", [A]: 3, [B]: 2, "regel-a": 4, "regel-b": 6 } };
  const picks = { "een-of-ander": 1, "drie-eruit": 3 };
  assert.equal(tally.received(members, "eerst", hands, picks).hands, 5);
  assert.equal(tally.received(members, "vuistregels", hands, picks).hands, 6);
  const three = { handen: { "eerst-drie-eruit-werk": 4, "eerst-drie-eruit-buren": 4, "eerst-drie-eruit-wonen": 4 } };
  assert.equal(tally.received(members, "eerst", three, picks).hands, 4);
});

Deno.test("a round is asked of its own options only", () => {
  assert.deepEqual(tally.received(members, "daarna", of(one(1, A), one(2, B, LATER_B))),
    { codes: 1, hands: 0 });
});

Deno.test("who changed is seen only of those whose code holds both rounds", () => {
  const entries = of(one(1, A, LATER_B), one(2, A, LATER_A), one(3, B, LATER_A), one(4, A), one(5, LATER_A));
  assert.deepEqual(tally.movement("een-of-ander", members, entries), { both: 3, moved: 2 });
  assert.deepEqual(tally.movement("drie-eruit", members, entries), { both: 0, moved: 0 });
});

Deno.test("an entry that is no code, or a hand that is no number, counts for nothing", () => {
  const entries = {
    a: { cell: "antwoord", code: "rubbish" },
    b: { cell: "antwoord" },
    c: { cell: "antwoord", code: 5 },
    handen: { cell: "handen", [A]: -3, [B]: "veel" },
  };
  assert.deepEqual(counted(entries), {});
  assert.deepEqual(tally.received(members, "eerst", entries), { codes: 0, hands: 0 });
});
