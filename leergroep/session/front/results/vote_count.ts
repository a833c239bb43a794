/** Counting what members answered: share codes and hands together, nobody by name. */

import type { AnswerSheet } from "../../../documents/front/answer_sheet.ts";
import type { Entries } from "../../../documents/front/entries.ts";
import { hasAnswered, listFactors, listFactorsAt, type Round, ROUNDS } from "../moments.ts";
import type { FactorState, MembersState, OptionState, Picks } from "../state.ts";
import { readKeptSheet } from "./kept_sheets.ts";

/** The cells of a session in which answers are kept; see leergroep/session/frames.py. */
export const ANSWER = "antwoord";
export const HANDS = "handen";
/** What a member answered. */
export interface Ballot {
  readonly mark: string;
  readonly answers: AnswerSheet["answers"];
}

/** An option of a choice, or a rule, and how many people took it. */
export interface OptionCount extends OptionState {
  readonly codes: number;
  readonly hands: number;
  readonly count: number;
}

/** Return the answers of each member who gave a code, in a fixed order. */
export function listBallots(members: MembersState, entries: Entries): Ballot[] {
  return Object.keys(entries)
    .filter((id) => entries[id].cell === ANSWER)
    .toSorted()
    .flatMap((id) => readBallot(entries[id].code, members) ?? []);
}

function readBallot(code: unknown, members: MembersState): Ballot | null {
  const sheet = readKeptSheet(code, members);
  return sheet && { mark: sheet.mark ?? "", answers: sheet.answers };
}

/** Return how many people took part by code, and how many took each option of a factor. */
export function countVotes(
  factor: FactorState,
  members: MembersState,
  entries: Entries,
): { people: number; options: OptionCount[] } {
  const people = listBallots(members, entries).filter((one) => hasAnswered(factor, one));
  const raised = entries[HANDS] ?? {};
  const options = factor.items.map((item) => {
    const codes = people.filter((one) => item.slug in one.answers).length;
    const hands = countHands(raised[item.slug]);
    return { ...item, codes, hands, count: codes + hands };
  });
  return { people: people.length, options };
}

/** A file of any make may hold anything here. */
const countHands = (value: unknown): number =>
  typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;

/**
 * Return how a choice moved from before the talk to after it.
 *
 * Only of members whose code holds both rounds: hands cannot be followed.
 */
export function countMoves(
  choice: string,
  members: MembersState,
  entries: Entries,
): { both: number; moved: number } {
  const [before, after] = ROUNDS.map((round) => findFactor(members, round, choice));
  const both = listBallots(members, entries)
    .filter((one) => hasAnswered(before, one) && hasAnswered(after, one));
  const choose = (factor: FactorState, { answers }: Ballot) =>
    factor.items.filter((item) => item.slug in answers)
      .map((item) => item.slug.slice(factor.slug.length));
  const moved = both.filter((one) => String(choose(before, one)) !== String(choose(after, one)));
  return { both: both.length, moved: moved.length };
}

/** Return a choice in one of its rounds; throw TypeError for a choice that is not of this case. */
export function findFactor(members: MembersState, round: Round, choice: string): FactorState {
  const found = members.factors.find((factor) => factor.slug === `${round}-${choice}`);
  if (!found) throw new TypeError(choice);
  return found;
}

/**
 * Return how many people took part in a moment by code, and how many by hand.
 *
 * `picks` says by choice how many options each may take: so many hands are one person's. Of one
 * question with `at`, which is its place among those of the moment.
 */
export function countReceived(
  members: MembersState,
  moment: string,
  entries: Entries,
  picks: Picks = {},
  at?: number,
): { codes: number; hands: number } {
  const all = listFactorsAt(members, moment);
  const factors = at === undefined ? all : all.slice(at, at + 1);
  const codes = listBallots(members, entries)
    .filter((one) => factors.some((factor) => hasAnswered(factor, one))).length;
  const hands = factors.map((factor) => {
    const raised = countVotes(factor, members, entries).options.map((one) => one.hands);
    // Of rules each may tick as many as they like: the most hands for one is the fewest people.
    const pick = picks[factor.slug.slice(moment.length + 1)];
    return pick ? Math.ceil(sum(raised) / pick) : Math.max(0, ...raised);
  });
  return { codes, hands: Math.max(0, ...hands) };
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, one) => total + one, 0);

/** Return the slugs of the choices of a case. */
export const listChoices = (members: MembersState): string[] =>
  listFactors(members, ROUNDS[0]).map((factor) => factor.slug.slice(ROUNDS[0].length + 1));
