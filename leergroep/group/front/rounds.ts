/** Rounds: leergroep/group/rounds.py says what they are, and finds the same. */

import { groupBySubject, type Subject } from "../../documents/front/subjects.ts";
import type { SheetRecord } from "./importer.ts";
import { countAnswers, type StatementMeasure } from "./measures.ts";
import type { ChecklistState } from "./state.ts";

const GAP = 30;
const DAY = 86_400_000;

/** A record, and the number of its round. */
export interface RoundRecord extends SheetRecord {
  readonly round: number;
}

/** The sheets of an instrument about one subject, and all subjects beside it. */
export interface Group {
  readonly instrument: ChecklistState;
  readonly subjects: readonly Subject<SheetRecord>[];
  /** Undefined when there are no sheets. */
  readonly about?: Subject<SheetRecord>;
  /** The first day of each round. */
  readonly days: readonly string[];
  readonly records: readonly RoundRecord[];
}

/** How many people there are in a round, by its day, and how many of them were there before. */
export interface RoundPeople {
  readonly round: string;
  readonly people: number;
  readonly returned: number;
  readonly joined: number;
  readonly left: number;
  readonly unmarked: number;
}

/** How many people's answer went up, down or stayed since the round before. */
export interface Moves {
  readonly up: number;
  readonly down: number;
  readonly same: number;
}

/** A statement in a round, by its day. */
export interface RoundStatement extends StatementMeasure, Moves {
  readonly round: string;
}

/** The statements of a round, in the order of the instrument. */
export interface RoundMeasure {
  readonly day: string;
  readonly statements: readonly RoundStatement[];
}

/** Return the first day of each round, and the number of the round of each day. */
export function numberRounds(told: readonly string[]): { days: string[]; numbers: number[] } {
  const days: string[] = [];
  const number = new Map<string, number>();
  let previous = -Infinity;
  for (const day of [...new Set(told)].filter(Boolean).sort()) {
    const now = Date.parse(day) / DAY;
    if (now - previous > GAP) days.push(day);
    number.set(day, days.length - 1);
    previous = now;
  }
  const last = Math.max(days.length - 1, 0);
  return {
    days: days.length ? days : [""],
    numbers: told.map((day) => number.get(day) ?? last),
  };
}

/** Return the group of an instrument about a subject, by its key; without one that of most. */
export function formGroup(
  records: readonly SheetRecord[],
  instrument: ChecklistState,
  wanted?: string,
): Group {
  const subjects = groupBySubject(records.filter((one) => one.slug === instrument.slug))
    .sort((one, other) => one.key < other.key ? -1 : 1);
  const most = Math.max(...subjects.map((one) => one.sheets.length));
  const about = subjects.find((one) => one.key === wanted) ??
    subjects.find((one) => one.sheets.length === most);
  return { instrument, subjects, about, ...keepNewest(about?.sheets ?? []) };
}

/** Number the records by round; of one person's in a round only the newest counts. */
function keepNewest(sheets: readonly SheetRecord[]): Pick<Group, "days" | "records"> {
  const { days, numbers } = numberRounds(sheets.map((one) => one.day));
  const newest = new Map<string | number, RoundRecord>();
  sheets.forEach((record, index) => {
    const key = record.mark ? `${numbers[index]}/${record.mark}` : index;
    const best = newest.get(key);
    if (!best || best.day <= record.day) newest.set(key, { ...record, round: numbers[index] });
  });
  return { days, records: [...newest.values()] };
}

/** Return the records of a round, by its number. */
export const listRound = ({ records }: Pick<Group, "records">, round: number): RoundRecord[] =>
  records.filter((one) => one.round === round);

/** Return per round how many people there are, and how many of them were there before. */
export function countPeople(group: Group): RoundPeople[] {
  let before = new Set<string>();
  return group.days.map((day, index) => {
    const here = listRound(group, index).map((one) => one.mark);
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
export function measureRounds(group: Group): RoundMeasure[] {
  return group.days.map((day, index) => {
    const moves = countMoves(group, index);
    const rows = listRound(group, index).map((one) => one.states);
    const statements = countAnswers(group.instrument, rows)
      .map((one, at) => ({ round: day, ...one, ...moves[at] }));
    return { day, statements };
  });
}

function countMoves(group: Group, index: number): Moves[] {
  const before = new Map(listRound(group, index - 1).map((one) => [one.mark, one.states]));
  const both = listRound(group, index).flatMap(({ mark, states }) => {
    const earlier = mark ? before.get(mark) : undefined;
    return earlier ? [{ earlier, states }] : [];
  });
  const most = group.instrument.scale.length;
  const isGiven = (state: number) => state >= 1 && state <= most;
  const items = group.instrument.factors.flatMap((factor) => factor.items);
  return items.map((_, at) => {
    const steps = both.map(({ earlier, states }) => [earlier[at], states[at]])
      .filter((pair) => pair.every(isGiven)).map(([old, now]) => Math.sign(now - old));
    const times = (step: number) => steps.filter((one) => one === step).length;
    return { up: times(1), down: times(-1), same: times(0) };
  });
}
