/** What one can do with an analysis: open a file, choose, lay beside, and say what figures mean. */

import { SheetError } from "../../documents/front/document.ts";
import {
  type EntriesDocument,
  removeEntries,
  setFields,
  setText,
} from "../../documents/front/entries.ts";
import { moveFocus } from "../../widget/front/controller.ts";
import { dropBeside, dropFigures, keepFigures, listBeside } from "./analysis.ts";
import { BESIDE, CHOSEN } from "./compare.ts";
import type { SituationActions, SituationController, SituationUi } from "./context.ts";
import type { FiguresReader } from "./figures_reader.ts";
import type { StatisticsTable } from "./statistics_table.ts";

export const createUi = (): SituationUi => ({
  reader: null,
  table: null,
  waiting: null,
  refused: null,
  isReading: false,
  typed: { own: "", other: "" },
  step: -1,
  announcement: "",
});

/** Others and columns that are laid beside a neighbourhood besides those that are. */
interface Added {
  readonly beside?: readonly string[];
  readonly more?: readonly string[];
}

/** What is fetched has errors of its own class: they are known by what they hold. */
const isRefusal = (error: unknown): error is SheetError =>
  error instanceof Error && "key" in error && "details" in error;

export function createSituationActions(
  controller: SituationController,
  change: (sheet: EntriesDocument) => void,
  loadReader: () => Promise<FiguresReader>,
): SituationActions {
  const { id, model, ui, instrument, draw, nameRound, translate } = controller;
  const getSheet = () => model.get("sheet");
  const getCode = () => String(getSheet().entries[CHOSEN]?.code ?? "");
  const show = (state: Partial<SituationUi>, target = "heading") => {
    Object.assign(ui, state);
    draw();
    moveFocus(`${id}-${target}`);
  };
  const refuse = (error: unknown) => {
    if (!isRefusal(error)) throw error;
    show({ refused: error, isReading: false }, "refused");
  };
  /** Lay a neighbourhood of the open file beside others; false where that cannot be. */
  const lay = (sheet: EntriesDocument, code: string, added: Added = {}): boolean => {
    const { table, reader } = ui;
    if (!table || !reader) return false;
    const columns = table.columns.map(({ keys: [key] }) => key);
    const more = columns.filter((key) => reader.nameColumn(key) in sheet.entries);
    const beside = listBeside(sheet.entries).map((one) => one.code);
    try {
      const laid = reader.layBeside(instrument, table, {
        code,
        beside: [...new Set([...beside, ...added.beside ?? []])],
        more: [...more, ...added.more ?? []],
      });
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
    if (!getCode() || lay(getSheet(), getCode())) show({}, "read");
  };
  const read = async (file: File, use: (table: StatisticsTable) => void) => {
    show({ isReading: true, refused: null }, "reading");
    try {
      ui.reader ??= await loadReader().catch(() => {
        throw new SheetError("situation-unfetched");
      });
      use(await ui.reader.readTable(file));
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
        if (ui.table && ui.reader) take(ui.reader.takeNames(ui.table, other));
      }),
    giveYear: (year) => ui.waiting && ui.reader && take(ui.reader.takeYear(ui.waiting, year)),
    search(which, typed) {
      ui.typed = { ...ui.typed, [which]: typed };
      draw();
    },
    choose(code) {
      if (!getCode() || getCode() === code) return choose(code, getSheet());
      const name = ui.table && ui.reader?.nameAreas(ui.table).get(code) || code;
      const answer = () => {
        ui.asked = null;
        choose(code, dropFigures(getSheet()));
      };
      const answers = [["situation-other-yes", answer, "main"]] as const;
      controller.actions.ask({ key: "situation-other", details: { name }, answers });
    },
    rename: (name) => change(setFields(getSheet(), CHOSEN, { name }, nameRound())),
    addBeside(codes) {
      if (!lay(getSheet(), getCode(), { beside: codes })) return;
      const announcement = `${translate("situation-beside")}: ${codes.join(", ")}`;
      show({ typed: { ...ui.typed, other: "" }, announcement }, "other");
    },
    removeBeside(code) {
      if (!getSheet().entries[BESIDE + code]) return;
      change(dropBeside(getSheet(), code));
      show({}, "beside");
    },
    keepColumn(key, isKept) {
      if (isKept) lay(getSheet(), getCode(), { more: [key] });
      else if (ui.reader) change(removeEntries(getSheet(), [ui.reader.nameColumn(key)]));
    },
    say: (entry, field, text) => change(setText(getSheet(), entry, field, text, nameRound())),
    walk(step) {
      show({ step }, step < 0 ? "walk" : "step");
      // A group looks at one figure: it begins where their screen begins.
      if (step >= 0) document.getElementById(`${id}-step`)?.scrollIntoView();
    },
  };
}
