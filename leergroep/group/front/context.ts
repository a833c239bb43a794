/** What the views of a group read. */

import type { DocumentKind } from "../../documents/front/kind.ts";
import type { Context, Controller } from "../../widget/front/controller.ts";
import type { CollectedCodes } from "./collected_codes.ts";
import type { Refusal, Source, SurveySource } from "./importer.ts";
import type { OpenSurvey } from "./survey_loader.ts";
import type { GroupTraits } from "./state.ts";
import type { TalkAbout } from "./talk/context.ts";

/** What a reader chose to see; what was not chosen is what there is most of, or the last round. */
export interface Choice {
  /** The instrument, by its slug. */
  slug?: string;
  /** The subject, by its key. */
  subject?: string;
  round?: number;
}

/** What the picture remembers of the screen. */
export interface GroupUi extends Choice {
  /** What did not count of what was brought in last. */
  refused: readonly Refusal[];
  /** Surveys that wait until their reader says that they are right, the first one in view. */
  surveys: readonly OpenSurvey[];
  /** What was unfolded, by name: what stays folded is not even drawn. */
  unfolded: ReadonlySet<Fold>;
}

/** What is folded in a picture. */
export type Fold = "figures" | "roles" | "moves" | "method";
export const FOLDS: readonly Fold[] = ["figures", "roles", "moves", "method"];

/** What can be done with a group. */
export interface GroupActions {
  add(sources: readonly Source[]): void;
  addFiles(files: Iterable<File>): Promise<void>;
  /** Add a damaged code as somebody mended it. */
  mend(refusal: Refusal, text: string): void;
  /** Add what is in this browser; only where the page has that. */
  addOwn(): Promise<void>;
  show(choice: Choice): void;
  /** Put a survey aside, after adding what of it counts. */
  closeSurvey(survey: OpenSurvey, found?: SurveySource): void;
  unfold(folds: readonly Fold[]): void;
  /** Open the stage on which a group talks about its picture. */
  talk(about: TalkAbout): Promise<void>;
}

export type GroupController = Controller<
  GroupTraits,
  GroupUi,
  GroupActions,
  DocumentKind<CollectedCodes>
>;

export type GroupContext = Context<
  GroupTraits,
  GroupUi,
  GroupActions,
  DocumentKind<CollectedCodes>
>;
