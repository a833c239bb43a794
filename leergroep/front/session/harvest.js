/** What a session brought, as plain values: to show, to look back on, and to take along. */

import { newId, ordered, withEntries } from "../entries.js";
import { csv } from "../group/csv.js";
import { ACTIONS, LOOK_BACK, RULES } from "./steps.js";

export const QUESTIONS = "vragen";
/** The cells of the harvest, in the order in which it is told. */
export const CELLS = [ACTIONS, RULES, QUESTIONS, LOOK_BACK];

/** Return what was put in a cell, in order, each with its id. */
export const inCell = (sheet, cell) =>
  ordered(Object.fromEntries(
    Object.entries(sheet.entries).filter(([_, entry]) => entry.cell === cell),
  ));

/** Return the sheet with something new at the end of a cell. */
export function withNew(sheet, cell, fields, day) {
  const last = inCell(sheet, cell).at(-1)?.order ?? 0;
  return withEntries(sheet, { [newId()]: { cell, order: last + 1, ...fields } }, day);
}

/**
 * Return {id: entry} to look back on: the actions of the group's last session before this one.
 *
 * `sheets` are sessions on any case; sessions of a group with another name are not of this group.
 */
export function lookBack(sheet, sheets) {
  const earlier = sheets
    .filter((one) => one.group === sheet.group && inCell(one, ACTIONS).length)
    .filter((one) => one.instrument !== sheet.instrument || one.round !== sheet.round)
    .toSorted((one, other) => other.round.localeCompare(one.round, "nl", { numeric: true }));
  if (!earlier.length) return {};
  return Object.fromEntries(
    inCell(earlier[0], ACTIONS).map(({ id, order, text, wie = "", wanneer = "" }) => [
      `terug-${id}`.slice(0, 40),
      { cell: LOOK_BACK, order, text, wie, wanneer },
    ]),
  );
}

/** Return the harvest as rows with a heading, for a spreadsheet. */
export function toCsv(sheet, cells, say) {
  const heads = ["harvest-kind", "harvest-what", "harvest-wie", "harvest-when", "harvest-state"];
  const rows = cells.flatMap((cell) =>
    inCell(sheet, cell.slug).map((one) =>
      [cell.title, one.text ?? "", one.wie ?? "", one.wanneer ?? "", stateOf(one, say)]
    )
  );
  return csv([heads.map((key) => say(key)), ...rows]);
}

/** Return the harvest as Markdown; what people wrote cannot become markup of its own. */
export function toMarkdown(title, sheet, cells, say) {
  const parts = cells.map((cell) => [cell.title, inCell(sheet, cell.slug)]).filter(([_, all]) =>
    all.length
  );
  const lines = parts.flatMap(([heading, all]) => [
    "",
    `## ${heading}`,
    "",
    ...all.map((one) => `- ${line(one, say)}`),
  ]);
  return [`# ${plain(title)}`, ...lines, ""].join("\n");
}

function line(one, say) {
  const more = [
    one.wie && `${say("harvest-wie")} ${plain(one.wie)}`,
    one.wanneer && `${say("harvest-when")} ${plain(one.wanneer)}`,
    stateOf(one, say),
  ].filter(Boolean);
  return [plain(one.text ?? ""), ...more].join("  \n  ");
}

const stateOf = (one, say) => one.stand ? say(`state-${one.stand}`) : "";

/** Signs that mean something in Markdown or HTML are escaped, line ends become blanks. */
const plain = (text) =>
  String(text).replaceAll(/\s+/g, " ").trim().replaceAll(/[\\`*_{}[\]<>#|~&!]/g, "\\$&")
    .replace(/^([-+]|\d+[.)])/, "\\$1");
