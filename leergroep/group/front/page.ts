import { watchCodes } from "../../widget/front/host/url_fragment.ts";
import { mount } from "../../widget/front/host/mount.ts";
import { readAllSheets } from "../../documents/front/browser_store.ts";
import group from "./widget.ts";

// What only a published page has: links that bring a code, and sheets in this browser.
mount("group", group, { watchCodes, readAllSheets });
