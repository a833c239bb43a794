/** What the views of a talk read: a group's picture, and what the group agrees. */

import type { Instrument } from "../../../documents/front/document.ts";
import type { EntriesDocument, Entry } from "../../../documents/front/entries.ts";
import type { Language } from "../../../messages/front/translate.ts";
import type { Context, Controller } from "../../../widget/front/controller.ts";
import type { QrUi } from "../../../widget/front/controls/qr_code.ts";
import type { DocumentTraits, Links, Model } from "../../../widget/front/host/host.ts";
import type { StatementMeasure } from "../measures.ts";
import type { ChecklistState } from "../state.ts";
import type { TalkStep } from "./steps.ts";

/** What is talked about: a round of a list, and where what is agreed is kept. */
export interface TalkAbout {
  readonly language: Language;
  readonly links: Links;
  /** What the agreements are kept as. */
  readonly agreements: Instrument;
  readonly instrument: ChecklistState;
  /** What the list was filled in for, "" where it does not say. */
  readonly subject: string;
  readonly day: string;
  readonly people: number;
  /** Most difference first. */
  readonly statements: readonly StatementMeasure[];
}

/** Opens the stage; resolves when it is there. */
export type OpenTalk = (about: TalkAbout) => Promise<void>;

/** What the stage asks of the page that it stands in; a notebook has neither. */
export interface TalkHost {
  readonly keep?: (model: Model<TalkTraits>) => Promise<void>;
  readonly readAllSheets?: (instruments: readonly Instrument[]) => Promise<unknown[]>;
}

export type TalkTraits = DocumentTraits<EntriesDocument, Instrument>;

/** What the stage remembers of the screen. */
export interface TalkUi extends QrUi {
  /** The key of the step that is shown. */
  step: string;
  /** The id of an action that is still to be put down, "" for none. */
  fresh: string;
}

export interface TalkActions {
  /** Show a step, by its key. */
  show(key: string): void;
  /** Go so many steps on. */
  move(number: number): void;
  /** Begin another action. */
  addAction(): void;
  /** Go to what is agreed. */
  agree(): void;
  write(id: string, fields: Entry): void;
  remove(id: string): void;
  close(): void;
}

export type TalkController = Controller<TalkTraits, TalkUi, TalkActions>;

export interface TalkContext extends Context<TalkTraits, TalkUi, TalkActions> {
  readonly about: TalkAbout;
  readonly steps: readonly TalkStep[];
  readonly index: number;
}
