import assert from "node:assert/strict";
import type { Entries, Entry } from "../../../documents/front/entries.ts";
import { encode, writeMark } from "../../../documents/front/share_code.ts";
import { readVectors } from "../../../documents/front/vectors.ts";
import type { FactorState, MembersState } from "../state.ts";
import * as votes from "./vote_count.ts";

const { members, sessions } = readVectors<{
  members: MembersState;
  sessions: { name: string; entries: Entries; counts: Record<string, number> }[];
}>("session");
const nameChoice = ({ slug, part }: FactorState) => slug.slice(part.length && part.length + 1);

/** Return the counts of every factor as the vectors write them: only what somebody chose. */
function countAll(entries: Entries) {
  const all = members.factors.flatMap((factor) =>
    votes.countVotes(factor, members, entries).options.map(({ slug, count }) => [
      factor.part
        ? `${factor.part}/${nameChoice(factor)}/${slug.slice(factor.slug.length + 1)}`
        : `vuistregels//${slug}`,
      count,
    ])
  );
  return Object.fromEntries(all.filter(([_, count]) => count));
}

for (const { name, entries, counts } of sessions) {
  Deno.test(`the page counts what Python counts: ${name}`, () =>
    assert.deepEqual(countAll(entries), counts));
}

const makeCode = (number: number, ...slugs: string[]) => {
  const answers = Object.fromEntries(slugs.map((one) => [one, 1]));
  return encode({ round: "", role: "", mark: writeMark(number + 1), answers }, members);
};
const makePerson = (number: number, ...slugs: string[]): [string, Entry] =>
  [`antwoord-${number}`, { cell: "antwoord", code: makeCode(number, ...slugs) }];
const gather = (...people: [string, Entry][]) => Object.fromEntries(people);
const [A, B] = ["eerst-een-of-ander-een", "eerst-een-of-ander-ander"];
const [LATER_A, LATER_B] = ["daarna-een-of-ander-een", "daarna-een-of-ander-ander"];
const choice = members.factors[0];

Deno.test("of two hundred people everyone counts once, in the order of nobody", () => {
  const people = Array.from({ length: 200 }, (_, number) => makePerson(number, number % 3 ? A : B));
  const { people: all, options } = votes.countVotes(choice, members, gather(...people));
  assert.equal(all, 200);
  assert.deepEqual(options.map(({ count }) => count), [133, 67]);
  const reversed = votes.countVotes(choice, members, gather(...people.toReversed()));
  assert.deepEqual(reversed.options, options);
});

Deno.test("how many answered says nothing of what they chose", () => {
  const ways = [[A, A], [A, B], [B, B]];
  ways.forEach(([one, other]) =>
    assert.deepEqual(
      votes.countReceived(members, "eerst", gather(makePerson(1, one), makePerson(2, other))),
      { codes: 2, hands: 0 },
    )
  );
});

Deno.test("hands are people: by how many options each may take, of rules the most for one", () => {
  const hands = { handen: { cell: "handen", [A]: 3, [B]: 2, "regel-a": 4, "regel-b": 6 } };
  const picks = { "een-of-ander": 1, "drie-eruit": 3 };
  assert.equal(votes.countReceived(members, "eerst", hands, picks).hands, 5);
  assert.equal(votes.countReceived(members, "vuistregels", hands, picks).hands, 6);
  const three = ["werk", "buren", "wonen"].map((one) => [`eerst-drie-eruit-${one}`, 4]);
  const raised = { handen: Object.fromEntries(three) };
  assert.equal(votes.countReceived(members, "eerst", raised, picks).hands, 4);
});

Deno.test("a round is asked of its own options only", () => {
  const entries = gather(makePerson(1, A), makePerson(2, B, LATER_B));
  assert.deepEqual(votes.countReceived(members, "daarna", entries), { codes: 1, hands: 0 });
});

Deno.test("of one question only who answered that one is counted", () => {
  const entries = gather(makePerson(1, A), makePerson(2, B, "eerst-drie-eruit-werk"));
  const counted = [0, 1].map((at) => votes.countReceived(members, "eerst", entries, {}, at).codes);
  assert.deepEqual(counted.toSorted(), [1, 2]);
});

Deno.test("who changed is seen only of those whose code holds both rounds", () => {
  const chosen = [[A, LATER_B], [A, LATER_A], [B, LATER_A], [A], [LATER_A]];
  const entries = gather(...chosen.map((slugs, index) => makePerson(index + 1, ...slugs)));
  assert.deepEqual(votes.countMoves("een-of-ander", members, entries), { both: 3, moved: 2 });
  assert.deepEqual(votes.countMoves("drie-eruit", members, entries), { both: 0, moved: 0 });
});

Deno.test("an entry that is no code, or a hand that is no number, counts for nothing", () => {
  const entries: Entries = {
    a: { cell: "antwoord", code: "rubbish" },
    b: { cell: "antwoord" },
    c: { cell: "antwoord", code: 5 },
    handen: { cell: "handen", [A]: -3, [B]: "veel" },
  };
  assert.deepEqual(countAll(entries), {});
  assert.deepEqual(votes.countReceived(members, "eerst", entries), { codes: 0, hands: 0 });
});
