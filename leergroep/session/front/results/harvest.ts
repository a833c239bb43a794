/** What a session brought, as plain values: to show, to look back on, and to take along. */

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
import { ACTIONS, LOOK_BACK, RULES } from "../session_steps.ts";
import type { Round } from "../moments.ts";

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

/** Return how it went with an action in a word, "" as long as nobody said. */
export const nameState = (state: unknown, translate: Translate): string =>
  typeof state === "string" && STATES.includes(state) ? translate(`state-${state}`) : "";
