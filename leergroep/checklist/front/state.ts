/** A checklist as Python sends it: leergroep/checklist/model.py. */

import type { RoleState } from "../../documents/front/answer_sheet.ts";
import type { Instrument } from "../../documents/front/document.ts";

/** An option of the scale, lowest first. */
export interface OptionState {
  readonly value: number;
  readonly word: string;
  readonly help?: string;
}

/** An answer that is a reason for or against a way. */
export interface ReasonState {
  readonly way: string;
  readonly side: "for" | "against";
  readonly when: "low" | "high";
  readonly text: string;
}

export interface ItemState {
  readonly slug: string;
  readonly statement: string;
  readonly help?: string;
  readonly reasons?: readonly ReasonState[];
}

/** What a factor and a way both say, and the pages they lead to. */
export interface LeadState {
  readonly slug: string;
  readonly title: string;
  readonly explanation: string;
  readonly advice: string;
  readonly rules: readonly string[];
  readonly cases: readonly string[];
}

/** A factor; one that is worse when it is answered higher has the direction "down". */
export interface FactorState extends LeadState {
  readonly question?: string;
  /** What a note on it is asked for, where one is. */
  readonly note?: string;
  readonly part?: string;
  readonly direction?: "down";
  readonly items: readonly ItemState[];
}

/** Factors that belong together; of a logic by parts it says what its own outcome is. */
export interface PartState {
  readonly slug: string;
  readonly title: string;
  readonly reads?: string;
  readonly low?: string;
  readonly none?: string;
}

/** What the outcome makes of the answers. */
export type LogicName = "chain" | "profile" | "parts" | "order" | "gate" | "chooser";

export interface ChecklistState extends Instrument {
  readonly logic: LogicName;
  /** What the outcome says, by key of its logic, and its `intro`. */
  readonly outcome: Readonly<Record<string, string>>;
  readonly scale: readonly OptionState[];
  /** Those of its book. */
  readonly roles: readonly RoleState[];
  readonly parts: readonly PartState[];
  readonly ways: readonly LeadState[];
  readonly factors: readonly FactorState[];
}
