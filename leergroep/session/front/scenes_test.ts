import assert from "node:assert/strict";
import { findNext, findPlace, listPlaces, listScenes, readPlace } from "./scenes.ts";
import { listSteps } from "./session_steps.ts";

const makeFactor = (slug: string, part: string) => ({
  slug,
  part,
  title: slug,
  items: [{ slug: `${slug}-a`, statement: "A" }, { slug: `${slug}-b`, statement: "B" }],
});
const members = {
  slug: "deelname-proef",
  edition: 1,
  title: "Proef",
  scale: [{ value: 1 }],
  factors: [
    makeFactor("eerst-een", "eerst"),
    makeFactor("eerst-twee", "eerst"),
    makeFactor("daarna-een", "daarna"),
    makeFactor("daarna-twee", "daarna"),
    makeFactor("vuistregels", ""),
  ],
};
const parts = ["situatie", "keuze", "vuistregels"]
  .map((slug) => ({ slug, prompts: [`${slug}?`], leader: "" }));
const steps = listSteps(parts, { situatie: 4, keuze: 15, vuistregels: 7, acties: 7 }, true);
const page = { members, isPage: true };
const places = listPlaces(steps, page);

Deno.test("choosing is: read, choose, show, talk, choose again, show, a question at a time", () => {
  const scenes = steps.filter(({ slug }) => slug === "keuze")
    .flatMap((choice) => listScenes(choice, page));
  assert.deepEqual(scenes.map(({ slug }) => slug), [
    "lees",
    "vraag-eerst-0",
    "vraag-eerst-1",
    "toon-eerst-0",
    "toon-eerst-1",
    "praat",
    "vraag-daarna-0",
    "vraag-daarna-1",
    "toon-daarna-0",
    "toon-daarna-1",
  ]);
});

Deno.test("in a notebook the part is read beside the session", () => {
  const notebook = { members, isPage: false };
  assert.equal(listPlaces(steps, notebook).some(({ kind }) => kind === "read"), false);
  assert.ok(steps.every((step) => listScenes(step, notebook).length > 0));
});

const walk = (all: typeof places, hasOwnScreen: boolean) => {
  const walked = [all[0]];
  for (let next = findNext(all, 0, 1, hasOwnScreen); next; ) {
    walked.push(next);
    next = findNext(all, all.indexOf(next), 1, hasOwnScreen);
  }
  return walked;
};
const listTalks = (all: typeof places) =>
  all.filter(({ kind }) => kind === "talk").map(({ step }) => step);

Deno.test("next and previous lead through the same scenes, there and back", () => {
  for (const hasOwnScreen of [true, false]) {
    const walked = walk(places, hasOwnScreen);
    walked.slice(1).forEach((place, at) =>
      assert.equal(findNext(places, places.indexOf(place), -1, hasOwnScreen), walked[at])
    );
    assert.equal(findNext(places, 0, -1, hasOwnScreen), undefined);
  }
});

Deno.test("a talk has a screen of its own where it follows what was chosen or ticked", () => {
  assert.deepEqual(listTalks(walk(places, false)), ["keuze", "vuistregels"]);
});

Deno.test("with a screen of one's own only the talk between the choices is on the group's", () => {
  assert.deepEqual(listTalks(walk(places, true)), ["keuze"]);
});

Deno.test("in a notebook, where nothing is read on the screen, every talk has its scene", () => {
  const notebook = listPlaces(steps, { members, isPage: false });
  assert.deepEqual(listTalks(walk(notebook, false)), ["situatie", "keuze", "vuistregels"]);
});

Deno.test("a place that is not there is the beginning of its step, else of the session", () => {
  assert.equal(places[findPlace(places, { step: "keuze", scene: "weg" })].scene, "lees");
  assert.equal(findPlace(places, { step: "weg", scene: "praat" }), 0);
});

Deno.test("a session of an earlier edition goes on where it was: a shown choice is shown", () => {
  const read = (course: Record<string, string | number>) => readPlace(course, places).scene;
  assert.equal(read({ step: "keuze" }), "lees");
  assert.equal(read({ step: "keuze", "open-eerst": 1 }), "toon-eerst-1");
  assert.equal(read({ step: "keuze", "open-eerst": 1, "open-daarna": 1 }), "toon-daarna-1");
  assert.equal(read({ step: "keuze", scene: "praat", "open-eerst": 1 }), "praat");
  assert.equal(read({ step: "vuistregels", "open-vuistregels": 1 }), "toon-vuistregels-0");
});

Deno.test("a session without rules has no empty screen: neither of them nor of what is asked", () => {
  const told = { ...members, factors: members.factors.filter(({ part }) => part !== "") };
  const others = listSteps(parts.slice(0, 2), { situatie: 4, keuze: 15, acties: 7 }, true);
  const all = listPlaces(others, { members: told, isPage: true });
  assert.deepEqual(
    all.map(({ step }) => step).filter((step, at, steps) => step !== steps[at - 1]),
    ["terugblik", "situatie", "keuze", "acties", "oogst"],
  );
  assert.deepEqual(all, places.filter(({ step }) => step !== "vuistregels"));
});
