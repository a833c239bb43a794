/** What the stage of a group's picture needs once it is asked for; a reader never loads this. */

import { readAllSheets } from "../../documents/front/browser_store.ts";
import { kind } from "../../documents/front/entries.ts";
import { keepDocument } from "../../widget/front/host/autosave.ts";
import type { OpenTalk } from "./talk/context.ts";
import { createTalk } from "./talk/open_talk.ts";

declare global {
  var leergroepTalk: OpenTalk;
}

globalThis.leergroepTalk = createTalk({
  keep: (model) => keepDocument(model, kind),
  readAllSheets,
});
