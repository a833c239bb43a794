import assert from "node:assert/strict";
import messages from "../reader.messages.json" with { type: "json" };
import type { Entries } from "../../documents/front/entries.ts";
import { SheetError } from "../../documents/front/document.ts";
import { packZip, readVectors } from "../../documents/front/vectors.ts";
import { readWorkbook } from "../../documents/front/workbook/workbook.ts";
import type { Messages } from "../../messages/front/translate.ts";
import { findAlike } from "./area_search.ts";
import { type Decimal, parseCell } from "./cells.ts";
import { readColumn } from "./columns.ts";
import { layBeside } from "./compare.ts";
import { makeFilm, type Shot } from "./film.ts";
import { chooseSheet } from "./open_file.ts";
import type { FigureState } from "./state.ts";
import { parseCsv } from "./statistics_reader.ts";
import { nameAreas, type StatisticsTable } from "./statistics_table.ts";

interface FileVector {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

interface Refused {
  readonly error: string;
  readonly details: object;
}

interface BesideVector {
  readonly name: string;
  readonly table: number;
  readonly code: string;
}

interface Vectors {
  tables: (FileVector & { read: Omit<StatisticsTable, "columns"> & Told })[];
  refused: (FileVector & Refused)[];
  headings: [heading: string, label: string, unit: string, keys: string[]][];
  cells: [cell: string, decimal: Decimal, value: number | null | "wrong"][];
  figures: (Omit<FigureState, "slug" | "title"> & { id: string })[];
  beside: (BesideVector & { beside: string[]; more: string[]; entries: Entries })[];
  besideRefused: (BesideVector & Refused)[];
  alike: (FileVector & { code: string; alike: [code: string, name: string][] })[];
  films: { name: string; entries: Entries; entry: string; breaks: string[]; shots: Shot[] }[];
}

interface Told {
  readonly columns: readonly (readonly string[])[];
  readonly named: Readonly<Record<string, string>>;
}

const vectors: Vectors = readVectors("situation");
const known: Messages = messages;
const figures: FigureState[] = vectors.figures.map(({ id, ...figure }) => ({
  ...figure,
  slug: id,
  title: id,
}));
const instrument = { themes: [{ figures }] };

for (const { name, file, text, read } of vectors.tables) {
  Deno.test(`a file is read to the last digit: ${name}`, () => {
    const table = parseCsv(file, text);
    const { columns, named, ...told } = read;
    assert.deepEqual(table, { ...table, ...told });
    assert.deepEqual(table.columns.map(({ keys }) => keys), columns);
    assert.deepEqual(Object.fromEntries(nameAreas(table)), named);
  });
}

function checkRefused(act: () => unknown, { error, details }: Refused): void {
  assert.throws(act, (thrown) => {
    assert.ok(thrown instanceof SheetError);
    assert.deepEqual([thrown.key, thrown.details], [error, details]);
    assert.ok(known[error].nl && known[error].en);
    return true;
  });
}

for (const { name, file, text, ...refused } of vectors.refused) {
  Deno.test(`a file is refused with the reason: ${name}`, () =>
    checkRefused(() => parseCsv(file, text), refused));
}

const { workbooks } = readVectors<{ workbooks: readonly WorkbookVector[] }>("workbooks");

/** A workbook; of some is said which figures are in it, of others why it is refused. */
interface WorkbookVector {
  readonly name: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly figures?: Pick<StatisticsTable, "codes" | "values" | "problems">;
  readonly refused?: Refused;
}

for (const { name, parts, figures, refused } of workbooks) {
  if (!figures && !refused) continue;
  Deno.test(`the figures in a workbook are read or refused: ${name}`, async () => {
    const sheets = await readWorkbook(packZip(parts), 1e8);
    const read = () => chooseSheet("kwb-2024.xlsx", sheets);
    if (refused) return checkRefused(read, refused);
    const { codes, values, problems } = read();
    assert.deepEqual({ codes, values, problems }, figures);
    assert.ok(problems.every(({ key }) => known[key].nl && known[key].en));
  });
}

Deno.test("a heading is known however it is numbered", () => {
  for (const [heading, label, unit, keys] of vectors.headings) {
    assert.deepEqual(readColumn(heading), { label, unit, keys });
  }
});

Deno.test("a cell is a number, missing or wrong", () => {
  for (const [cell, decimal, value] of vectors.cells) {
    assert.equal(parseCell(cell, decimal), value === "wrong" ? undefined : value, cell);
  }
});

const openTable = (place: number) =>
  parseCsv(vectors.tables[place].file, vectors.tables[place].text);

for (const { name, table, entries, ...choice } of vectors.beside) {
  Deno.test(`what lies beside each other is kept in entries: ${name}`, () =>
    assert.deepEqual(layBeside(instrument, openTable(table), choice), entries));
}

for (const { name, table, code, ...refused } of vectors.besideRefused) {
  Deno.test(`a code that is not there is refused: ${name}`, () =>
    checkRefused(() => layBeside(instrument, openTable(table), { code }), refused));
}

for (const { name, file, text, code, alike } of vectors.alike) {
  Deno.test(`those most like a neighbourhood are found: ${name}`, () =>
    assert.deepEqual(
      findAlike(parseCsv(file, text), code).map((one) => [one.code, one.name]),
      alike,
    ));
}

for (const { name, entries, entry, breaks, shots } of vectors.films) {
  Deno.test(`years lie beside each other only where nothing changed: ${name}`, () => {
    const meanings = Object.fromEntries(breaks.map((year) => [year, "anders"]));
    assert.deepEqual(makeFilm(entry, entries, { breaks: meanings }), shots);
  });
}

Deno.test("all figures of the country are read in five seconds", () => {
  const heads = Array.from({ length: 45 }, (_, at) => `kolom${at}`).join(";");
  const cells = Array.from({ length: 45 }, (_, at) => `${at},5`).join(";");
  const rows = Array.from(
    { length: 18_000 },
    (_, at) => `BU${String(1000 + Math.floor(at / 100))}${String(at % 10_000).padStart(4, "0")};${cells}`,
  );
  const begun = performance.now();
  const table = parseCsv("kwb-2024.csv", ["code;" + heads, ...rows].join("\n"));
  assert.equal(table.codes.length, 18_000);
  assert.ok(performance.now() - begun < 5_000);
});
