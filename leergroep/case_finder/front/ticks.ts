/** What a reader ticks in the case finder, as a document: nothing here touches page or storage. */

import {
  type Document,
  findWrongEntry,
  type Format,
  type InstrumentId,
  isRecord,
  type Json,
  makeBlank,
  parseDocument,
} from "../../documents/front/document.ts";
import type { StoredKind } from "../../documents/front/kind.ts";
import type { Chosen, TraitKind } from "./nearest.ts";
import type { GroupState } from "./state.ts";

/** What is ticked, as `<kind>/<slug>`. */
export interface Choice extends Document {
  readonly ticks: Readonly<Record<string, true>>;
}

export const FORMAT: Format = { format: "leergroep/choice", version: 1, parts: { ticks: 1 } };

export const makeBlankChoice = (instrument: InstrumentId): Choice => makeBlank(instrument, FORMAT);

export const isEmpty = (choice: Choice): boolean => Object.keys(choice.ticks).length === 0;

/** Return the choice in a text; throw SheetError when it holds none. */
export const parseChoice = (text: string, instrument: InstrumentId): Choice =>
  parseDocument(text, instrument, FORMAT, findWrongPart);

const findWrongPart = ({ ticks }: Json): string =>
  isRecord(ticks) ? findWrongEntry("ticks", ticks, (value) => value === true) : "ticks";

/** Return the choice with one tick set, or taken away. */
export function setTick(
  choice: Choice,
  kind: TraitKind,
  slug: string,
  on: boolean,
  day: string,
): Choice {
  const { [`${kind}/${slug}`]: _, ...others } = choice.ticks;
  const ticks: Choice["ticks"] = on ? { ...others, [`${kind}/${slug}`]: true } : others;
  return { ...choice, round: choice.round || day, ticks };
}

/** Return the ticked slugs by kind, in the order in which they are offered; others do not count. */
export function listTicked(choice: Choice, groups: readonly GroupState[]): Chosen {
  return Object.fromEntries(groups.map(({ kind, options }) => [
    kind,
    options.map(({ slug }) => slug).filter((slug) =>
      Object.hasOwn(choice.ticks, `${kind}/${slug}`)
    ),
  ]));
}

/** What the host needs to know of this kind of document to keep it. */
export const kind: StoredKind<Choice> = {
  ...FORMAT,
  blank: makeBlankChoice,
  isEmpty,
  parse: parseChoice,
};
