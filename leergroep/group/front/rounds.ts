/** Rounds: leergroep/group/movement.py says what they are, and finds the same. */

import { groupBySubject } from "../../documents/front/subjects.ts";
import { counted } from "./measures.ts";

const GAP = 30;
const DAY = 86_400_000;

/** Return {days, numbers}: the first day of each round, and the round of each record. */
function inRounds(records) {
  const days = [];
  const number = new Map();
  let previous = -Infinity;
  for (const day of [...new Set(records.map((one) => one.day))].filter(Boolean).sort()) {
    const now = Date.parse(day) / DAY;
    if (now - previous > GAP) days.push(day);
    number.set(day, days.length - 1);
    previous = now;
  }
  const last = Math.max(days.length - 1, 0);
  return {
    days: days.length ? days : [""],
    numbers: records.map((one) => number.get(one.day) ?? last),
  };
}

/**
 * Return the group of an instrument about one subject, by its key: that of most unless there is one.
 *
 * It has its days, its records with the number of their round, and all subjects beside it.
 */
export function groupOf(records, instrument, wanted) {
  const subjects = groupBySubject(records.filter((one) => one.slug === instrument.slug))
    .sort((one, other) => one.key < other.key ? -1 : 1);
  const most = subjects.reduce((best, one) =>
    best && best.sheets.length >= one.sheets.length ? best : one, undefined);
  const about = subjects.find((one) => one.key === wanted) ?? most;
  const own = about?.sheets ?? [];
  const { days, numbers } = inRounds(own);
  const newest = new Map();
  own.forEach((record, index) => {
    const key = record.mark ? `${numbers[index]}/${record.mark}` : index;
    const best = newest.get(key);
    if (!best || best.day <= record.day) newest.set(key, { ...record, round: numbers[index] });
  });
  return { instrument, subjects, about, days, records: [...newest.values()] };
}

export const inRound = ({ records }, round) => records.filter((one) => one.round === round);

/** Return per round how many people there are, and how many of them were there before. */
export function people(group) {
  let before = new Set();
  return group.days.map((day, index) => {
    const here = inRound(group, index).map((one) => one.mark);
    const known = new Set(here.filter(Boolean));
    const returned = [...known].filter((mark) => before.has(mark)).length;
    const found = {
      round: day,
      people: here.length,
      returned,
      joined: known.size - returned,
      left: before.size - returned,
      unmarked: here.length - known.size,
    };
    before = known;
    return found;
  });
}

/** Return for each round its statements with who went up, down or stayed since the round before. */
export function rounds(group) {
  return group.days.map((day, index) => {
    const moves = moved(group, index);
    const rows = inRound(group, index).map((one) => one.states);
    const statements = counted(group.instrument, rows)
      .map((one, at) => ({ round: day, ...one, ...moves[at] }));
    return { day, statements };
  });
}

function moved(group, index) {
  const before = new Map(inRound(group, index - 1).map((one) => [one.mark, one.states]));
  const both = inRound(group, index).filter((one) => one.mark && before.has(one.mark));
  const most = group.instrument.scale.length;
  const given = (state) => state >= 1 && state <= most;
  const items = group.instrument.factors.flatMap((factor) => factor.items);
  return items.map((_, at) => {
    const steps = both.map((one) => [before.get(one.mark)[at], one.states[at]])
      .filter((pair) => pair.every(given)).map(([old, now]) => Math.sign(now - old));
    const times = (step) => steps.filter((one) => one === step).length;
    return { up: times(1), down: times(-1), same: times(0) };
  });
}
