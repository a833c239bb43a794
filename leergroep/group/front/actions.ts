/** What one can do with a group: bring answers in, choose what to see, and take results along. */

import { checkSize, isRecord, SheetError } from "../../documents/front/document.ts";
import { listCodes, setCodes } from "./collected_codes.ts";
import type { GroupActions, GroupController, GroupUi } from "./context.ts";
import { type Import, importSources, type Refusal, type Source } from "./importer.ts";

const PATIENCE = 4_000;

export const createUi = (): GroupUi => ({ refused: [] });

export function createGroupActions(controller: GroupController): GroupActions {
  const { page, ui, translate, draw } = controller;
  const add = (sources: readonly Source[]) => addSources(controller, sources);
  const addLink = (code: string) => add([{ name: `${translate("group-link")}.txt`, text: code }]);
  // After the first drawing: what a link brings is told of like everything else.
  queueMicrotask(() => page.watchCodes?.(addLink));
  return {
    add,
    // Of who hands in twice the last counts: the order in which files are chosen says nothing.
    async addFiles(files) {
      const dated = [...files].sort((one, other) => one.lastModified - other.lastModified);
      add(await Promise.all(dated.map(readFile)));
    },
    addOwn: async () => add(await readOwnSheets(controller)),
    show(choice) {
      Object.assign(ui, choice);
      draw();
    },
  };
}

/** Add what was brought in; ask first where it would take the place of what was there. */
function addSources(controller: GroupController, sources: readonly Source[]): void {
  const { model, actions } = controller;
  const before = listCodes(model.get("sheet"));
  const instruments = model.get("instruments");
  const found = importSources(before, sources, instruments);
  const count = found.refused.filter(isReplaced).length;
  if (!count) return show(controller, sources, found);
  controller.ui.refused = found.refused.filter((one) => !isReplaced(one));
  const keep = () => {
    // What was there, brought in last, takes its own place again.
    const { codes } = importSources(found.codes, [listAsSource(before)], instruments);
    show(controller, sources, { ...found, codes, refused: controller.ui.refused });
  };
  actions.ask({
    key: count === 1 ? "group-replaces-one" : "group-replaces",
    details: { count },
    answers: [
      ["group-replace", () => show(controller, sources, found), "main"],
      ["group-keep-old", keep],
    ],
  });
}

/** Of "" it is a code that was there already. */
const isReplaced = ({ source, key }: Refusal): boolean => !source && key === "group-replaced";

const listAsSource = (codes: readonly string[]): Source => ({
  name: "codes.txt",
  text: codes.join("\n"),
});

function show(
  { model, ui, actions, nameRound }: GroupController,
  sources: readonly Source[],
  { codes, refused, added }: Import,
): void {
  const sheet = model.get("sheet");
  ui.refused = refused;
  const key = added === 1 ? "group-added-one" : added ? "group-added" : "group-added-none";
  const isSame = codes.join() === listCodes(sheet).join();
  if (!sources.length || isSame) return actions.tell({ key });
  actions.replace(setCodes(sheet, codes, nameRound()), { key, details: { count: added } });
}

/** Return what is in a file, or why it cannot or must not be read. */
async function readFile(file: File): Promise<Source> {
  try {
    checkSize(file.size);
    return { name: file.name, text: await file.text() };
  } catch (error) {
    const { key, details } = error instanceof SheetError
      ? error
      : { key: "group-shut", details: {} };
    return { name: file.name, error: { key, details } };
  }
}

async function readOwnSheets({ model, page, translate }: GroupController): Promise<Source[]> {
  const name = translate("group-own-name");
  try {
    const sheets = await answerSoon(page.readAllSheets?.(model.get("instruments"))) ?? [];
    return sheets.filter(hasAnswers).map((sheet) => ({ name, text: JSON.stringify(sheet) }));
  } catch {
    return [{ name, error: { key: "kept-refused", details: {} } }];
  }
}

/** A store that works answers far sooner: who waits for longer waits for nothing. */
const answerSoon = <T>(answer: Promise<T> | undefined): Promise<T> | undefined =>
  answer && Promise.race([
    answer,
    new Promise<T>((_, fail) => setTimeout(fail, PATIENCE)),
  ]);

const hasAnswers = (sheet: unknown): boolean =>
  isRecord(sheet) && isRecord(sheet.answers) && Object.keys(sheet.answers).length > 0;
