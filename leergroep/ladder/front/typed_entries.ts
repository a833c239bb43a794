/** A ladder as a document: entries, of which a field that is emptied is gone. */

import {
  type EntriesDocument,
  kind as entriesKind,
  removeEntries,
  setEntries,
} from "../../documents/front/entries.ts";
import type { FillableKind } from "../../documents/front/kind.ts";
import { countFilled } from "./cost_benefit.ts";
import type { LadderState } from "./state.ts";

/** Return the document with one field of an entry set as it was typed. */
export function setTyped(
  sheet: EntriesDocument,
  id: string,
  field: string,
  text: string,
  today: string,
): EntriesDocument {
  const { [field]: _, ...others } = sheet.entries[id] ?? {};
  const entry = text === "" ? others : { ...others, [field]: text };
  return Object.keys(entry).length
    ? setEntries(sheet, { [id]: entry }, today)
    : removeEntries(sheet, [id]);
}

/** Return my document with their fields where mine are empty. */
export function fillIn(mine: EntriesDocument, theirs: EntriesDocument): EntriesDocument {
  const ids = new Set([...Object.keys(theirs.entries), ...Object.keys(mine.entries)]);
  const own = ({ entries }: EntriesDocument, id: string) =>
    Object.hasOwn(entries, id) ? entries[id] : {};
  const both = [...ids].map((id) => [id, { ...own(theirs, id), ...own(mine, id) }]);
  return {
    ...mine,
    round: mine.round || theirs.round,
    subject: mine.subject || theirs.subject,
    entries: Object.fromEntries(both),
  };
}

export const kind: FillableKind<EntriesDocument, LadderState> = {
  ...entriesKind,
  fillIn,
  count: countFilled,
  things: "figures",
};
