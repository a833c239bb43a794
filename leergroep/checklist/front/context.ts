/** What the views of a checklist read. */

import type { About, Answer, AnswerSheet } from "../../documents/front/answer_sheet.ts";
import type { Context } from "../../widget/front/controller.ts";
import type { EncodeQr } from "../../widget/front/controls/qr_code.ts";
import type { DocumentTraits } from "../../widget/front/host/host.ts";
import type { ChecklistState, FactorState, PartState } from "./state.ts";

/** The traits of a checklist: of a whole one, of one `factor`, or the picture of one `part`. */
export interface ChecklistTraits extends DocumentTraits<AnswerSheet, ChecklistState> {
  readonly factor: string;
  readonly part: string;
}

/** What a checklist remembers of the screen. */
export interface ChecklistUi {
  /** Where the reader is: the slug of a factor, "overview" or "outcome". */
  place: string;
  /** How many factors came after the one at `from`, as each before it was answered. */
  run?: { readonly from: string; readonly more: number };
  share?: ShareUi;
  /** What hands over could not be loaded. */
  isShareLost?: boolean;
}

/** What is shown of a share code, once it was asked for. */
export interface ShareUi {
  /** The reader said what he does in the neighbourhood, or that he would rather not. */
  readonly isAsked?: boolean;
  /** The key of what happened last. */
  readonly message?: string;
  /** What draws the QR code, once that was asked for. */
  readonly encode?: EncodeQr;
}

/** What one can do with a checklist. */
export interface ChecklistActions {
  /** Give an answer, or take it away when the value is undefined. */
  answer(slug: string, value: Answer | undefined): void;
  note(factor: string, text: string): void;
  about(fields: About): void;
  share(share: ShareUi): void;
}

export type ChecklistContext = Context<ChecklistTraits, ChecklistUi, ChecklistActions>;

/** Return the factors of a part. */
export const listFactors = (
  { factors }: Pick<ChecklistState, "factors">,
  part: Pick<PartState, "slug">,
): FactorState[] => factors.filter((factor) => factor.part === part.slug);

/** Return the factors that are on the screen: the one that was gone to, and those after it. */
export function listShown(
  { factors }: Pick<ChecklistState, "factors">,
  { place, run }: ChecklistUi,
): FactorState[] {
  const at = factors.findIndex(({ slug }) => slug === place);
  return at < 0 ? [] : factors.slice(at, at + 1 + (run?.from === place ? run.more : 0));
}

/** Return a factor by its slug; throw for one that there is not. */
export function findFactor(
  { factors }: Pick<ChecklistState, "factors">,
  slug: string,
): FactorState {
  const found = factors.find((one) => one.slug === slug);
  if (!found) throw new TypeError(`no factor ${slug}`);
  return found;
}
