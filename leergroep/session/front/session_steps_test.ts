import assert from "node:assert/strict";
import {
  type EntriesDocument,
  type Entry,
  makeBlankEntries,
} from "../../documents/front/entries.ts";
import * as steps from "./session_steps.ts";

const parts = ["situatie", "keuze", "aanpak"]
  .map((slug) => ({ slug, prompts: [`${slug}?`], leader: "" }));
const agenda = { aanpak: 5, acties: 7, keuze: 15, situatie: 4 };
const makeSheet = (course?: Entry): EntriesDocument => ({
  ...makeBlankEntries({ slug: "sessie-proef", edition: 1 }),
  entries: course ? { verloop: { cell: "verloop", ...course } } : {},
});
const listSlugs = (all: readonly steps.Step[]) => all.map(({ slug }) => slug);

Deno.test("the steps follow the parts of the case, whatever the order of the agenda", () => {
  assert.deepEqual(listSlugs(steps.listSteps(parts, agenda, false)),
    ["situatie", "keuze", "aanpak", "acties", "oogst"]);
});

Deno.test("a step has the minutes of the agenda and the questions of its part", () => {
  const [, choice, , actions] = steps.listSteps(parts, agenda, false);
  assert.deepEqual([choice.minutes, choice.prompts], [15, ["keuze?"]]);
  assert.deepEqual([actions.minutes, actions.prompts], [7, []]);
});

Deno.test("looking back comes first, and takes time of its own", () => {
  const all = steps.listSteps(parts, agenda, true);
  assert.equal(all[0].slug, "terugblik");
  assert.deepEqual(steps.planMinutes(all, 0), [0, 36]);
  assert.deepEqual(steps.planMinutes(steps.listSteps(parts, agenda, false), 0), [0, 31]);
});

Deno.test("what is planned before a step and in it is what is planned before the next", () => {
  const all = steps.listSteps(parts, agenda, true);
  all.slice(1).forEach((_, at) => {
    const [before] = steps.planMinutes(all, at);
    assert.equal(steps.planMinutes(all, at + 1)[0], before + all[at].minutes);
  });
});

Deno.test("a step that is not there is the first", () => {
  const all = steps.listSteps(parts, agenda, false);
  assert.equal(steps.findStep(all, "aanpak"), 2);
  [undefined, "", "weg", 5].forEach((slug) => assert.equal(steps.findStep(all, slug), 0));
});

Deno.test("an agenda that is not there is the first: what is kept may be of any make", () => {
  const agendas = { 60: { keuze: 1 }, 90: { keuze: 2 } };
  assert.equal(steps.chooseAgenda(agendas, 90), agendas[90]);
  [undefined, "constructor", "x", {}].forEach((minutes) =>
    assert.equal(steps.chooseAgenda(agendas, minutes), agendas[60])
  );
});

Deno.test("a session takes as long as its steps together, whatever its agenda is called", () => {
  assert.equal(steps.countMinutes(parts, agenda), 31);
  assert.equal(steps.countMinutes(parts, agenda, true), 36);
});

Deno.test("with how many a group is holds when it is a number that people can be", () => {
  assert.equal(steps.readPeople(makeSheet({ people: 12 })), 12);
  [undefined, "12", -1, 1.5, {} as never].forEach((people) =>
    assert.equal(steps.readPeople(makeSheet({ people: people as never })), 0)
  );
});

Deno.test("only what was revealed is open", () => {
  assert.equal(steps.isOpen(makeSheet({ "open-eerst": 1 }), "eerst"), true);
  assert.equal(steps.isOpen(makeSheet({ "open-eerst": 1 }), "daarna"), false);
  assert.equal(steps.isOpen(makeSheet({ "open-eerst": "ja" }), "eerst"), false);
  assert.equal(steps.isOpen(makeSheet(), "eerst"), false);
});

Deno.test("only who goes past a choice that is still hidden passes it", () => {
  const all = steps.listSteps(parts, agenda, false);
  const passes = (from: number, to: number, course?: Entry) =>
    steps.passesChoice(all, from, to, makeSheet(course));
  const ways = [[0, 1], [1, 2], [0, 4], [2, 3], [2, 0], [1, 0]];
  assert.deepEqual(ways.map(([from, to]) => passes(from, to)),
    [false, true, true, false, false, false]);
  assert.equal(passes(1, 2, { "open-eerst": 1 }), false);
});
