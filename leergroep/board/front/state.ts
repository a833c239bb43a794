/** A board as Python sends it: leergroep/board/state.py. */

export interface OptionState {
  slug: string;
  title: string;
}

/** What is filled in beside a note's text: a choice where it has options, else a line of text. */
export interface FieldState {
  slug: string;
  title: string;
  hint?: string;
  options: OptionState[];
  /** A text of more lines. */
  long?: true;
  /** A column of the picture. */
  weighed?: true;
  /** The list says where it is still empty. */
  needed?: true;
}

/** A place where notes are put; in a tree each note of it bears `cells`. */
export interface CellState {
  slug: string;
  title: string;
  prompt: string;
  hint?: string;
  fields: FieldState[];
  cells: CellState[];
}

/** Cells that stand side by side. */
export interface RowState {
  title?: string;
  prompt?: string;
  cells: CellState[];
}

/** At most `most` notes have `option` in `field`; people choose which. */
export interface CutState {
  field: string;
  option: string;
  most: number;
}

export interface BoardState {
  slug: string;
  edition: number;
  layout: string;
  /** The name of a drawing above the cells, "" for none. */
  picture: string;
  title: string;
  outcome: string;
  /** What a note is called, where a board says so. */
  thing?: string;
  things?: string;
  cut?: CutState;
  rows: RowState[];
}
