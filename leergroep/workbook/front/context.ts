/** What the views of the workbook read. */

import type { DocumentSet } from "../../documents/front/document_set.ts";
import type { Sheet } from "../../documents/front/kinds.ts";
import type { Notice, Question, ViewContext } from "../../widget/front/controller.ts";
import type { Model } from "../../widget/front/host/host.ts";
import type { ReceivedHarvest } from "../../session/front/results/harvest_link.ts";
import type { WorkbookTraits } from "./state.ts";
import type { AddedCounts, RefusedSheet } from "./workbook.ts";

/** What has just happened, and what came in of a file. */
export interface WorkbookNotice extends Notice {
  readonly counts?: AddedCounts;
  readonly refused?: readonly RefusedSheet[];
}

/** What the workbook remembers of the screen. */
export interface WorkbookUi {
  notice: WorkbookNotice | null;
  asked: Question | null;
  undo: { readonly before: DocumentSet<Sheet>; readonly after: DocumentSet<Sheet> } | null;
  /** What a link brought: what a group agreed, or why that cannot be read. */
  received: ReceivedHarvest | RefusedSheet | null;
}

/** What can be done with the workbook. */
export interface WorkbookActions {
  ask(question: Question): void;
  tell(notice: WorkbookNotice | null, target?: string): void;
  /** Begin a round of an instrument about a subject; `key` names what is said of it. */
  begin(slug: string, subject: string, key?: string): void;
  /** Open another round of an instrument. */
  open(slug: string, round: string): void;
  wipe(sheet: Sheet): void;
  wipeAll(): void;
  undo(): void;
  importFiles(files: Iterable<File>): Promise<void>;
  /** Show what a link brings, without keeping it. */
  receive(link: string): void;
  /** Keep what a link brought. */
  keepReceived(): void;
  closeReceived(): void;
}

export interface WorkbookController
  extends ViewContext, Pick<WorkbookTraits, "instruments" | "places"> {
  readonly model: Model<WorkbookTraits>;
  readonly ui: WorkbookUi;
  readonly actions: WorkbookActions;
  /** Send off what was set in the model. */
  send(): void;
  draw(): void;
}

/** The workbook as it is at this moment. */
export type WorkbookContext =
  & WorkbookController
  & Pick<WorkbookTraits, "sheets" | "currents" | "aside" | "storage">;
