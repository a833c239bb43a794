/** What one can do with a ladder: fill in a field, and say whom it is about. */

import { reckon } from "./cost_benefit.ts";
import { withTyped } from "./typed_entries.ts";

export const start = () => ({ typing: "", said: "" });

export function figuring(desk, change) {
  const { model, ui, round, instrument, language, say } = desk;
  const sheet = () => model.get("sheet");
  return {
    about: (fields) => change({ ...sheet(), round: sheet().round || round(), ...fields }),
    /** Keep what is typed; what is wrong with it is said when the reader is done. */
    type(entry, field, text) {
      ui.typing = `${entry}.${field}`;
      change(withTyped(sheet(), entry, field, text, round()));
    },
    leave(key) {
      const { error } = reckon(instrument, sheet().entries, language).figures.get(key);
      Object.assign(ui, { typing: "", said: error ? say(error) : "" });
      desk.draw();
    },
  };
}
