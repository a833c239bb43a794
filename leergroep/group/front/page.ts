import { fetchScript, fetchStyle } from "../../charts/front/script_loader.ts";
import { watchCodes } from "../../widget/front/host/url_fragment.ts";
import { mount } from "../../widget/front/host/mount.ts";
import { SheetError } from "../../documents/front/document.ts";
import { readAllSheets } from "../../documents/front/browser_store.ts";
import { createPicture } from "./picture_widget.ts";
import type { OpenTalk } from "./talk/context.ts";

declare global {
  /** Set by group/front/page_talk.ts. */
  var leergroepTalk: OpenTalk;
}

/** The stage is fetched when somebody asks for it: most who look at a picture do so alone. */
const openTalk: OpenTalk = async (about) => {
  await Promise.all([fetchScript("page-talk.js"), fetchStyle("talk.css")]).catch(() => {
    throw new SheetError("talk-refused");
  });
  await globalThis.leergroepTalk(about);
};

// What only a published page has: links that bring a code, and sheets in this browser.
mount("group", createPicture(openTalk), { watchCodes, readAllSheets });
