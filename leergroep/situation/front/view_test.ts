import assert from "node:assert/strict";
import messages from "../messages.json" with { type: "json" };
import reportMessages from "../report.messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import type { Entries, Entry } from "../../documents/front/entries.ts";
import { createTranslator } from "../../messages/front/translate.ts";
import { createUi } from "./actions.ts";
import { countSaid, dropFigures, keepFigures, listKept } from "./analysis.ts";
import { findAlike, findAreas } from "./area_search.ts";
import { layBeside } from "./compare.ts";
import type { SituationContext, SituationUi } from "./context.ts";
import { FIGURES_READER } from "./figures_reader.ts";
import { listRows } from "./export_rows.ts";
import type { FigureState, SituationState } from "./state.ts";
import { parseCsv } from "./statistics_reader.ts";
import { kind } from "./together.ts";
import { renderSituation } from "./view.ts";

const figure = (slug: string, columns: string[], unit: FigureState["unit"]): FigureState => ({
  slug,
  columns,
  unit,
  title: slug,
  nature: "rounded",
});
const instrument: SituationState = {
  slug: "analyse",
  edition: 1,
  title: "Analyse",
  scope: "",
  prompts: ["Wat zie je?"],
  themes: [{
    slug: "wonen",
    title: "Wonen",
    prompt: "Herken je dit?",
    figures: [figure("inwoners", ["a_inw"], "people"), figure("woz", ["g_woz"], "euros")],
  }],
  questions: "",
  outcome: "",
};
const rows = Array.from(
  { length: 12 },
  (_, at) => `WK9901${String(at + 1).padStart(2, "0")};Wijk ${at};1;${1000 + at * 90};${200 + at};${at}`,
);
const table = parseCsv(
  "kwb-2022.csv",
  ["code;regio;ind_wbi;a_inw;g_woz;laadpalen", "GM9901;Duinstad;1;20000;250;9", ...rows].join("\n"),
);
const blank = kind.blank(instrument);
const lay = (code: string, more: string[] = []) =>
  keepFigures(blank, layBeside(instrument, table, { code, more }), "2026-11-28");

/** Draw an analysis: what a template holds is worked out without a page. */
function drawWith(entries: Entries, ui: Partial<SituationUi> = {}, language = "nl"): unknown {
  const translate = createTranslator(language, { ...formMessages, ...reportMessages, ...messages });
  const names = { thing: "antwoord", things: "antwoorden" };
  const get = (name: string) => name === "widget" ? "situation" : undefined;
  const ctx = {
    ...{ id: "x", language, instrument, kind, asksRound: false, page: {}, actions: {} },
    translate: (key: string, details: object) => translate(key, { ...names, ...details }),
    links: { rules: {}, cases: {} },
    sheet: { ...blank, round: "2026-11-28", entries },
    ui: { notice: null, asked: null, undo: null, ...createUi(), ...ui },
    storage: { kind: "browser" },
    model: { get },
  } as unknown as SituationContext;
  listRows(ctx, listKept(instrument, ctx.sheet));
  return renderSituation(ctx);
}

Deno.test("an analysis is drawn in every state and both languages", () => {
  const { entries } = lay("WK990103", ["laadpalen"]);
  for (const language of ["nl", "en"]) {
    for (
      const ui of [
        {},
        { table, reader: FIGURES_READER },
        { table, reader: FIGURES_READER, typed: { own: "wijk", other: "niet te vinden" } },
        { waiting: { ...table, years: table.years.map(() => "") } },
        { refused: { key: "situation-empty", details: {} }, reader: FIGURES_READER },
        { isReading: true },
        { step: 0 },
        { step: 2 },
      ]
    ) {
      assert.ok(drawWith({}, ui, language));
      assert.ok(drawWith(entries, ui, language));
    }
  }
});

Deno.test("whatever another program put in a document is drawn", () => {
  const odd: Entry = { "own-2020": "x", "own-abc": 1, "all-2020": "1 x 2", stand: "weg", kind: 5, explain: 3 };
  const fields: Entry[] = [{}, { code: 5 }, odd, { ...odd, "own-2020": 4, "own-9999": 2 }];
  for (const field of fields) {
    for (const name of ["gekozen", "cijfer-woz", "kolom-1", "naast-x", "bron-x-2020", "vraag-1"]) {
      assert.ok(drawWith({ gekozen: {}, [name]: field }, { table }));
    }
  }
});

Deno.test("of another neighbourhood only what was said stays", () => {
  const sheet = lay("WK990103");
  const said = { ...sheet.entries["cijfer-woz"], explain: "Nieuwbouw" };
  const left = dropFigures({ ...sheet, entries: { ...sheet.entries, "cijfer-woz": said } });
  assert.deepEqual(left.entries, { "cijfer-woz": { explain: "Nieuwbouw" } });
  assert.equal(countSaid(instrument, left), 1);
});

Deno.test("from a file of another neighbourhood only what was said comes over", () => {
  const mine = lay("WK990103");
  const theirs = lay("WK990104");
  const entries = { ...theirs.entries, "cijfer-woz": { ...theirs.entries["cijfer-woz"], who: "Bep" } };
  const both = kind.fillIn(mine, { ...theirs, entries });
  assert.deepEqual(both.entries["cijfer-woz"], { ...mine.entries["cijfer-woz"], who: "Bep" });
  assert.equal(both.entries.gekozen.code, "WK990103");
});

Deno.test("what several people say of a figure stands together, and is explained only to all", () => {
  const say = (figure: Entry, ...questions: string[]) => {
    const asked = questions.map((text, at) => [`vraag-${at + 1}`, { text }]);
    const sheet = lay("WK990103");
    const woz = { ...sheet.entries["cijfer-woz"], ...figure };
    return { ...sheet, entries: { ...sheet.entries, "cijfer-woz": woz, ...Object.fromEntries(asked) } };
  };
  const mine = say({ explain: "Nieuwbouw", who: "Bep", stand: "explained" }, "Wie kwam er?");
  const theirs = say({ explain: "Nieuwbouw\nDe flat is weg", who: "Ali", stand: "missing" }, "Wie ging?", "Wie kwam er?", "Waarom?");
  const both = kind.fillIn(mine, theirs);
  const { explain, who, stand } = both.entries["cijfer-woz"];
  assert.deepEqual({ explain, who, stand }, {
    explain: "Nieuwbouw\nDe flat is weg",
    who: "Bep; Ali",
    stand: "missing",
  });
  const ask = ({ entries }: typeof both) => [1, 2, 3].map((at) => entries[`vraag-${at}`]?.text);
  assert.deepEqual(ask(both), ["Wie kwam er?", "Wie ging?", "Waarom?"]);
  assert.deepEqual(kind.fillIn(both, theirs), both);
  const more = kind.fillIn(both, say({ who: "x".repeat(198) }, "Nog een?"));
  assert.deepEqual(ask(more), ["Wie kwam er?", "Wie ging?", "Waarom?\nNog een?"]);
  assert.equal(more.entries["cijfer-woz"].who, "Bep; Ali");
  assert.ok(String(more.entries["cijfer-woz"].explain).endsWith("x".repeat(198)));
});

Deno.test("areas are found by name and code, and those that are most alike", () => {
  assert.deepEqual(findAreas(table, "wk990102"), [{ code: "WK990102", name: "Wijk 1" }]);
  assert.equal(findAreas(table, "WÍJK").length, 8);
  assert.deepEqual(findAlike(table, "WK990106").map(({ code }) => code), ["WK990107", "WK990105", "WK990108"]);
});
