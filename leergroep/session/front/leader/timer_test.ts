import assert from "node:assert/strict";
import { formatTime, measureTime, resumeTimer, startTimer, toggleTimer } from "./timer.ts";

const MINUTE = 60_000;

Deno.test("time goes by from the start on", () => {
  assert.equal(measureTime(startTimer(1_000), 1_000), 0);
  assert.equal(measureTime(startTimer(1_000), 1_000 + 3 * MINUTE), 3 * MINUTE);
});

Deno.test("no time goes by while the clock is paused, and none is lost by it", () => {
  let timer = startTimer(0);
  timer = toggleTimer(timer, 2 * MINUTE);
  assert.equal(measureTime(timer, 50 * MINUTE), 2 * MINUTE);
  timer = toggleTimer(timer, 50 * MINUTE);
  assert.equal(measureTime(timer, 51 * MINUTE), 3 * MINUTE);
});

Deno.test("after a reload the clock goes on; after a night, a changed clock or rubbish it begins anew", () => {
  const now = 100 * 3_600_000;
  assert.equal(measureTime(resumeTimer(now - 4 * MINUTE, now), now), 4 * MINUTE);
  [now - 12 * 3_600_000, now + MINUTE, NaN].forEach((since) =>
    assert.equal(measureTime(resumeTimer(since, now), now), 0)
  );
});

Deno.test("time is written as minutes and seconds, also beyond the hour", () => {
  assert.deepEqual([0, 999, 1_000, 65_000, 61 * MINUTE + 5_000, -5].map(formatTime),
    ["0:00", "0:00", "0:01", "1:05", "61:05", "0:00"]);
});
