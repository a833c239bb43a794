import { mount } from "../../widget/front/host/mount.ts";
import { watchNamed } from "../../widget/front/host/url_fragment.ts";
import { keepWorkbook } from "./workbook_store.ts";
import workbook from "./widget.ts";

// What only a published page has: links that bring what a group agreed.
mount("workbook", { ...workbook, keep: keepWorkbook }, { watchNamed });
