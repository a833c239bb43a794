/** What one can do with a group: bring answers in, choose what to see, and take results along. */

import { checkSize, isRecord, MOST_BYTES, SheetError } from "../../documents/front/document.ts";
import { readText, readTexts } from "../../documents/front/encoding.ts";
import { findCodes } from "../../documents/front/found_codes.ts";
import { describeDamage } from "../../widget/front/controls/mend_code.ts";
import { listCodes, setCodes } from "./collected_codes.ts";
import type { GroupActions, GroupController, GroupUi } from "./context.ts";
import {
  findReason,
  type Import,
  importSources,
  type Refusal,
  type Source,
} from "./importer.ts";
import { isLeft } from "./left_files.ts";
import { isZip } from "./no_text.ts";
import type { ChecklistState } from "./state.ts";
import {
  BEGINNING,
  explainTable,
  isTable,
  isWorkbook,
  loadSurveys,
  MOST_TABLE,
  type OpenSurvey,
  readSheets,
  type TableSource,
  type TextSource,
  type WorkbookSource,
} from "./survey_loader.ts";
import type { OpenTalk } from "./talk/context.ts";

const PATIENCE = 4_000;

export const createUi = (): GroupUi => ({
  refused: [],
  surveys: [],
  unfolded: new Set(),
});

export function createGroupActions(
  controller: GroupController,
  openTalk: OpenTalk,
): GroupActions {
  const { page, ui, draw, actions } = controller;
  const add = (sources: readonly Source[]) => addSources(controller, sources);
  const addLink = (text: string) => {
    add([{ name: "", text }]);
    // What is not even damaged was cut so short that nothing says what it was.
    ui.refused = ui.refused.map((one) =>
      one.key === "group-nothing" ? explainLink(controller, one) : one
    );
    draw();
  };
  // After the first drawing: what a link brings is told of like everything else.
  queueMicrotask(() => page.watchCodes?.(addLink));
  return {
    add,
    // Of who hands in twice the last counts: the order in which files are chosen says nothing.
    async addFiles(files) {
      const chosen = [...files].filter(({ name }) => !isLeft(name));
      const dated = chosen.sort((one, other) => one.lastModified - other.lastModified);
      await addRead(controller, await readFiles(dated));
    },
    mend(refusal, text) {
      const others = ui.refused.filter((one) => one !== refusal);
      add([{ name: "", text }]);
      const label = refusal.code?.label ?? "";
      const failed = ui.refused.map((one) =>
        one.code ? { ...one, source: refusal.source, code: { ...one.code, label } } : one
      );
      ui.refused = [...others, ...failed];
      draw();
    },
    closeSurvey(survey, found) {
      ui.surveys = ui.surveys.filter((one) => one !== survey);
      if (found) add([found]);
      else controller.actions.tell({ key: "group-survey-dropped" });
    },
    addOwn: async () => add(await readOwnSheets(controller)),
    show(choice) {
      Object.assign(ui, choice);
      draw();
    },
    unfold(folds) {
      if (folds.every((fold) => ui.unfolded.has(fold))) return;
      ui.unfolded = new Set([...ui.unfolded, ...folds]);
      draw();
    },
    async talk(about) {
      try {
        await openTalk(about);
      } catch (error) {
        if (!(error instanceof SheetError)) throw error;
        actions.tell({ key: error.key, bad: true });
      }
    },
  };
}

/** Add what was read; a survey waits until its reader says that it is right. */
async function addRead(controller: GroupController, sources: readonly Brought[]): Promise<void> {
  const { id, model, ui, actions } = controller;
  const isAny = sources.some((one) => "workbook" in one || isTableSource(one));
  const open = isAny ? await loadSurveys() : undefined;
  const opened: (OpenSurvey | Source)[] = [];
  // One by one: a workbook takes its time, and the next may come to nothing.
  for (const source of sources) {
    opened.push(await openSource(source, model.get("instruments"), open));
  }
  const surveys = opened.filter((one) => "render" in one);
  const others = opened.filter((one): one is Source => !("render" in one));
  ui.surveys = [...ui.surveys, ...surveys];
  if (others.length || !surveys.length) actions.add(others);
  if (surveys.length && !ui.asked) actions.tell(ui.notice, `${id}-survey`);
}

/** What is brought in; a workbook is read once what opens surveys is there. */
type Brought = Source | WorkbookSource;
type Open = typeof globalThis.leergroepOpenSurvey;

const isTableSource = (source: Brought): source is TextSource =>
  "text" in source && isTable(source.text);

async function openSource(
  source: Brought,
  instruments: readonly ChecklistState[],
  open: Open,
): Promise<OpenSurvey | Source> {
  if (!("workbook" in source)) {
    return isTableSource(source) ? openTable(source, instruments, open) : source;
  }
  const { name } = source;
  if (!open) return refuse(name, explainTable(name) ?? "group-xlsx");
  const read = await readSheets(source);
  if (!("sheets" in read)) return read;
  const rows = read.sheets.flatMap((one) => one.isVisible ? one.rows : []);
  const text = rows.map((row) => row.join(" \t")).join("\n");
  return takeSurvey(read, { name, text }, instruments, open) ?? refuse(name, "group-nothing");
}

/** Return the survey in a table, else its text where that holds codes; undefined for neither. */
function takeSurvey(
  table: TableSource,
  source: TextSource,
  instruments: readonly ChecklistState[],
  open: Open,
): OpenSurvey | Source | undefined {
  const survey = trySurvey(table, instruments, open);
  const isSurvey = survey && !("isUnclear" in survey && survey.isUnclear);
  if (isSurvey || !findCodes(source.text, instruments).length) return survey;
  return source;
}

const refuse = (name: string, key: string): Source => ({ name, error: { key, details: { name } } });

/** Return the survey in a table, else the table as it is, or why it cannot be read. */
function openTable(
  source: TextSource,
  instruments: readonly ChecklistState[],
  open: Open,
): OpenSurvey | Source {
  const survey = takeSurvey(source, source, instruments, open);
  if (survey) return survey;
  const why = open ? undefined : explainTable(source.name);
  // Without what reads surveys it may still be a list of codes.
  const isNothing = why && !findCodes(source.text, instruments).length;
  return isNothing ? refuse(source.name, why) : source;
}

/** Return the survey in a table, undefined where there is none, or that it is damaged. */
function trySurvey(
  source: TableSource,
  instruments: readonly ChecklistState[],
  open: Open,
): OpenSurvey | Source | undefined {
  try {
    return open?.(source, instruments);
  } catch {
    return refuse(source.name, "survey-damaged");
  }
}

/** Add what was brought in; ask first where it would take the place of what was there. */
function addSources(controller: GroupController, sources: readonly Source[]): void {
  const { model, ui, actions } = controller;
  const before = listCodes(model.get("sheet"));
  const found = importSources(before, sources, model.get("instruments"));
  const replaced = found.replaced.filter((one) => before.includes(one.before));
  if (!replaced.length) return show(controller, sources, found);
  const refused = found.refused.filter(({ source, key }) => source || key !== "group-replaced");
  ui.refused = refused;
  const keep = () =>
    show(controller, sources, { ...found, codes: keepFormer(before, found), refused });
  const count = replaced.length;
  actions.ask({
    key: count === 1 ? "group-replaces-one" : "group-replaces",
    details: { count },
    answers: [
      ["group-replace", () => show(controller, sources, found), "main"],
      ["group-keep-old", keep],
    ],
  });
}

/** Return the codes of an import, with those of before where something would take their place. */
function keepFormer(before: readonly string[], { codes, replaced }: Import): string[] {
  const old = new Map(replaced.map((one) => [one.after, one.before]));
  // Somebody may have handed in more than once: what was there at first is what is kept.
  const goBack = (code: string): string => {
    const earlier = before.includes(code) ? undefined : old.get(code);
    return earlier === undefined ? code : goBack(earlier);
  };
  return codes.map((code) => {
    const first = goBack(code);
    return before.includes(first) ? first : code;
  });
}

function show(
  controller: GroupController,
  sources: readonly Source[],
  found: Import,
): void {
  const { model, ui, actions, nameRound } = controller;
  const sheet = model.get("sheet");
  ui.refused = found.refused;
  const notice = describeImport(controller, sources, found);
  const isSame = found.codes.join() === listCodes(sheet).join();
  if (!sources.length || isSame) return actions.tell(notice);
  actions.replace(setCodes(sheet, found.codes, nameRound()), notice);
}

/** Say in one sentence what came in: "5 gevonden, 1 beschadigd (bij Bewoner 3)." */
function describeImport(
  controller: GroupController,
  sources: readonly Source[],
  { added, known, replaced, refused }: Import,
) {
  const { translate } = controller;
  const damaged = describeDamage(controller, refused);
  const count = added + known + replaced.length;
  if (damaged || (known && added)) {
    const parts = [
      translate("codes-found", { count }),
      known ? translate("codes-known", { count: known }) : "",
      damaged,
    ];
    return { key: "group-found", details: { parts: parts.filter(Boolean).join(", ") } };
  }
  const isTyped = sources.some((one) => one.name === "");
  if (isTyped && !count && refused.every(({ code }) => !code)) return { key: "codes-none" };
  const key = added === 1 ? "group-added-one" : added ? "group-added" : "group-added-none";
  return { key, details: { count: added } };
}

const explainLink = ({ translate }: GroupController, { details }: Refusal): Refusal => ({
  source: translate("group-link"),
  key: "code-link",
  details,
});

/** More than this is not held twice in memory. */
const MOST_AT_ONCE = 50_000_000;

/** Return what is in files: all at once, or one by one where one of them is odd. */
async function readFiles(files: readonly File[]): Promise<Brought[]> {
  const size = files.reduce((total, one) => total + one.size, 0);
  try {
    files.forEach((file) => checkSize(file.size));
    // A file that is gone is empty among others, and by itself an error.
    const isOdd = size > MOST_AT_ONCE || files.some((one) => !one.size);
    if (isOdd) return await Promise.all(files.map(readFile));
    const texts = await readTexts(files);
    return files.map((file, at) => takeText(file, texts[at]));
  } catch {
    return Promise.all(files.map(readFile));
  }
}

/** Return the text of a file; of a workbook the file itself. */
function takeText(file: File, text: string): Brought {
  const { name } = file;
  return isWorkbook(text) ? { name, workbook: file } : { name, text };
}

/** Return what is in a file, or why it cannot or must not be read. */
async function readFile(file: File): Promise<Brought> {
  const { name } = file;
  try {
    const beginning = file.size > MOST_BYTES ? await readText(file.slice(0, BEGINNING)) : "";
    const isLarge = isTable(beginning) || isZip(beginning);
    checkSize(file.size, isLarge ? MOST_TABLE : MOST_BYTES);
    return isZip(beginning) ? { name, workbook: file } : takeText(file, await readText(file));
  } catch (error) {
    const isKnown = error instanceof SheetError;
    return { name, error: isKnown ? findReason(error) : { key: "group-shut", details: {} } };
  }
}

async function readOwnSheets({ model, page, translate }: GroupController): Promise<Source[]> {
  const name = translate("group-own-name");
  try {
    const sheets = await answerSoon(page.readAllSheets?.(model.get("instruments"))) ?? [];
    return sheets.filter(hasAnswers).map((sheet) => ({ name, text: JSON.stringify(sheet) }));
  } catch {
    return [{ name, error: { key: "kept-refused", details: {} } }];
  }
}

/** A store that works answers far sooner: who waits for longer waits for nothing. */
const answerSoon = <T>(answer: Promise<T> | undefined): Promise<T> | undefined =>
  answer && Promise.race([
    answer,
    new Promise<T>((_, fail) => setTimeout(fail, PATIENCE)),
  ]);

const hasAnswers = (sheet: unknown): boolean =>
  isRecord(sheet) && isRecord(sheet.answers) && Object.keys(sheet.answers).length > 0;
