import assert from "node:assert/strict";
import { createTranslator } from "../../messages/front/translate.ts";
import messages from "../messages.json" with { type: "json" };
import { inviteAnswers } from "./self_check_view.ts";

for (
  const [language, count, said] of [
    ["nl", 1, "Beantwoord de vraag, "],
    ["nl", 3, "Beantwoord de drie vragen, "],
    ["nl", 12, "Beantwoord de twaalf vragen, "],
    ["nl", 13, "Beantwoord de 13 vragen, "],
    ["en", 1, "Answer the question and "],
    ["en", 5, "Answer the five questions and "],
    ["en", 20, "Answer the 20 questions and "],
  ] as const
) {
  Deno.test(`who has answered none of ${count} questions is told how many there are (${language})`, () => {
    const ctx = { translate: createTranslator(language, messages) };
    assert.ok(inviteAnswers(ctx, count).startsWith(said), inviteAnswers(ctx, count));
  });
}
