/** The steps of a talk over a group's picture: what became of it, each statement, what is agreed. */

import type { EntriesDocument, Entry } from "../../../documents/front/entries.ts";
import { listCell, listFilled } from "../../../session/front/results/harvest.ts";
import { ACTIONS, LOOK_BACK } from "../../../session/front/session_steps.ts";
import type { Translate } from "../../../messages/front/translate.ts";
import type { StatementMeasure } from "../measures.ts";
import type { OptionState } from "../state.ts";

/** A screen of the talk; `key` is its name among the others. */
export type TalkStep =
  & { readonly key: string }
  & (
    | { readonly kind: "back"; readonly id: string; readonly entry: Entry }
    | { readonly kind: "statement"; readonly number: number; readonly measure: StatementMeasure }
    | { readonly kind: "action"; readonly id: string; readonly number: number }
    | { readonly kind: "harvest" }
    | { readonly kind: "take" }
  );

const HARVEST = "oogst";
const TAKE = "mee";
export const nameStatement = (item: string): string => `uitspraak-${item}`;
export const nameAction = (id: string): string => `actie-${id}`;

/**
 * Return the steps in their order.
 *
 * `fresh` is the id of an action that is still to be put down: there is always one to write.
 */
export function listSteps(
  statements: readonly StatementMeasure[],
  sheet: EntriesDocument,
  fresh: string,
): TalkStep[] {
  const known = listCell(sheet, ACTIONS).map(({ id }) => id);
  const ids = fresh && !known.includes(fresh) ? [...known, fresh] : known;
  return [
    ...listFilled(sheet, LOOK_BACK).map((entry): TalkStep =>
      ({ kind: "back", key: `terug-${entry.id}`, id: entry.id, entry })),
    ...statements.map((measure, at): TalkStep =>
      ({ kind: "statement", key: nameStatement(measure.item), number: at + 1, measure })),
    ...ids.map((id, at): TalkStep =>
      ({ kind: "action", key: nameAction(id), id, number: at + 1 })),
    { kind: "harvest", key: HARVEST },
    ...(listFilled(sheet, ACTIONS).length || listFilled(sheet, LOOK_BACK).length
      ? [{ kind: "take", key: TAKE } as const]
      : []),
  ];
}

/** Return what people could ask each other about a statement: nobody has to say what they chose. */
export function askAbout(
  translate: Translate,
  scale: readonly OptionState[],
  { lowest, highest, unknown, agreement }: StatementMeasure,
): string[] {
  const nameOption = (value: number | null) =>
    scale.find((option) => option.value === value)?.word ?? "";
  const [low, high] = [nameOption(lowest), nameOption(highest)];
  const first = agreement === null
    ? "talk-ask-few"
    : lowest === highest
    ? "talk-ask-agreed"
    : "talk-ask";
  const asked = [translate(first, { low, high })];
  if (unknown) {
    asked.push(translate(unknown === 1 ? "talk-ask-unknown-one" : "talk-ask-unknown",
      { count: unknown }));
  }
  return asked;
}
