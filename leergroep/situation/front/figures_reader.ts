/** What reads files of figures: no page begins with it, and it is fetched when one is opened. */

import messages from "../reader.messages.json" with { type: "json" };
import { createTranslator, type Details } from "../../messages/front/translate.ts";
import { findAlike, findAreas } from "./area_search.ts";
import { layBeside } from "./compare.ts";
import { readTable } from "./open_file.ts";

/** Say why a file, a row or a cell is left out. */
const describe = (language: string, key: string, details?: Details): string =>
  createTranslator(language, messages)(key, details);

export const FIGURES_READER = { readTable, layBeside, findAreas, findAlike, describe };

/** Reads files, finds neighbourhoods in them and lays those beside each other. */
export type FiguresReader = typeof FIGURES_READER;

declare global {
  var leergroepFigures: FiguresReader | undefined;
}

globalThis.leergroepFigures = FIGURES_READER;
