/** What who leads can put down: hands that were counted, and everything that the group agrees. */

import {
  countEntries,
  type EntriesDocument,
  type Entry,
  makeId,
  MOST_ADDED,
  removeEntries,
  setEntries,
  setFields,
} from "../../../documents/front/entries.ts";
import { addEntry, makeRuleId } from "../results/harvest.ts";
import { HANDS } from "../results/vote_count.ts";
import { RULES } from "../session_steps.ts";
import type { OptionState } from "../state.ts";
import type { LeaderController, Show } from "./context.ts";

const MOST_HANDS = 999;

export interface AgreementActions {
  /** Keep how many hands there are for an option, within the limits; return what is kept. */
  setHands(slug: string, number: number): number;
  /** Add something empty to a cell. */
  add(cell: string): void;
  write(id: string, fields: Entry): void;
  remove(id: string): void;
  /** Put back what was just taken away. */
  restore(): void;
  /** Take a rule to the harvest, or take it out again. */
  toggleRule(rule: OptionState): void;
}

export function createAgreementActions(
  controller: LeaderController,
  show: Show,
  change: (sheet: EntriesDocument) => void,
): AgreementActions {
  const { model, ui, actions, nameRound } = controller;
  const getSheet = () => model.get("sheet");
  return {
    setHands(slug, number) {
      const whole = Math.min(MOST_HANDS, Math.max(0, Math.trunc(number) || 0));
      change(setHands(getSheet(), slug, whole, nameRound()));
      return whole;
    },
    add(cell) {
      if (countEntries(getSheet()) >= MOST_ADDED) {
        return actions.tell({ key: "session-full", bad: true });
      }
      const id = makeId();
      change(addEntry(getSheet(), cell, { text: "" }, nameRound(), id));
      show({ removed: null }, `text-${id}`);
    },
    write: (id, fields) => change(setFields(getSheet(), id, fields, nameRound())),
    remove(id) {
      const removed = { id, entry: getSheet().entries[id] };
      change(removeEntries(getSheet(), [id]));
      show({ removed }, "back");
    },
    restore() {
      if (!ui.removed) return;
      const { id, entry } = ui.removed;
      change(setEntries(getSheet(), { [id]: entry }, nameRound()));
      show({ removed: null }, `text-${id}`);
    },
    toggleRule: (rule) => change(toggleRule(getSheet(), rule, nameRound())),
  };
}

function setHands(
  sheet: EntriesDocument,
  slug: string,
  number: number,
  day: string,
): EntriesDocument {
  const hands = { ...sheet.entries[HANDS], cell: HANDS, [slug]: number };
  return setEntries(sheet, { [HANDS]: hands }, day);
}

function toggleRule(
  sheet: EntriesDocument,
  { slug, statement }: OptionState,
  day: string,
): EntriesDocument {
  const id = makeRuleId(slug);
  return sheet.entries[id]
    ? removeEntries(sheet, [id])
    : addEntry(sheet, RULES, { text: statement, rule: slug }, day, id);
}
