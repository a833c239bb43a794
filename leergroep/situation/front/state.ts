/** A situational analysis as Python sends it: leergroep/situation/model.py. */

import type { Instrument } from "../../documents/front/document.ts";
import type { EntriesDocument } from "../../documents/front/entries.ts";
import type { DocumentTraits } from "../../widget/front/host/host.ts";

/** One figure, and the headings by which the files of every year have it. */
export interface FigureState {
  readonly slug: string;
  readonly title: string;
  readonly columns: readonly string[];
  /** Percent where it says none. */
  readonly unit?: "people" | "households" | "homes" | "percent" | "euros" | "score" | "number";
  /** Of registers where it says none. */
  readonly nature?: "register" | "rounded" | "estimated";
  /** The figure that it is a share of. */
  readonly per?: string;
  /** What one must know to read it. */
  readonly note?: string;
  /** The years from which it means something else, each with the reason. */
  readonly breaks?: Readonly<Record<string, string>>;
}

export interface ThemeState {
  readonly slug: string;
  readonly title: string;
  readonly prompt: string;
  readonly figures: readonly FigureState[];
}

export interface SituationState extends Instrument {
  /** What figures can tell, and what not. */
  readonly scope: string;
  /** What a group asks at each figure. */
  readonly prompts: readonly string[];
  readonly themes: readonly ThemeState[];
  readonly questions: string;
  readonly outcome: string;
}

/** The state of a widget that shows a situational analysis. */
export type SituationTraits = DocumentTraits<EntriesDocument, SituationState>;
