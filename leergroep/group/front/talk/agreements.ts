/** What a group agrees about its picture, kept as a session keeps its harvest. */

import { isRecord, nameRound } from "../../../documents/front/document.ts";
import {
  type EntriesDocument,
  makeBlankEntries,
  parseEntries,
  removeEntries,
} from "../../../documents/front/entries.ts";
import type { InstrumentId } from "../../../documents/front/document.ts";
import { makeSubjectKey } from "../../../documents/front/subjects.ts";
import { listCell, listFilled, makeLookBack } from "../../../session/front/results/harvest.ts";
import { ACTIONS } from "../../../session/front/session_steps.ts";

/** What is agreed about: a list, or a project that the list was filled in for. */
export interface TalkedAbout {
  readonly subject: string;
  /** The first day of the round that is looked at. */
  readonly day: string;
}

/** Return the agreements that this browser keeps; what cannot be read is told of in the workbook. */
export const parseKept = (
  stored: readonly unknown[],
  instrument: InstrumentId,
): EntriesDocument[] =>
  stored.flatMap((one) => {
    try {
      if (!isRecord(one)) return [];
      return [parseEntries(JSON.stringify(one), { ...instrument, edition: Infinity })];
    } catch {
      return [];
    }
  });

/**
 * Return the agreements to go on with: those of this round of answers, or a blank sheet.
 *
 * A blank one looks back on what was agreed about the same after an earlier round.
 */
export function chooseSheet(
  kept: readonly EntriesDocument[],
  instrument: InstrumentId,
  { subject, day }: TalkedAbout,
  today: string,
): EntriesDocument {
  const same = kept.filter((one) => makeSubjectKey(one.subject) === makeSubjectKey(subject))
    .toSorted((one, other) => other.round.localeCompare(one.round, "nl", { numeric: true }));
  const current = same.find((one) => one.round.slice(0, 10) >= day);
  if (current && day) return current;
  const earlier = same.find((one) => listFilled(one, ACTIONS).length);
  return {
    ...makeBlankEntries(instrument),
    // It has a name at once: writing it touches no other round.
    round: nameRound(kept.map((one) => one.round), today),
    entries: earlier ? makeLookBack(earlier) : {},
  };
}

/** Return the sheet without actions in which nothing is said. */
export function dropEmpty(sheet: EntriesDocument): EntriesDocument {
  const filled = listFilled(sheet, ACTIONS).map(({ id }) => id);
  const empty = listCell(sheet, ACTIONS).map(({ id }) => id).filter((id) => !filled.includes(id));
  return empty.length ? removeEntries(sheet, empty) : sheet;
}
