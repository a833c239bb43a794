import assert from "node:assert/strict";
import { packZip, readVectors } from "../vectors.ts";
import { readWorkbook, type WorkbookSheet } from "./workbook.ts";
import { WorkbookError } from "./workbook_error.ts";

interface Vector {
  readonly name: string;
  readonly parts: Readonly<Record<string, string>>;
}

const { workbooks, refused } = readVectors<{
  workbooks: readonly (Vector & { readonly sheets: readonly WorkbookSheet[] })[];
  refused: readonly (Vector & { readonly reason: string })[];
}>("workbooks");
const MOST = 1e8;
const SURVEY = new URL("../../../../tests/group/surveys/microsoft_forms.xlsx", import.meta.url);

for (const { name, parts, sheets } of workbooks) {
  Deno.test(`a workbook is read as Python reads it: ${name}`, async () => {
    assert.deepEqual(await readWorkbook(packZip(parts), MOST), sheets);
  });
}

const refuses = (bytes: Uint8Array<ArrayBuffer>, reason: string, most = MOST) =>
  assert.rejects(readWorkbook(bytes, most), (thrown) => {
    assert.ok(thrown instanceof WorkbookError);
    assert.equal(thrown.reason, reason);
    return true;
  });

for (const { name, parts, reason } of refused) {
  Deno.test(`what is no workbook is refused: ${name}`, () => refuses(packZip(parts), reason));
}

Deno.test("a workbook that is cut off, spoilt or too large is refused, and no more than that", async () => {
  const whole = await Deno.readFile(SURVEY);
  await refuses(whole, "size", 1_000);
  await refuses(whole.slice(0, 900), "damaged");
  await refuses(new Uint8Array(0), "damaged");
  for (let at = 0; at < whole.length; at += 97) {
    const spoilt = whole.with(at, whole[at] ^ 0xff);
    await readWorkbook(spoilt, MOST).catch((error) => assert.ok(error instanceof WorkbookError));
  }
});

Deno.test("a workbook of a form tool is unpacked", async () => {
  const [sheet] = await readWorkbook(await Deno.readFile(SURVEY), MOST);
  assert.ok(sheet.rows.length > 2);
  assert.ok(sheet.rows[1].some((cell) => /^2026-11-23T\d\d:\d\d:\d\d$/.test(cell)));
});

const makeSheet = (rows: number) => {
  const cells = (row: number) =>
    Array.from({ length: 26 }, (_, at) => {
      const place = `${String.fromCharCode(65 + at)}${row}`;
      return `<c r="${place}" s="1"><v>${row}.${at}</v></c>`;
    }).join("");
  return Array.from({ length: rows }, (_, at) => `<row r="${at + 1}">${cells(at + 1)}</row>`).join("");
};

Deno.test("many rows take time in proportion, and leave time for other things", async () => {
  const { parts } = workbooks[2];
  const path = "xl/worksheets/sheet1.xml";
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const time = async (rows: number) => {
    const bytes = packZip({ ...parts, [path]: `<sheetData>${makeSheet(rows)}</sheetData>` });
    const begun = performance.now();
    const [sheet] = await readWorkbook(bytes, MOST);
    assert.equal(sheet.rows.length, rows);
    return performance.now() - begun;
  };
  await time(500);
  // The best of three: between two measurements another program may have had its turn.
  const best = async (rows: number) =>
    Math.min(await time(rows), await time(rows), await time(rows));
  const [few, many] = [await best(1_000), await best(8_000)];
  clearInterval(timer);
  assert.ok(many < few * 24 + 200, `${few} ${many}`);
  assert.ok(turns > 2);
});
