/** What reads workbooks, for all widgets of a page: fetched when a workbook is opened. */

import { readWorkbook } from "./workbook/workbook.ts";

globalThis.leergroepReadWorkbook = readWorkbook;
