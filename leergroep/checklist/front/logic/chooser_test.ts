import assert from "node:assert/strict";
import type { Answer } from "../../../documents/front/answer_sheet.ts";
import type { ReasonState } from "../state.ts";
import { weighWays } from "./chooser.ts";

type Given = Answer | undefined;

const reason = (
  way: string,
  side: ReasonState["side"],
  when: ReasonState["when"],
): ReasonState => ({ way, side, when, text: `${way} ${side} ${when}` });
const instrument = {
  scale: [{ value: 1 }, { value: 2 }, { value: 3 }],
  ways: [{ slug: "sector" }, { slug: "team" }],
  factors: [{
    items: [
      { slug: "a", reasons: [reason("sector", "for", "high"), reason("team", "against", "high")] },
      { slug: "b", reasons: [reason("team", "for", "high"), reason("sector", "for", "low")] },
      { slug: "c", reasons: [reason("team", "for", "high")] },
      { slug: "d" },
    ],
  }],
};
const ITEMS = ["a", "b", "c", "d"];

const chosen = (...given: Given[]) => {
  const answers = ITEMS.map((slug, index) => [slug, given[index]]).filter(([_, one]) => one);
  return weighWays(instrument, { answers: Object.fromEntries(answers) });
};

/** Every way in which four questions can be answered. */
const GIVEN: Given[] = [undefined, 1, 2, 3, "unknown", "not-applicable"];
const every = GIVEN.flatMap((a) =>
  GIVEN.flatMap((b) => GIVEN.flatMap((c) => GIVEN.map((d) => [a, b, c, d])))
);

Deno.test("every reason that is shown follows from an answer, and every answer's reason is shown", () => {
  for (const given of every) {
    const shown = chosen(...given).ways.flatMap((way) => [...way.for, ...way.against]).sort();
    const when = new Map<Given, string>([[1, "low"], [3, "high"]]);
    const due = instrument.factors[0].items.flatMap((item, index) =>
      (item.reasons ?? []).filter((one) => one.when === when.get(given[index])).map((one) => one.text)
    ).sort();
    assert.deepEqual(shown, due);
  }
});

Deno.test("no way comes out without a reason for it", () => {
  for (const given of every) {
    const { ways, key, best } = chosen(...given);
    if (key !== "one") continue;
    assert.ok(ways.some((way) => way.slug === best[0] && way.for.length > 0));
  }
});

Deno.test("nothing is chosen while fewer than half of the questions are answered", () => {
  assert.equal(chosen(3).key, "open");
  assert.equal(chosen("unknown", "unknown", 3, undefined).key, "open");
  assert.deepEqual(chosen(3, undefined, undefined, "not-applicable").best, []);
});

Deno.test("answers that are no reason choose nothing", () => {
  assert.equal(chosen(2, 2, 2, 2).key, "open");
});

Deno.test("a way that is clearly ahead is named", () => {
  const { key, best } = chosen(undefined, 3, 3);
  assert.deepEqual([key, best], ["one", ["team"]]);
  assert.deepEqual(chosen(3, 1, 2, 2).best, ["sector"]);
});

Deno.test("ways that differ by one reason are in balance, and both are named", () => {
  const { key, best } = chosen(undefined, 2, 3, 2);
  assert.deepEqual([key, best], ["balanced", ["sector", "team"]]);
});

Deno.test("what is not known is named, and is no reason", () => {
  const { unknown, known, ways } = chosen("unknown", 3, 3);
  assert.deepEqual([unknown.map((one) => one.slug), known], [["a"], 2]);
  assert.deepEqual(ways[0].for, []);
});
