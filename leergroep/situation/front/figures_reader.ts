/** What reads files of figures: no page begins with it, and it is fetched when one is opened. */

import messages from "../reader.messages.json" with { type: "json" };
import { createTranslator, type Details } from "../../messages/front/translate.ts";
import { findAlike, findAreas } from "./area_search.ts";
import { findHeading, layBeside, nameColumn } from "./compare.ts";
import { readTable } from "./open_file.ts";
import { listYears, nameAreas, takeNames, takeYear } from "./statistics_table.ts";

/** Say why a file, a row or a cell is left out. */
const describe = (language: string, key: string, details?: Details): string =>
  createTranslator(language, messages)(key, details);

export const FIGURES_READER = {
  ...{ readTable, layBeside, findAreas, findAlike, findHeading, nameColumn, describe },
  ...{ listYears, nameAreas, takeNames, takeYear },
};

/** Reads files, finds neighbourhoods in them and lays those beside each other. */
export type FiguresReader = typeof FIGURES_READER;

declare global {
  var leergroepFigures: FiguresReader | undefined;
}

globalThis.leergroepFigures = FIGURES_READER;
