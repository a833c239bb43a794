/** What one can do with a group: bring answers in, choose what to see, and take results along. */

import { checkSize, isRecord, SheetError } from "../../documents/front/document.ts";
import { listCodes, setCodes } from "./collected_codes.ts";
import type { GroupActions, GroupController, GroupUi } from "./context.ts";
import { importSources, type Source } from "./importer.ts";

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

function addSources(
  { model, ui, actions, nameRound }: GroupController,
  sources: readonly Source[],
): void {
  const sheet = model.get("sheet");
  const before = listCodes(sheet);
  const { codes, refused, added } = importSources(before, sources, model.get("instruments"));
  ui.refused = refused;
  const key = added === 1 ? "group-added-one" : added ? "group-added" : "group-added-none";
  if (!sources.length || codes.join() === before.join()) return actions.tell({ key });
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
    const sheets = await page.readAllSheets?.(model.get("instruments")) ?? [];
    return sheets.filter(hasAnswers).map((sheet) => ({ name, text: JSON.stringify(sheet) }));
  } catch {
    return [{ name, error: { key: "kept-refused", details: {} } }];
  }
}

const hasAnswers = (sheet: unknown): boolean =>
  isRecord(sheet) && isRecord(sheet.answers) && Object.keys(sheet.answers).length > 0;
