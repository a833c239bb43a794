/** An analysis as rows for a spreadsheet: a figure in a year, and what was said of it. */

import type { Cell } from "../../documents/front/csv.ts";
import { type KeptTheme, QUESTIONS } from "./analysis.ts";
import { CHOSEN } from "./compare.ts";
import type { SituationContext } from "./context.ts";
import { STAND_WORDS } from "./describe.ts";
import { listFigureYears } from "./film.ts";

const HEADS = [
  ...["column-theme", "column-figure", "column-code", "column-name", "column-year", "column-own"],
  ...["column-town", "column-land", "column-explain", "column-who", "column-stand"],
];

/** Return headings and rows: of each figure every year, then the questions. */
export function listRows(ctx: SituationContext, themes: readonly KeptTheme[]): Cell[][] {
  const { translate, sheet: { entries } } = ctx;
  const chosen = entries[CHOSEN] ?? {};
  const number = (value: string | number | undefined) => typeof value === "number" ? value : null;
  const rows = themes.flatMap(({ theme, figures }) =>
    figures.flatMap(({ title, entry }) =>
      listFigureYears(entry).map((year): Cell[] => [
        theme?.title ?? translate("situation-more"),
        title,
        chosen.code,
        chosen.name,
        Number(year),
        ...["own", "town", "land"].map((place) => number(entry[`${place}-${year}`])),
        entry.explain,
        entry.who,
        entry.stand ? translate(STAND_WORDS[entry.stand] ?? "situation-stand-none") : "",
      ])
    )
  );
  const questions = QUESTIONS.flatMap((name, at): Cell[][] =>
    entries[name]?.text
      ? [[translate("situation-question", { number: at + 1 }), entries[name].text]]
      : []
  );
  return [HEADS.map((head) => translate(head)), ...rows, ...questions];
}
