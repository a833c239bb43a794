/** The sheets of a workbook (xlsx); leergroep/documents/workbook.py reads the same. */

import { isDate } from "./cell_text.ts";
import { type Book, readShared, readSheet, type Sheet } from "./sheet_rows.ts";
import { listAttributes, makeFinder } from "./xml.ts";
import { WorkbookError } from "./workbook_error.ts";
import { listEntries, readEntry, type ZipEntry } from "./zip.ts";

/** A sheet with anything in it. */
export interface WorkbookSheet extends Sheet {
  readonly name: string;
  readonly isVisible: boolean;
}

const BOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

type Attributes = Readonly<Record<string, string>>;

/**
 * Return the sheets of a workbook that hold anything.
 *
 * `most` is what it may grow to when it is unpacked. Throws WorkbookError for what is none.
 */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<WorkbookSheet[]> {
  const entries = listEntries(bytes);
  if (!entries.has(BOOK)) throw new WorkbookError("zip");
  const size = [...entries.values()].reduce((sum, one) => sum + one.size, 0);
  if (size > most) throw new WorkbookError("size");
  try {
    return await readSheets(entries);
  } catch (error) {
    // What is wrong inside a damaged workbook comes out as nearly any error.
    throw error instanceof WorkbookError ? error : new WorkbookError("damaged");
  }
}

async function readSheets(entries: ReadonlyMap<string, ZipEntry>): Promise<WorkbookSheet[]> {
  const xml = await readEntry(entries.get(BOOK));
  const relations = listAttributes(await readEntry(entries.get(RELATIONS)), "Relationship");
  const find = (isMeant: (one: Attributes) => boolean) => {
    const target = relations.find(isMeant)?.Target ?? "";
    return entries.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  };
  const ofType = (name: string) => find(({ Type }) => Type?.endsWith(`/${name}`));
  const [properties = {}] = listAttributes(xml, "workbookPr");
  const book: Book = {
    shared: await readShared(ofType("sharedStrings")),
    dated: findDated(await readEntry(ofType("styles"))),
    is1904: ["1", "true"].includes(properties.date1904),
  };
  const sheets: WorkbookSheet[] = [];
  for (const { name = "", state, id } of listAttributes(xml, "sheet")) {
    const entry = find(({ Id, Type }) => Id === id && Type?.endsWith("/worksheet"));
    if (!entry) continue;
    const sheet = await readSheet(entry, book);
    const isVisible = state !== "hidden" && state !== "veryHidden";
    if (sheet.rows.length) sheets.push({ name, isVisible, ...sheet });
  }
  return sheets;
}

/** Return the numbers of the styles that make a day or a time of a number. */
function findDated(xml: string): ReadonlySet<string> {
  const codes = new Map(
    listAttributes(xml, "numFmt").map((one) => [Number(one.numFmtId), one.formatCode ?? ""]),
  );
  const [, , formats = ""] = makeFinder("cellXfs").exec(xml) ?? [];
  const styles = listAttributes(formats, "xf").map(({ numFmtId }) => Number(numFmtId ?? 0));
  const dated = styles.flatMap((id, at) => isDate(id, codes.get(id)) ? [String(at)] : []);
  return new Set(dated);
}
