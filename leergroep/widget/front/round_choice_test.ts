import assert from "node:assert/strict";
import { kind } from "../../documents/front/answer_sheet.ts";
import { getToday } from "../../documents/front/document.ts";
import {
  chooseRound,
  isAnswering,
  isChosen,
  isOld,
  makeNextRound,
  mustChoose,
} from "./round_choice.ts";

const blank = kind.blank({ slug: "proef", edition: 1 });
const old = { ...blank, round: "2025-01-10", role: "bewoner", mark: "ABCD", answers: { a: 1 } };
const rounds = { isUnanswered: kind.isUnanswered, close: (sheet: typeof old) => sheet };

Deno.test("a round is old after thirty days, whichever it is of its day", () => {
  assert.equal(isOld("2026-01-10", "2026-02-09"), false);
  assert.equal(isOld("2026-01-10-2", "2026-02-10"), true);
  assert.equal(isOld("", "2026-02-10"), false);
});

Deno.test("who filled in nothing, or holds it in a running notebook only, is not asked", () => {
  assert.ok(mustChoose(rounds, old, { kind: "browser" }));
  assert.ok(mustChoose(rounds, old, { kind: "saving", was: "file" }));
  assert.ok(!mustChoose(rounds, { ...old, answers: {} }, { kind: "browser" }));
  assert.ok(!mustChoose(rounds, old, { kind: "kernel" }));
  assert.ok(!mustChoose(rounds, old, { kind: "opening" }));
});

Deno.test("a choice to go on in a round holds for a month, however long a tab stays open", () => {
  const later = (days: number) =>
    new Date(Date.parse(getToday()) + days * 86_400_000).toISOString().slice(0, 10);
  const sheet = { ...old, round: "2025-01-11" };
  assert.ok(!isChosen(sheet));
  chooseRound(sheet);
  assert.ok(isChosen(sheet));
  assert.ok(isChosen(sheet, later(30)));
  assert.ok(!isChosen(sheet, later(31)));
});

Deno.test("a mark that is given is no answer", () => {
  assert.ok(!isAnswering({ ...old, mark: "" }, old));
  assert.ok(isAnswering(old, { ...old, answers: { a: 2 } }));
});

Deno.test("a next round is blank and of the same person", () => {
  assert.deepEqual(makeNextRound(kind, old, "2026-11-23"), {
    ...blank,
    round: "2026-11-23",
    role: "bewoner",
    mark: "ABCD",
  });
});
