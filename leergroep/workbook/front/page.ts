import { keepWorkbook } from "./workbook_store.ts";
import { mount } from "../../widget/front/host/mount.ts";
import workbook from "./widget.ts";

mount("workbook", { ...workbook, keep: keepWorkbook });
