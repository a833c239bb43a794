/** What one can do with a ladder: fill in a field, and say whom it is about. */

import { type EntriesDocument, setText } from "../../documents/front/entries.ts";
import type { LadderActions, LadderController, LadderUi } from "./context.ts";
import { parseFigures } from "./cost_benefit.ts";

export const createUi = (): LadderUi => ({ typing: "", announcement: "" });

export function createLadderActions(
  { model, ui, instrument, language, translate, nameRound, draw }: LadderController,
  change: (sheet: EntriesDocument) => void,
): LadderActions {
  const getSheet = () => model.get("sheet");
  return {
    about: (fields) => change({ ...getSheet(), round: getSheet().round || nameRound(), ...fields }),
    type(entry, field, text) {
      ui.typing = `${entry}.${field}`;
      change(setText(getSheet(), entry, field, text, nameRound()));
    },
    leave(key) {
      const error = parseFigures(instrument, getSheet().entries, language).get(key)?.error;
      Object.assign(ui, { typing: "", announcement: error ? translate(error) : "" });
      draw();
    },
  };
}
