/** What Python sends for the picture of a group: leergroep/group/state.py. */

export interface OptionState {
  value: number;
  word: string;
}

export interface ItemState {
  slug: string;
  statement: string;
}

/** A factor; one that is worse when it is answered higher has the direction "down". */
export interface FactorState {
  slug: string;
  title: string;
  direction?: "down";
  rules: string[];
  cases: string[];
  items: ItemState[];
}

/** As much of a checklist as a picture needs. */
export interface ChecklistState {
  slug: string;
  edition: number;
  title: string;
  /** Lowest option first. */
  scale: OptionState[];
  factors: FactorState[];
}

/** The instrument that the picture itself is: what was brought together is its document. */
export interface GroupState {
  slug: string;
  edition: number;
  title: string;
}
