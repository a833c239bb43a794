/** What one can do with a group: bring answers in, choose what to see, and take results along. */

import { checkSize, SheetError } from "../../documents/front/document.ts";
import { gather } from "./importer.ts";
import { inOrder, withCodes } from "./collected_codes.ts";

export function gathering(controller, _change) {
  const { model, page, ui } = controller;
  const show = (state) => {
    Object.assign(ui, state);
    controller.draw();
  };
  const add = (sources) => {
    const sheet = model.get("sheet");
    const { codes, refused, added } = gather(inOrder(sheet), sources, model.get("instruments"));
    ui.refused = refused;
    const key = added === 1 ? "group-added-one" : added ? "group-added" : "group-added-none";
    if (!sources.length || same(codes, inOrder(sheet))) return controller.actions.tell({ key });
    controller.actions.replace(withCodes(sheet, codes, controller.nameRound()), { key, details: { count: added } });
  };
  // After the first drawing: what a link brings is told of like everything else.
  queueMicrotask(() => page.watchCodes?.((code) => add([fromLink(controller, code)])));
  return {
    add,
    show,
    // Of who hands in twice the last counts: the order in which files are chosen says nothing.
    addFiles: async (files) => {
      const dated = [...files].toSorted((one, other) => one.lastModified - other.lastModified);
      add(await Promise.all(dated.map(contents)));
    },
    addOwn: async () => add(await ownSheets(controller)),
  };
}

const same = (one, other) => one.join() === other.join();

const fromLink = (controller, code) => ({ name: `${controller.translate("group-link")}.txt`, text: code });

/** Return {name, text} of a file, or {name, error} when it cannot or must not be read. */
async function contents(file) {
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

async function ownSheets({ model, page, translate }) {
  try {
    const sheets = await page.readAllSheets(model.get("instruments"));
    const filled = sheets.filter((one) => Object.keys(one?.answers ?? {}).length);
    return filled.map((sheet) => ({ name: translate("group-own-name"), text: JSON.stringify(sheet) }));
  } catch {
    return [{ name: translate("group-own-name"), error: { key: "kept-refused", details: {} } }];
  }
}
