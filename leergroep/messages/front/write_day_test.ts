import assert from "node:assert/strict";
import { writeDay } from "./write_day.ts";

Deno.test("a day is written in each language as people say it, however often", () => {
  const day = new Date(2026, 10, 23);
  for (let times = 0; times < 2; times += 1) {
    assert.equal(writeDay(day, "nl"), "23 november 2026");
    assert.equal(writeDay(day, "en"), "November 23, 2026");
  }
});
