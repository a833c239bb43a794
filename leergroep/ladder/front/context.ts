/** What the views of a ladder read. */

import type { EntriesDocument } from "../../documents/front/entries.ts";
import type { Context, Controller, ViewContext } from "../../widget/front/controller.ts";
import type { CostBenefit } from "./cost_benefit.ts";
import type { LadderState, LadderTraits, RungState } from "./state.ts";

/** What a ladder remembers of the screen. */
export interface LadderUi {
  /** The figure that is being typed, as "entry.field". */
  typing: string;
  /** What a screen reader is told. */
  announcement: string;
}

/** What can be done with a ladder besides. */
export interface LadderActions {
  about(fields: { readonly subject: string }): void;
  /** Keep what is typed; what is wrong with it is said when the reader is done. */
  type(entry: string, field: string, text: string): void;
  /** The reader is done with a figure, "entry.field". */
  leave(key: string): void;
}

export type LadderController = Controller<LadderTraits, LadderUi, LadderActions>;

/** A ladder as it is filled in, and what it adds up to. */
export interface FiguresContext extends ViewContext {
  readonly instrument: LadderState;
  readonly sheet: EntriesDocument;
  readonly costBenefit: CostBenefit<RungState>;
}

/** A ladder that is being filled in. */
export type LadderContext = Context<LadderTraits, LadderUi, LadderActions> & FiguresContext;
