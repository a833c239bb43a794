/** What the screen of a group and the window of who leads tell each other. */

import { isRecord } from "../../../documents/front/document.ts";
import type { EntriesDocument } from "../../../documents/front/entries.ts";
import type { StorageState } from "../../../widget/front/host/host.ts";
import type { Place } from "../scenes.ts";
import type { LeaderUi } from "./context.ts";
import type { Arrival } from "./step_actions.ts";
import type { Timer } from "./timer.ts";

/** Where a session is, and what is kept of it. */
export interface StageState {
  readonly on: boolean;
  readonly step: string;
  readonly scene: string;
  readonly prompt: number;
  readonly timer: Timer;
  readonly pages: LeaderUi["pages"];
  readonly ahead: number;
  readonly sheet: EntriesDocument;
  readonly storage: StorageState;
}

/** From the group's screen: it is there, and what is new since `version`. */
export interface StageMessage {
  readonly from: "stage";
  readonly version: number;
  /** The number of the last message that it heard from the other window. */
  readonly heard: number;
  readonly state?: StageState;
}

/** From who leads: what is asked of the stage, and what was written since it last answered. */
export interface ConsoleMessage {
  readonly from: "console";
  readonly number: number;
  /** The state that it knows. */
  readonly version: number;
  readonly go?: Place & Arrival;
  /** So many scenes on. */
  readonly move?: number;
  readonly pause?: boolean;
  readonly written?: { readonly before: EntriesDocument; readonly after: EntriesDocument };
}

export const isStageMessage = (data: unknown): data is StageMessage =>
  isRecord(data) && data.from === "stage" && typeof data.heard === "number";

export const isConsoleMessage = (data: unknown): data is ConsoleMessage =>
  isRecord(data) && data.from === "console" && typeof data.number === "number";
