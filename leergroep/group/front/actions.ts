/** What one can do with a group: bring answers in, choose what to see, and take results along. */

import { checkSize, SheetError } from "../../documents/front/document.ts";
import { gather } from "./importer.ts";
import { inOrder, withCodes } from "./collected_codes.ts";

export function gathering(desk, _change) {
  const { model, ui } = desk;
  const show = (state) => {
    Object.assign(ui, state);
    desk.draw();
  };
  const add = (sources) => {
    const sheet = model.get("sheet");
    const { codes, refused, added } = gather(inOrder(sheet), sources, model.get("instruments"));
    ui.refused = refused;
    const key = added === 1 ? "group-added-one" : added ? "group-added" : "group-added-none";
    if (!sources.length || same(codes, inOrder(sheet))) return desk.act.tell({ key });
    desk.act.replace(withCodes(sheet, codes, desk.round()), { key, details: { count: added } });
  };
  // After the first drawing: what a link brings is told of like everything else.
  queueMicrotask(() => model.arrivals?.((code) => add([fromLink(desk, code)])));
  return {
    add,
    show,
    // Of who hands in twice the last counts: the order in which files are chosen says nothing.
    addFiles: async (files) => {
      const dated = [...files].toSorted((one, other) => one.lastModified - other.lastModified);
      add(await Promise.all(dated.map(contents)));
    },
    addOwn: async () => add(await ownSheets(desk)),
  };
}

const same = (one, other) => one.join() === other.join();

const fromLink = (desk, code) => ({ name: `${desk.say("group-link")}.txt`, text: code });

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

async function ownSheets({ model, say }) {
  try {
    const sheets = await model.allSheets(model.get("instruments"));
    const filled = sheets.filter((one) => Object.keys(one?.answers ?? {}).length);
    return filled.map((sheet) => ({ name: say("group-own-name"), text: JSON.stringify(sheet) }));
  } catch {
    return [{ name: say("group-own-name"), error: { key: "kept-refused", details: {} } }];
  }
}
