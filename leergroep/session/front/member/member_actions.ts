/** What a member can do: choose, say why, and begin anew on another day. */

import { type AnswerSheet, kind, setNote } from "../../../documents/front/answer_sheet.ts";
import { getToday, nameRound } from "../../../documents/front/document.ts";
import { makeMark, SHORT_MARK } from "../../../documents/front/mark.ts";
import { type Context, type Controller, moveFocus } from "../../../widget/front/controller.ts";
import type { QrUi } from "../../../widget/front/controls/qr_code.ts";
import type { OpenedMoment } from "../moments.ts";
import type { Round, RULES_MOMENT } from "../moments.ts";
import type { FactorState, MemberTraits, Picks } from "../state.ts";
import { setChoice, type Touch } from "./member_choices.ts";
import type { MemberSheet } from "./opened.ts";

/** The moment at which a member is. */
export type MemberPlace = Round | typeof RULES_MOMENT;

/** What a member's screen remembers. */
export interface MemberUi extends QrUi {
  place: MemberPlace;
  readonly picks: Picks;
  /** What was typed for a word and is none. */
  wrongWord: string;
  /** What makes the code could not be fetched. */
  isCut: boolean;
  /** The key of what became of copying the code. */
  status: string;
}

export interface MemberActions {
  choose(touch: Touch): void;
  note(factor: FactorState, text: string): void;
  /** Open steps for good, and move the focus to a target. */
  openSteps(opened: readonly OpenedMoment[], target: string): void;
  refuseWord(word: string, target: string): void;
  /** Be somebody else to who leads: another has the same mark. */
  changeMark(): void;
  showStatus(key: string): void;
  /** Begin anew; what was answered in an earlier session stays kept, as a round of its own. */
  restart(): void;
}

export type MemberController = Controller<MemberTraits, MemberUi, MemberActions>;
export type MemberContext = Context<MemberTraits, MemberUi, MemberActions>;

export function createMemberActions(
  controller: MemberController,
  change: (sheet: AnswerSheet) => void,
): MemberActions {
  const { model, ui } = controller;
  const getSheet = () => model.get("sheet");
  return {
    choose: (touch) => change(setChoice(getSheet(), touch, ui.picks, controller.nameRound())),
    note: (factor, text) =>
      change(setNote(getSheet(), factor.slug, text, controller.nameRound())),
    openSteps(opened, target) {
      ui.wrongWord = "";
      const sheet: MemberSheet = { ...getSheet(), opened };
      change(sheet);
      moveFocus(target);
    },
    refuseWord(word, target) {
      ui.wrongWord = word;
      controller.draw();
      moveFocus(target);
    },
    changeMark() {
      ui.status = "member-mark-done";
      change({ ...getSheet(), mark: makeMark(SHORT_MARK) });
    },
    showStatus(key) {
      ui.status = key;
      controller.draw();
    },
    restart() {
      const rounds = [...(model.get("rounds") ?? []), getSheet().round];
      const blank = kind.blank(model.get("instrument"));
      change({ ...blank, round: nameRound(rounds, getToday()) });
    },
  };
}
