/** A ladder as Python sends it: leergroep/ladder/model.py. */

import type { Instrument } from "../../documents/front/document.ts";
import type { EntriesDocument } from "../../documents/front/entries.ts";
import type { DocumentTraits } from "../../widget/front/host/host.ts";

export interface RungState {
  readonly slug: string;
  readonly title: string;
  readonly explanation: string;
}

export interface LadderState extends Instrument {
  /** What it measures and what not. */
  readonly scope: string;
  readonly subject: string;
  readonly outcome: string;
  /** Lowest rung first. */
  readonly rungs: readonly RungState[];
  /** What the sum leaves out. */
  readonly leftOut: readonly string[];
}

/** The state of a widget that shows a ladder. */
export type LadderTraits = DocumentTraits<EntriesDocument, LadderState>;
