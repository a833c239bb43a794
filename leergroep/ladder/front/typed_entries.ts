/** A ladder as a document: entries, of which a field that is emptied is gone. */

import * as entries from "../../documents/front/entries.ts";
import { filledCount } from "./cost_benefit.ts";

/** Return the document with one field of an entry set as it was typed. */
export function withTyped(sheet, id, field, text, today) {
  const { [field]: _, ...others } = sheet.entries[id] ?? {};
  const entry = text === "" ? others : { ...others, [field]: text };
  return Object.keys(entry).length
    ? entries.withEntries(sheet, { [id]: entry }, today)
    : entries.without(sheet, [id]);
}

/** Return my document with their fields where mine are empty. */
export function filledIn(mine, theirs) {
  const ids = new Set([...Object.keys(theirs.entries), ...Object.keys(mine.entries)]);
  const own = (sheet, id) => Object.hasOwn(sheet.entries, id) ? sheet.entries[id] : {};
  const both = [...ids].map((id) => [id, { ...own(theirs, id), ...own(mine, id) }]);
  return {
    ...mine,
    round: mine.round || theirs.round,
    subject: mine.subject || theirs.subject,
    entries: Object.fromEntries(both),
  };
}

/** What the host and the tools need to know of this kind of document; see sheet.js. */
export const kind = {
  ...entries.kind,
  filledIn,
  count: filledCount,
  things: "figures",
};
