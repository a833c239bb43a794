/** What several people said of the figures of one neighbourhood, as one analysis. */

import { MOST_LINE, MOST_NOTE } from "../../documents/front/document.ts";
import {
  type EntriesDocument,
  type Entry,
  fillInFields,
  kind as entriesKind,
} from "../../documents/front/entries.ts";
import type { FillableKind } from "../../documents/front/kind.ts";
import { countSaid, dropEmpty, dropFigures, isFigure, QUESTIONS, STANDS } from "./analysis.ts";
import { CHOSEN } from "./compare.ts";
import type { SituationState } from "./state.ts";

/** What stands between what one says and another. */
const [LINE, NAMES] = ["\n", "; "];

/** Return my document with what is only in theirs, and what they said after what I did. */
function fillIn(mine: EntriesDocument, theirs: EntriesDocument): EntriesDocument {
  const mineChosen = mine.entries[CHOSEN]?.code;
  const isSame = !mineChosen || mineChosen === theirs.entries[CHOSEN]?.code;
  // Figures of another neighbourhood would stand among mine: only what was said comes over.
  const others = isSame ? theirs : dropFigures(theirs);
  const both = fillInFields(mine, others);
  const said = Object.keys(both.entries).filter(isFigure)
    .map((id) => [id, joinSaid(both.entries[id], others.entries[id])]);
  const entries = { ...both.entries, ...Object.fromEntries(said), ...joinQuestions(mine, others) };
  return { ...both, entries: dropEmpty(Object.entries(entries)) };
}

/** Return a figure with what both said of it; it is explained only when it is to both. */
function joinSaid(mine: Entry, theirs: Entry = {}): Entry {
  const who = joinTexts(mine.who, theirs.who, NAMES);
  const isLong = who.length > MOST_LINE;
  const explain = joinTexts(mine.explain, theirs.explain, LINE);
  // A line that is too long for its field would be cut off: what is in it stays.
  const whole = isLong ? joinTexts(explain, theirs.who, LINE) : explain;
  const stands = STANDS.filter((one) => one === mine.stand || one === theirs.stand);
  const said = {
    explain: whole.length > MOST_NOTE ? mine.explain : whole,
    who: isLong ? mine.who : who,
    stand: stands[stands.length - 1] ?? mine.stand,
  };
  return { ...mine, ...Object.fromEntries(Object.entries(said).filter(([, one]) => one)) };
}

/** Return my questions with theirs: in the places that are left, else below the last of mine. */
function joinQuestions(mine: EntriesDocument, theirs: EntriesDocument): Record<string, Entry> {
  const read = ({ entries }: EntriesDocument) =>
    QUESTIONS.map((id) => String(entries[id]?.text ?? "")).filter(Boolean);
  const known = read(mine).flatMap((text) => text.split(LINE));
  const added = read(theirs).filter((text) => !text.split(LINE).every((one) => known.includes(one)));
  const found: Record<string, Entry> = {};
  for (const id of QUESTIONS) {
    const text = mine.entries[id]?.text || added.shift();
    if (text) found[id] = { ...theirs.entries[id], ...mine.entries[id], text };
  }
  const last = QUESTIONS[QUESTIONS.length - 1];
  for (const text of added) {
    found[last] = { ...found[last], text: joinTexts(found[last].text, text, LINE) };
  }
  return found;
}

/** Return two texts, one after the other; what both say stands there once. */
function joinTexts(mine: Entry[string] = "", theirs: Entry[string] = "", between: string): string {
  const known = String(mine).split(between);
  const added = String(theirs).split(between).filter((one) => one && !known.includes(one));
  return [String(mine), ...added].filter(Boolean).join(between);
}

export const kind: FillableKind<EntriesDocument, SituationState> = {
  ...entriesKind,
  fillIn,
  fillKey: "situation-together",
  count: countSaid,
  things: "answers",
};
