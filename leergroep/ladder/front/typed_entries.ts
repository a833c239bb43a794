/** A ladder as a document: entries, of which a field that is emptied is gone. */

import { type EntriesDocument, fillInFields, kind as entriesKind } from "../../documents/front/entries.ts";
import type { FillableKind } from "../../documents/front/kind.ts";
import { countFilled } from "./cost_benefit.ts";
import type { LadderState } from "./state.ts";

/** Return my document with their fields where mine are empty, and what it is about. */
export const fillIn = (mine: EntriesDocument, theirs: EntriesDocument): EntriesDocument => ({
  ...fillInFields(mine, theirs),
  subject: mine.subject || theirs.subject,
});

export const kind: FillableKind<EntriesDocument, LadderState> = {
  ...entriesKind,
  fillIn,
  count: countFilled,
  things: "figures",
};
