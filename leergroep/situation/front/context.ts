/** What the views of an analysis read. */

import type { SheetError } from "../../documents/front/document.ts";
import type { EntriesDocument } from "../../documents/front/entries.ts";
import type { Context, Controller, ViewContext } from "../../widget/front/controller.ts";
import type { FiguresReader } from "./figures_reader.ts";
import type { SituationState, SituationTraits } from "./state.ts";
import type { StatisticsTable } from "./statistics_table.ts";

/** What an analysis remembers of the screen. */
export interface SituationUi {
  /** The file that was opened last: of it more can be laid beside each other. */
  table: StatisticsTable | null;
  /** What reads files, once one was opened. */
  reader: FiguresReader | null;
  /** A file whose year is asked. */
  waiting: StatisticsTable | null;
  /** Why a file was refused. */
  refused: Pick<SheetError, "key" | "details"> | null;
  isReading: boolean;
  /** What is typed to find a neighbourhood, and to find one to lay beside it. */
  typed: { own: string; other: string };
  /** The figure that a group looks at, -1 when it does not walk. */
  step: number;
  /** What a screen reader is told. */
  announcement: string;
}

/** What can be done with an analysis. */
export interface SituationActions {
  open(file: File): Promise<void>;
  /** Take only the names from a file. */
  openNames(file: File): Promise<void>;
  giveYear(year: string): void;
  search(which: "own" | "other", typed: string): void;
  choose(code: string): void;
  rename(name: string): void;
  addBeside(codes: readonly string[]): void;
  removeBeside(code: string): void;
  /** Keep a column that the instrument does not know, or let it go. */
  keepColumn(key: string, isKept: boolean): void;
  say(id: string, field: string, text: string): void;
  walk(step: number): void;
}

export type SituationController = Controller<SituationTraits, SituationUi, SituationActions>;

/** The figures of an analysis, wherever they are shown. */
export interface FiguresContext extends ViewContext {
  readonly instrument: SituationState;
  readonly sheet: EntriesDocument;
}

/** An analysis as it is filled in. */
export type SituationContext = Context<SituationTraits, SituationUi, SituationActions>;
