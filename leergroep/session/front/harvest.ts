/** What a session brought, as plain values: to show, to look back on, and to take along. */

import { makeId, orderEntries, setEntries } from "../../documents/front/entries.ts";
import { toCsv } from "../../documents/front/csv.ts";
import { ACTIONS, isOpen, LOOK_BACK, RULES } from "./course.ts";
import { asked, choicesOf, ROUNDS, tally } from "./vote_count.ts";

export const QUESTIONS = "vragen";
/** The cells of the harvest, in the order in which it is told. */
export const CELLS = [ACTIONS, RULES, QUESTIONS, LOOK_BACK];
/** An id holds no more signs than this. */
const MOST_ID = 40;

/** Return what was put in a cell, in order, each with its id. */
export const inCell = (sheet, cell) =>
  orderEntries(Object.fromEntries(
    Object.entries(sheet.entries).filter(([_, entry]) => entry.cell === cell),
  ));

/** Return what was put in a cell, without what was left empty. */
export const filled = (sheet, cell) =>
  inCell(sheet, cell).filter((one) => String(one.text ?? "").trim());

/** Return the sheet with something new at the end of a cell, called `id`. */
export function withNew(sheet, cell, fields, day, id = makeId()) {
  const last = inCell(sheet, cell).at(-1)?.order ?? 0;
  return setEntries(sheet, { [id]: { cell, order: last + 1, ...fields } }, day);
}

/** Return the id under which a rule is put in the harvest: in two tabs it is put there once. */
export const ruleId = (slug) => `regel-${slug}`.slice(0, MOST_ID);

/**
 * Return the group's last session before this one that brought actions, undefined without one.
 *
 * `sheets` are sessions on any case; sessions of a group with another name are not of this group.
 */
export function lastTime(sheet, sheets) {
  return sheets
    .filter((one) => nameOf(one) === nameOf(sheet) && filled(one, ACTIONS).length)
    .filter((one) => one.instrument !== sheet.instrument || one.round !== sheet.round)
    .toSorted((one, other) => other.round.localeCompare(one.round, "nl", { numeric: true }))[0];
}

const nameOf = ({ group = "" }) => group.trim().toLowerCase();

/** Return {id: entry} to look back on: the actions of an earlier session. */
export const lookBack = (earlier) =>
  Object.fromEntries(
    filled(earlier, ACTIONS).map(({ id, order, text, wie = "", wanneer = "" }) => [
      `terug-${id}`.slice(0, MOST_ID),
      { cell: LOOK_BACK, order, text, wie, wanneer },
    ]),
  );

/**
 * Return [{title, options: [{statement, eerst, daarna}]}] of each choice: how many people took an
 * option in each round that was revealed.
 */
export function chosen(members, sheet) {
  const open = ROUNDS.filter((round) => isOpen(sheet, round));
  if (!open.length) return [];
  return choicesOf(members).map((choice) => {
    const [first, ...others] = open.map((round) => countsOf(members, choice, round, sheet));
    return {
      title: first.title,
      options: first.options.map((option, at) =>
        Object.assign({}, option, ...others.map((other) => other.options[at]))
      ),
    };
  });
}

function countsOf(members, choice, round, sheet) {
  const factor = asked(members, round).find((one) => one.slug === `${round}-${choice}`);
  const options = tally(factor, members, sheet.entries).options
    .map(({ statement, count }) => ({ statement, [round]: count }));
  return { title: factor.title, options };
}

/** Return the harvest as rows with a heading, for a spreadsheet. */
export function toCsv(sheet, cells, choices, translate) {
  const heads = ["harvest-kind", "harvest-what", "harvest-wie", "harvest-when", "harvest-state",
    "session-first", "session-again"];
  const agreed = cells.flatMap((cell) =>
    filled(sheet, cell.slug).map((one) =>
      [cell.title, one.text, one.wie ?? "", one.wanneer ?? "", stateOf(one, translate), "", ""]
    )
  );
  const counted = choices.flatMap(({ title, options }) =>
    options.map(({ statement, eerst, daarna }) => [title, statement, "", "", "", eerst, daarna])
  );
  return toCsv([heads.map((key) => translate(key)), ...agreed, ...counted]);
}

/** Return the harvest as Markdown; what people wrote cannot become markup of its own. */
export function toMarkdown(title, sheet, cells, choices, translate) {
  const agreed = cells.map((cell) => [cell.title, filled(sheet, cell.slug).map((one) => line(one, translate))]);
  const counted = choices.map((choice) => [choice.title, choice.options.map((one) => counts(one, translate))]);
  const lines = [...agreed, ...counted].filter(([_, all]) => all.length).flatMap(([heading, all]) => [
    "",
    `## ${plain(heading)}`,
    "",
    ...all.map((one) => `- ${one}`),
  ]);
  return [`# ${plain(title)}`, ...lines, ""].join("\n");
}

function line(one, translate) {
  const more = [
    one.wie && `${translate("harvest-wie")} ${plain(one.wie)}`,
    one.wanneer && `${translate("harvest-when")} ${plain(one.wanneer)}`,
    stateOf(one, translate),
  ].filter(Boolean);
  return [plain(one.text), ...more].join("  \n  ");
}

function counts({ statement, eerst, daarna }, translate) {
  const said = [["session-first", eerst], ["session-again", daarna]]
    .filter(([_, count]) => count !== undefined)
    .map(([key, count]) => `${translate(key)}: ${count}`);
  return [plain(statement), said.join(", ")].join("  \n  ");
}

/** How it went with an action, in a word; "" as long as nobody said. */
export const stateOf = ({ stand }, translate) => STATES.includes(stand) ? translate(`state-${stand}`) : "";

export const STATES = ["gedaan", "bezig", "niet", "los"];

/** Signs that mean something in Markdown or HTML are escaped, line ends become blanks. */
const plain = (text) =>
  String(text).replaceAll(/\s+/g, " ").trim().replaceAll(/[\\`*_{}[\]<>#|~&!]/g, "\\$&")
    .replace(/^([-+=]|\d+[.)])/, "\\$1");
