import assert from "node:assert/strict";
import { packZip, readVectors } from "../../../documents/front/vectors.ts";
import { readWorkbook } from "../../../documents/front/workbook/workbook.ts";
import { importSources, readRecord } from "../importer.ts";
import type { ChecklistState } from "../state.ts";
import { isOldWorkbook } from "../no_text.ts";
import { explainTable, isTable, isWorkbook } from "../survey_loader.ts";
import type { Direction } from "./answers.ts";
import type { Choice } from "./columns.ts";
import { findHeading, nameColumns } from "./heading.ts";
import { createAnswers } from "./answers.ts";
import { type Choices, NO_CHOICES, readTable } from "./reading.ts";
import { createStatements } from "./statements.ts";
import { chooseSheet, openSurvey } from "./survey.ts";
import { readCsv, type Table } from "./table.ts";
import type { PageWords } from "./words.ts";

interface Vector {
  readonly name: string;
  readonly text: string;
  readonly chosen: {
    readonly columns?: Readonly<Record<string, string | null>> | "order";
    readonly role?: string;
    readonly round?: string;
    readonly mark?: string;
    readonly scale?: Direction | Readonly<Record<string, number>>;
  };
  readonly columns: unknown;
  readonly questions: unknown;
  readonly problems: unknown;
  readonly records: unknown;
}

const { instrument, words, vectors } = readVectors<{
  instrument: ChecklistState;
  words: PageWords;
  vectors: Vector[];
}>("survey");
const statements = createStatements(instrument, words);

/** Return what a vector says by hand, with places where it has headings. */
function makeChoices({ chosen }: Vector, table: Table): Choices {
  const answers = createAnswers(words.lists[instrument.slug], instrument.scale.length);
  const [first, end] = findHeading(table, statements, answers);
  const names = nameColumns(table.rows.slice(first, end));
  const find = (name: string) => names.findIndex((one) => one.includes(name));
  const columns = new Map<number, Choice>();
  for (const use of ["role", "round", "mark"] as const) {
    const name = chosen[use];
    if (name && find(name) >= 0) columns.set(find(name), use);
  }
  if (typeof chosen.columns === "object") {
    for (const [name, item] of Object.entries(chosen.columns)) {
      columns.set(find(name), item ? { item } : "left-out");
    }
  }
  const { scale, round = "" } = chosen;
  return {
    ...NO_CHOICES,
    columns,
    isOrdered: chosen.columns === "order",
    day: find(round) < 0 ? round : "",
    direction: typeof scale === "string" ? scale : undefined,
    words: new Map(typeof scale === "object" ? Object.entries(scale) : []),
  };
}

for (const vector of vectors) {
  Deno.test(`the page and Python read the same of a table: ${vector.name}`, () => {
    const table = readCsv("enquete.csv", vector.text, statements.count);
    const found = readTable(table, instrument, words, makeChoices(vector, table));
    assert.deepEqual({
      columns: found.columns.map((one) => [
        one.heading,
        one.use,
        one.item,
        one.certainty,
        one.how,
      ]),
      questions: found.questions.map(({ key, details }) => [key, details]),
      problems: found.problems.map((one) => [
        one.row,
        one.column,
        one.key,
        one.counts,
        one.details,
      ]),
      records: found.records.map((one) => [one.row, one.day, one.role, one.mark, one.states]),
    }, {
      columns: vector.columns,
      questions: vector.questions,
      problems: vector.problems,
      records: vector.records,
    });
  });
}

/** A workbook; of some is said on which sheets answers may stand, and what they are. */
interface WorkbookVector {
  readonly name: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly answers?: {
    readonly sheets: readonly string[];
    readonly problems?: unknown;
    readonly records?: unknown;
  };
}

const { workbooks } = readVectors<{ workbooks: readonly WorkbookVector[] }>("workbooks");

for (const { name, parts, answers } of workbooks) {
  if (!answers) continue;
  Deno.test(`the answers in a workbook are those that Python reads: ${name}`, async () => {
    const sheets = await readWorkbook(packZip(parts), 1e8);
    const survey = openSurvey({ name: "enquete.xlsx", sheets }, [instrument], words);
    assert.ok(survey);
    assert.deepEqual(survey.sheets.map(({ sheet }) => sheet), answers.sheets);
    if (answers.sheets.length > 1) {
      const count = () => survey.reading?.records.length;
      assert.equal(count(), undefined);
      chooseSheet(survey, survey.sheets[1]);
      assert.equal(count(), 1);
      return;
    }
    const { problems = [], records = [] } = survey.reading ?? {};
    assert.deepEqual({
      problems: problems.map((one) => [one.row, one.column, one.key, one.counts, one.details]),
      records: records.map((one) => [one.row, one.day, one.role, one.mark, one.states]),
    }, { problems: answers.problems, records: answers.records });
  });
}

Deno.test("a row that counts is kept as a code that says the same, once", () => {
  for (const { name, text } of vectors) {
    const { records } = readTable(readCsv("a.csv", text, statements.count), instrument, words);
    const source = { name: "a.csv", rows: records, refused: [] };
    const once = importSources([], [source], [instrument]);
    const kept = once.codes.map((line) => readRecord(line, [instrument]));
    const told = records.map(({ row: _, ...rest }) => ({ ...rest, subject: "" }));
    assert.deepEqual(kept, told, name);
    const twice = importSources(once.codes, [source], [instrument]);
    assert.deepEqual([once.added, twice.added, twice.codes], [records.length, 0, once.codes], name);
  }
});

Deno.test("a table is told from codes, sheets and workbooks by its contents", () => {
  assert.deepEqual(
    ["a;b\n1;2", "\ufeff a,b", '{"a": 1, "b": 2}', "  [1, 2]", "ABCDE FGHJK", "PK\x03\x04a;b"]
      .map(isTable),
    [true, true, false, false, false, false],
  );
  assert.deepEqual(
    ["\xd0\xcf\x11\xe0", "PK\x03\x04..xl/workbook.xml", "PK\x03\x04", "a;b"].map(isWorkbook),
    [false, true, false, false],
  );
  assert.ok(isOldWorkbook("\xd0\xcf\x11\xe0"));
});

Deno.test("a notebook, which can fetch nothing, says how a table is read there", () => {
  assert.equal(explainTable("enquete.csv"), "group-survey-lab");
  assert.equal(explainTable("praat.txt"), undefined);
});

Deno.test("the same table again gives the same people, and another table others", () => {
  const [{ text }] = vectors;
  const read = (given: string) =>
    readTable(readCsv("a.csv", given, statements.count), instrument, words).records
      .map((one) => one.origin);
  assert.deepEqual(read(text), read(text));
  assert.equal(new Set(read(text)).size, 3);
  const plain = vectors.find((one) => one.name === "commas")?.text ?? "";
  const others = read(plain.replace("Helemaal", "Deels"));
  assert.ok(read(plain).every((one) => !others.includes(one)));
});
