import assert from "node:assert/strict";
import { countDown, goBy, MOMENT, planSeconds, type Run, type Sight } from "./screen_time.ts";

const answered: Sight = { screen: "keuze/vraag", reason: "all", stay: MOMENT, isBusy: false };
const led: Sight = { screen: "opgave/lees", reason: "clock", stay: 240, isBusy: false };
const busy = (sight: Sight): Sight => ({ ...sight, isBusy: true });

/** Return what is left after a screen was looked at each second, so many times. */
function wait(seconds: number, sight: Sight, from?: Run): Run {
  let run = goBy(from, sight, 1);
  for (let second = 0; second < seconds; second += 1) run = goBy(run, sight, 1);
  return run;
}

Deno.test("once everyone is in each second is said until the screen goes on", () => {
  assert.deepEqual([0, 1, 4, 5].map((seconds) => countDown(wait(seconds, answered))),
    [5, 4, 1, 0]);
  assert.ok(wait(5, answered).left <= 0);
});

Deno.test("an answer that comes, changes or is taken back gives the moment anew", () => {
  const nearly = wait(4, answered);
  assert.equal(goBy(nearly, busy(answered), 1).left, MOMENT);
  const missing = goBy(nearly, { ...answered, reason: "" }, 1);
  assert.equal(countDown(missing), 0);
  assert.equal(goBy(missing, answered, 1).left, MOMENT);
});

Deno.test("the clock gives a sign ten seconds ahead and no sooner", () => {
  assert.deepEqual([229, 230, 239, 240].map((seconds) => countDown(wait(seconds, led))),
    [0, 10, 1, 0]);
});

Deno.test("who does something, looks elsewhere or had the lid closed has a minute from then on", () => {
  const nearly = wait(235, led);
  [goBy(nearly, busy(led), 1), goBy(nearly, led, 3_600)].forEach((run) => {
    assert.equal(run.left, 60);
    assert.equal(countDown(run), 0);
  });
  assert.equal(goBy(wait(10, led), busy(led), 1).left, 230);
});

Deno.test("another screen begins with all of its time, whatever was left of the one before", () => {
  const run = goBy(wait(239, led), { ...led, screen: "keuze/lees" }, 1);
  assert.equal(run.left, led.stay);
});

Deno.test("what is held or asks for a press stays", () => {
  const stays = { ...led, reason: "" as const };
  assert.equal(countDown(wait(10_000, stays)), 0);
  assert.equal(wait(10_000, stays).left, led.stay);
});

Deno.test("the scenes of a step share its minutes, and use all of them", () => {
  const scenes = (["read", "ask", "show", "talk", "ask", "show"] as const).map((kind) => ({ kind }));
  const plan = scenes.map((scene) => planSeconds({ minutes: 15 }, scenes, scene));
  assert.deepEqual(plan, [180, 120, 60, 360, 120, 60]);
  assert.equal(planSeconds({ minutes: 4 }, [{ kind: "read" }], { kind: "read" }), 240);
});
