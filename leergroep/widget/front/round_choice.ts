/** Who comes back after a month is asked first: begin a new round, or mend the one of before? */

import { type Document, getToday } from "../../documents/front/document.ts";
import { isSame } from "../../documents/front/merge.ts";
import type { StoredKind } from "../../documents/front/kind.ts";
import type { StorageState } from "./host/host.ts";

/** What an instrument that is filled in again knows of its rounds. */
export interface Rounds<D extends Document> {
  /** Tell whether there is nothing in a round to mend. */
  isUnanswered(sheet: D): boolean;
  /** Return the sheet of a round as it is left for a next one. */
  close(sheet: D): D;
}

const DAY = 86_400_000;
const MOST_DAYS = 30;
/** What was kept, and is filled in again: what only a running notebook holds is no earlier visit. */
const KEPT: readonly string[] = ["browser", "file"];
/** The day on which the reader chose to go on in a round. */
const chosen = new Map<string, string>();

/** Tell whether a round began more than a month before a day. */
export const isOld = (round: string, today: string): boolean =>
  (Date.parse(today) - Date.parse(round.slice(0, 10))) / DAY > MOST_DAYS;

/** Tell whether the reader must first choose. */
export const mustChoose = <D extends Document>(
  { isUnanswered }: Rounds<D>,
  sheet: D,
  { kind, was = kind }: StorageState,
): boolean =>
  KEPT.includes(was) && isOld(sheet.round, getToday()) && !isUnanswered(sheet) && !isChosen(sheet);

/** Remember for this visit that the reader goes on in a round; a tab can stay open for months. */
export function chooseRound(sheet: Document): void {
  chosen.set(nameChoice(sheet), getToday());
  try {
    sessionStorage.setItem(nameChoice(sheet), getToday());
  } catch {
    // Then it is remembered as long as this page is open.
  }
}

/** Tell whether the reader chose that less than a month before a day. */
export function isChosen(sheet: Document, today = getToday()): boolean {
  const day = chosen.get(nameChoice(sheet)) ?? readChoice(sheet);
  return day !== null && !isOld(day, today);
}

function readChoice(sheet: Document): string | null {
  try {
    return sessionStorage.getItem(nameChoice(sheet));
  } catch {
    return null;
  }
}

const nameChoice = ({ instrument, round }: Document): string => `leergroep/${instrument}/${round}`;

/** Tell whether a change is more than the mark that a sheet is given when it is handed over. */
export const isAnswering = <D extends Document>(before: D, after: D): boolean =>
  !isSame({ ...before, mark: "" }, { ...after, mark: "" });

/** Return a blank sheet of the same person for a next round. */
export function makeNextRound<D extends Document>(
  kind: StoredKind<D>,
  before: D,
  round: string,
): D {
  const { instrument, edition, role, group, subject } = before;
  const mark = "mark" in before ? { mark: before.mark } : {};
  const blank = kind.blank({ slug: instrument, edition });
  return { ...blank, round, role, group, subject, ...mark };
}
