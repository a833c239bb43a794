/** Counting what members answered: share codes and hands together, nobody by name. */

import { decode } from "../../documents/front/share_code.ts";

/** The cells of a session in which answers are kept; see leergroep/harvest.py. */
export const ANSWER = "antwoord";
export const HANDS = "handen";
export const ROUNDS = ["eerst", "daarna"];
/** The part of the rules among what members answer. */
export const RULES_MOMENT = "";

const read = new Map();

/** Return the answers of each member who gave a code, as [{mark, answers}], in a fixed order. */
export function answered(members, entries) {
  return Object.keys(entries)
    .filter((id) => entries[id].cell === ANSWER)
    .toSorted()
    .map((id) => sheetOf(String(entries[id].code ?? ""), members))
    .filter(Boolean);
}

/** Return what a code holds, read once; null for a code that is no longer of this case. */
function sheetOf(code, members) {
  const key = `${members.slug}/${members.edition}/${code}`;
  if (!read.has(key)) read.set(key, attempt(code, members));
  return read.get(key);
}

function attempt(code, members) {
  try {
    const { answers, mark = "" } = decode(code, [members]);
    return { mark, answers };
  } catch {
    return null;
  }
}

/** Return the factors of one moment: a round of the choices, or "" for the rules. */
export const asked = (members, moment) =>
  members.factors.filter((factor) => factor.part === moment);

/**
 * Return {people, options} of a factor: how many took part by code, and for each option
 * {slug, statement, codes, hands, count}.
 */
export function tally(factor, members, entries) {
  const people = answered(members, entries).filter((one) => took(factor, one));
  const raised = entries[HANDS] ?? {};
  const options = factor.items.map((item) => {
    const codes = people.filter((one) => item.slug in one.answers).length;
    const hands = handsOf(raised[item.slug]);
    return { ...item, codes, hands, count: codes + hands };
  });
  return { people: people.length, options };
}

/** Tell whether a member answered any item of a factor. */
export const took = (factor, { answers }) => factor.items.some((item) => item.slug in answers);

const handsOf = (value) => Number.isSafeInteger(value) && value > 0 ? value : 0;

/**
 * Return how the choice of a factor moved from before the talk to after it: {both, moved}.
 *
 * Only of members whose code holds both rounds: hands cannot be followed.
 */
export function movement(choice, members, entries) {
  const [before, after] = ROUNDS.map((round) =>
    members.factors.find((factor) => factor.slug === `${round}-${choice}`)
  );
  const both = answered(members, entries).filter((one) => took(before, one) && took(after, one));
  const of = (factor, one) =>
    factor.items.filter((item) => item.slug in one.answers)
      .map((item) => item.slug.slice(factor.slug.length));
  const moved = both.filter((one) => String(of(before, one)) !== String(of(after, one)));
  return { both: both.length, moved: moved.length };
}

/**
 * Return {codes, hands} of a moment: how many people took part by code, how many by hand.
 *
 * `picks` says by choice how many options each may take: so many hands are one person's.
 */
export function received(members, moment, entries, picks = {}) {
  const factors = factorsAt(members, moment);
  const codes = answered(members, entries)
    .filter((one) => factors.some((factor) => took(factor, one))).length;
  const hands = factors.map((factor) => {
    const raised = tally(factor, members, entries).options.map((one) => one.hands);
    // Of rules each may tick as many as they like: the most hands for one is the fewest people.
    const pick = picks[factor.slug.slice(moment.length + 1)];
    return pick ? Math.ceil(sum(raised) / pick) : Math.max(0, ...raised);
  });
  return { codes, hands: Math.max(0, ...hands) };
}

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

/** Return the slugs of the choices of a case. */
export const choicesOf = (members) =>
  asked(members, ROUNDS[0]).map((factor) => factor.slug.slice(ROUNDS[0].length + 1));

/** The moment of a choice is its round, that of the rules their step. */
export const factorsAt = (members, moment) =>
  asked(members, ROUNDS.includes(moment) ? moment : "");
