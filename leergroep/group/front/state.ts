/** What Python sends for the picture of a group: leergroep/group/state.py. */

import type { RoleState } from "../../documents/front/answer_sheet.ts";
import type { Instrument } from "../../documents/front/document.ts";
import type { DocumentTraits, Link, Links } from "../../widget/front/host/host.ts";
import type { CollectedCodes } from "./collected_codes.ts";

export interface OptionState {
  readonly value: number;
  readonly word: string;
}

export interface ItemState {
  readonly slug: string;
  readonly statement: string;
}

/** A factor; one that is worse when it is answered higher has the direction "down". */
export interface FactorState {
  readonly slug: string;
  readonly title: string;
  readonly direction?: "down";
  readonly rules: readonly string[];
  readonly cases: readonly string[];
  readonly items: readonly ItemState[];
}

/** As much of a checklist as a picture needs. */
export interface ChecklistState {
  readonly slug: string;
  readonly edition: number;
  readonly title: string;
  /** Those of its book. */
  readonly roles: readonly RoleState[];
  /** Lowest option first. */
  readonly scale: readonly OptionState[];
  readonly factors: readonly FactorState[];
}

/** A case, and the rules that it shows. */
export interface CityLink extends Link {
  readonly rules: readonly string[];
}

/** The pages that a picture leads to; one that was built before knows no cities. */
export interface GroupLinks extends Links {
  readonly cities?: Readonly<Record<string, CityLink>>;
}

/** The state of the widget; its instrument is the picture itself, its document the codes. */
export interface GroupTraits extends DocumentTraits<CollectedCodes, Instrument> {
  readonly links: GroupLinks;
  readonly instruments: readonly ChecklistState[];
  /** What the group agrees is kept as this; a page that was built before has none. */
  readonly agreements?: Instrument;
}
