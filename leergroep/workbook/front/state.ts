/** What Python sends for the workbook: leergroep/workbook/state.py. */

import type { BoardState } from "../../board/front/state.ts";
import type { ChecklistState } from "../../checklist/front/state.ts";
import type { StoredRecord } from "../../documents/front/browser_store.ts";
import type { DocumentSet } from "../../documents/front/document_set.ts";
import type { Sheet } from "../../documents/front/kinds.ts";
import type { LadderState } from "../../ladder/front/state.ts";
import type { SituationState } from "../../situation/front/state.ts";
import type { WidgetTraits } from "../../widget/front/host/host.ts";

/** What a session brings in, by its cells; it is begun by its case. */
export type SessionBoardState = BoardState & { readonly case: string };

/** What a group agrees about its picture, by its cells; it is begun there. */
export type AgreementBoardState = BoardState & { readonly talk: string };

/** What comes of a talk. */
export type TalkBoardState = SessionBoardState | AgreementBoardState;

/** Whatever can be filled in. */
export type FillableState =
  | ChecklistState
  | BoardState
  | TalkBoardState
  | LadderState
  | SituationState;

/** An instrument, and a sentence on what it is for. */
export type WorkbookInstrument = FillableState & { readonly sentence: string };

/** Every instrument of the book by slug, in its order. */
export type Instruments = Readonly<Record<string, WorkbookInstrument>>;

/** The page of an instrument; without `href` where Jupyter knows of none. */
export interface InstrumentPage {
  readonly title: string;
  readonly href?: string;
}

/** The state of the widget: all that one reader has filled in. */
export interface WorkbookTraits extends WidgetTraits, DocumentSet<Sheet> {
  readonly instruments: Instruments;
  /** The pages that there are, by slug. */
  readonly places: Readonly<Record<string, InstrumentPage>>;
  /** What this browser could not read and set aside; absent in Jupyter. */
  readonly aside?: readonly StoredRecord[];
}
