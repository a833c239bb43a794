/** What Python sends for the case finder: leergroep/case_finder/widget.py. */

import type { InstrumentId } from "../../documents/front/document.ts";
import type { WidgetTraits } from "../../widget/front/host/host.ts";
import type { TraitKind } from "./nearest.ts";
import type { Choice } from "./ticks.ts";

/** Something that may apply in the reader's neighbourhood. */
export interface OptionState {
  readonly slug: string;
  readonly title: string;
  readonly sentence: string;
}

/** What can be ticked, of one kind. */
export interface GroupState {
  readonly kind: TraitKind;
  readonly title: string;
  readonly options: readonly OptionState[];
  /** A long list is folded. */
  readonly folded?: boolean;
}

/** What a case has of each kind, by slug; of a question also how the case answers it. */
export type TraitsState = Readonly<Record<TraitKind, Readonly<Record<string, string>>>>;

export interface CaseState {
  readonly slug: string;
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  readonly traits: TraitsState;
  /** In a published page. */
  readonly href?: string;
}

export interface CaseFinderTraits extends WidgetTraits {
  readonly instrument: InstrumentId;
  readonly groups: readonly GroupState[];
  readonly cases: readonly CaseState[];
  readonly sheet: Choice;
}
