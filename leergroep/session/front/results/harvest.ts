/** What a session brought, as plain values: to show, to look back on, and to take along. */

import { toCsv } from "../../../documents/front/csv.ts";
import {
  type Entries,
  type EntriesDocument,
  type Entry,
  makeId,
  type OrderedEntry,
  orderEntries,
  setEntries,
} from "../../../documents/front/entries.ts";
import type { Translate } from "../../../messages/front/translate.ts";
import { ACTIONS, isOpen, LOOK_BACK, RULES } from "../session_steps.ts";
import type { MembersState } from "../state.ts";
import { countVotes, findFactor, listChoices, type Round, ROUNDS } from "./vote_count.ts";

export const QUESTIONS = "vragen";
/** The cells of the harvest, in the order in which it is told. */
export const CELLS = [ACTIONS, RULES, QUESTIONS, LOOK_BACK];
/** How it went with an action. */
export const STATES = ["gedaan", "bezig", "niet", "los"];
/** An id holds no more signs than this. */
const MOST_ID = 40;

/** How many people took an option, in each round that was revealed. */
export type OptionResult = { readonly statement: string } & { readonly [round in Round]?: number };

/** What a choice brought. */
export interface ChoiceResult {
  readonly title: string;
  readonly options: readonly OptionResult[];
}

/** A place of the harvest, as it is called. */
export interface CellTitle {
  readonly slug: string;
  readonly title: string;
}

/** What is taken along: what the group agreed, cell by cell, and what was chosen. */
export interface Harvest {
  readonly title: string;
  readonly sheet: EntriesDocument;
  readonly cells: readonly CellTitle[];
  readonly choices: readonly ChoiceResult[];
}

/** Return what was put in a cell, in order, each with its id. */
export const listCell = (sheet: EntriesDocument, cell: string): OrderedEntry[] =>
  orderEntries(Object.fromEntries(
    Object.entries(sheet.entries).filter(([_, entry]) => entry.cell === cell),
  ));

/** Return what was put in a cell, without what was left empty. */
export const listFilled = (sheet: EntriesDocument, cell: string): OrderedEntry[] =>
  listCell(sheet, cell).filter((one) => String(one.text ?? "").trim());

/** Return the sheet with something new at the end of a cell, called `id`. */
export function addEntry(
  sheet: EntriesDocument,
  cell: string,
  fields: Entry,
  day: string,
  id = makeId(),
): EntriesDocument {
  const last = listCell(sheet, cell).at(-1)?.order ?? 0;
  return setEntries(sheet, { [id]: { cell, order: last + 1, ...fields } }, day);
}

/** Return the id under which a rule is put in the harvest: in two tabs it is put there once. */
export const makeRuleId = (slug: string): string => `regel-${slug}`.slice(0, MOST_ID);

/**
 * Return the group's last session before this one that brought actions, undefined without one.
 *
 * `sheets` are sessions on any case; sessions of a group with another name are not of this group.
 */
export function findLastSession(
  sheet: EntriesDocument,
  sheets: readonly EntriesDocument[],
): EntriesDocument | undefined {
  return sheets
    .filter((one) => tidyGroup(one) === tidyGroup(sheet) && listFilled(one, ACTIONS).length)
    .filter((one) => one.instrument !== sheet.instrument || one.round !== sheet.round)
    .toSorted((one, other) => other.round.localeCompare(one.round, "nl", { numeric: true }))[0];
}

const tidyGroup = ({ group = "" }: Partial<EntriesDocument>): string => group.trim().toLowerCase();

/** Return what to look back on: the actions of an earlier session. */
export const makeLookBack = (earlier: EntriesDocument): Entries =>
  Object.fromEntries(
    listFilled(earlier, ACTIONS).map(({ id, order, text, wie = "", wanneer = "" }) => [
      `terug-${id}`.slice(0, MOST_ID),
      { cell: LOOK_BACK, order, text, wie, wanneer },
    ]),
  );

/** Return what each choice brought; nothing before the first round is revealed. */
export function countChoices(members: MembersState, sheet: EntriesDocument): ChoiceResult[] {
  const open = ROUNDS.filter((round) => isOpen(sheet, round));
  if (!open.length) return [];
  return listChoices(members).map((choice) => {
    const [first, ...others] = open.map((round) => countRound(members, choice, round, sheet));
    return {
      title: first.title,
      options: first.options.map((option, at) =>
        Object.assign({}, option, ...others.map((other) => other.options[at]))
      ),
    };
  });
}

function countRound(
  members: MembersState,
  choice: string,
  round: Round,
  sheet: EntriesDocument,
): ChoiceResult {
  const factor = findFactor(members, round, choice);
  const options = countVotes(factor, members, sheet.entries).options
    .map(({ statement, count }): OptionResult => ({ statement, [round]: count }));
  return { title: factor.title, options };
}

/** Return the harvest as rows with a heading, for a spreadsheet. */
export function writeCsv({ sheet, cells, choices }: Harvest, translate: Translate): string {
  const heads = ["harvest-kind", "harvest-what", "harvest-wie", "harvest-when", "harvest-state",
    "session-first", "session-again"];
  const agreed = cells.flatMap((cell) =>
    listFilled(sheet, cell.slug).map(({ text, wie = "", wanneer = "", stand }) =>
      [cell.title, text, wie, wanneer, nameState(stand, translate), "", ""]
    )
  );
  const counted = choices.flatMap(({ title, options }) =>
    options.map(({ statement, eerst, daarna }) => [title, statement, "", "", "", eerst, daarna])
  );
  return toCsv([heads.map((key) => translate(key)), ...agreed, ...counted]);
}

/** Return the harvest as Markdown; what people wrote cannot become markup of its own. */
export function writeMarkdown(
  { title, sheet, cells, choices }: Harvest,
  translate: Translate,
): string {
  const lines = [
    ...cells.flatMap((cell) =>
      writeSection(
        cell.title,
        listFilled(sheet, cell.slug).map((one) => writeEntry(one, translate)),
      )
    ),
    ...choices.flatMap((choice) =>
      writeSection(choice.title, choice.options.map((one) => writeCounts(one, translate)))
    ),
  ];
  return [`# ${escapeMarkdown(title)}`, ...lines, ""].join("\n");
}

/** Return a list under its heading; nothing for an empty list. */
const writeSection = (heading: string, items: readonly string[]): string[] =>
  items.length ? ["", `## ${escapeMarkdown(heading)}`, "", ...items.map((one) => `- ${one}`)] : [];

function writeEntry(one: Entry, translate: Translate): string {
  const more = [
    one.wie && `${translate("harvest-wie")} ${escapeMarkdown(one.wie)}`,
    one.wanneer && `${translate("harvest-when")} ${escapeMarkdown(one.wanneer)}`,
    nameState(one.stand, translate),
  ].filter(Boolean);
  return [escapeMarkdown(one.text), ...more].join("  \n  ");
}

function writeCounts({ statement, eerst, daarna }: OptionResult, translate: Translate): string {
  const counts = [["session-first", eerst] as const, ["session-again", daarna] as const]
    .filter(([_, count]) => count !== undefined)
    .map(([key, count]) => `${translate(key)}: ${count}`);
  return [escapeMarkdown(statement), counts.join(", ")].join("  \n  ");
}

/** Return how it went with an action in a word, "" as long as nobody said. */
export const nameState = (state: unknown, translate: Translate): string =>
  typeof state === "string" && STATES.includes(state) ? translate(`state-${state}`) : "";

/** Signs that mean something in Markdown or HTML are escaped, line ends become blanks. */
const escapeMarkdown = (text: string | number): string =>
  String(text).replaceAll(/\s+/g, " ").trim().replaceAll(/[\\`*_{}[\]<>#|~&!]/g, "\\$&")
    .replace(/^([-+=]|\d+[.)])/, "\\$1");
