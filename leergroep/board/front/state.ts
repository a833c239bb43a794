/** A board as Python sends it: leergroep/board/model.py. */

import type { Instrument } from "../../documents/front/document.ts";
import type { EntriesDocument } from "../../documents/front/entries.ts";
import type { DocumentTraits } from "../../widget/front/host/host.ts";

export interface OptionState {
  readonly slug: string;
  readonly title: string;
}

/** What is filled in beside a note's text: a choice where it has options, else a line of text. */
export interface FieldState {
  readonly slug: string;
  readonly title: string;
  readonly hint?: string;
  readonly options: readonly OptionState[];
  /** A text of more lines. */
  readonly long?: true;
  /** A column of the picture. */
  readonly weighed?: true;
  /** The list says where it is still empty. */
  readonly needed?: true;
}

/** A place where notes are put; in a tree each note of it bears `cells`. */
export interface CellState {
  readonly slug: string;
  readonly title: string;
  readonly prompt: string;
  readonly hint?: string;
  readonly fields: readonly FieldState[];
  readonly cells: readonly CellState[];
}

/** Cells that stand side by side. */
export interface RowState {
  readonly title?: string;
  readonly prompt?: string;
  readonly cells: readonly CellState[];
}

/** At most `most` notes have `option` in `field`; people choose which. */
export interface CutState {
  readonly field: string;
  readonly option: string;
  readonly most: number;
}

/** A board, of which the notes are called as `thing` and `things` say where it has those. */
export interface BoardState extends Instrument {
  readonly layout: string;
  /** The name of a drawing above the cells, "" for none. */
  readonly picture: string;
  readonly outcome: string;
  readonly cut?: CutState;
  readonly rows: readonly RowState[];
}

/** The state of a widget that shows a board. */
export type BoardTraits = DocumentTraits<EntriesDocument, BoardState>;
