/** What one can do with an analysis: open a file, choose, lay beside, and say what figures mean. */

import { SheetError } from "../../documents/front/document.ts";
import type { EntriesDocument } from "../../documents/front/entries.ts";
import { removeEntries, setFields } from "../../documents/front/entries.ts";
import { moveFocus } from "../../widget/front/controller.ts";
import { dropBeside, dropFigures, keepFigures, listBeside, setSaid } from "./analysis.ts";
import { BESIDE, CHOSEN, COLUMN, layBeside, nameColumn } from "./compare.ts";
import type { SituationActions, SituationController, SituationUi } from "./context.ts";
import { readTable } from "./open_file.ts";
import { nameAreas, type StatisticsTable, takeNames, takeYear } from "./statistics_table.ts";

export const createUi = (): SituationUi => ({
  table: null,
  waiting: null,
  refused: null,
  isReading: false,
  typed: { own: "", other: "" },
  step: -1,
  announcement: "",
});

export function createSituationActions(
  controller: SituationController,
  change: (sheet: EntriesDocument) => void,
): SituationActions {
  const { id, model, ui, instrument, draw, nameRound, translate } = controller;
  const getSheet = () => model.get("sheet");
  const show = (state: Partial<SituationUi>, target = "heading") => {
    Object.assign(ui, state);
    draw();
    moveFocus(`${id}-${target}`);
  };
  const refuse = (error: unknown) => {
    if (!(error instanceof SheetError)) throw error;
    show({ refused: error, isReading: false }, "refused");
  };
  const listMore = () => Object.keys(getSheet().entries).filter((one) => one.startsWith(COLUMN));
  /** Lay a neighbourhood of the open file beside others; false where that cannot be. */
  const lay = (sheet: EntriesDocument, code: string, added: readonly string[] = []): boolean => {
    const { table } = ui;
    if (!table) return false;
    const more = table.columns.map(({ keys: [key] }) => key);
    const kept = more.filter((key) => listMore().includes(nameColumn(key)));
    const beside = [...new Set([...listBeside(sheet.entries).map((one) => one.code), ...added])];
    try {
      const laid = layBeside(instrument, table, { code, beside, more: kept });
      change(keepFigures(sheet, laid, nameRound()));
      return true;
    } catch (error) {
      refuse(error);
      return false;
    }
  };
  const take = (table: StatisticsTable) => {
    if (table.years.includes("")) return show({ waiting: table, isReading: false }, "year");
    Object.assign(ui, { table, waiting: null, isReading: false, refused: null });
    const code = getSheet().entries[CHOSEN]?.code;
    if (typeof code === "string" && !lay(getSheet(), code)) return;
    show({}, "read");
  };
  const read = async (file: File, use: (table: StatisticsTable) => void) => {
    show({ isReading: true, refused: null }, "reading");
    // Drawn before the page is busy.
    await new Promise((done) => setTimeout(done));
    try {
      use(await readTable(file));
    } catch (error) {
      refuse(error);
    }
  };
  const choose = (code: string, sheet: EntriesDocument) => {
    if (lay(sheet, code)) show({ typed: { own: "", other: "" }, refused: null }, "chosen");
  };
  return {
    open: (file) => read(file, take),
    openNames: (file) =>
      read(file, (other) => {
        if (ui.table) take(takeNames(ui.table, other));
      }),
    giveYear: (year) => ui.waiting && take(takeYear(ui.waiting, year)),
    search(which, typed) {
      ui.typed = { ...ui.typed, [which]: typed };
      draw();
    },
    choose(code) {
      const before = getSheet().entries[CHOSEN]?.code;
      if (!before || before === code) return choose(code, getSheet());
      const name = ui.table ? nameAreas(ui.table).get(code) ?? code : code;
      controller.actions.ask({
        key: "situation-other",
        details: { name },
        answers: [["situation-other-yes", () => {
          Object.assign(ui, { asked: null });
          choose(code, dropFigures(getSheet()));
        }, "main"]],
      });
    },
    rename: (name) => change(setFields(getSheet(), CHOSEN, { name }, nameRound())),
    addBeside(codes) {
      const code = getSheet().entries[CHOSEN]?.code;
      if (typeof code === "string" && lay(getSheet(), code, codes)) {
        show({
          typed: { ...ui.typed, other: "" },
          announcement: translate("situation-beside-added"),
        }, "other");
      }
    },
    removeBeside(code) {
      if (!getSheet().entries[BESIDE + code]) return;
      change(dropBeside(getSheet(), code));
      show({}, "beside");
    },
    keepColumn(key, isKept) {
      const [name, { entries }] = [nameColumn(key), getSheet()];
      const code = entries[CHOSEN]?.code;
      if (!isKept) return change(removeEntries(getSheet(), [name]));
      const added = { ...getSheet(), entries: { ...entries, [name]: entries[name] ?? {} } };
      if (typeof code === "string") layColumn(added, code, key);
    },
    say: (entry, field, text) => change(setSaid(getSheet(), entry, field, text, nameRound())),
    walk: (step) => show({ step }, step < 0 ? "walk" : "step"),
  };

  function layColumn(sheet: EntriesDocument, code: string, key: string): void {
    if (!ui.table) return;
    const beside = listBeside(sheet.entries).map((one) => one.code);
    const laid = layBeside(instrument, ui.table, { code, beside, more: [key] });
    change(keepFigures(sheet, laid, nameRound()));
  }
}
