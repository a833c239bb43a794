/** What a reader ticks in the finder, as a document: nothing here touches the page or the storage. */

import { blankOf, isRecord, parseDocument, patch, wrongEntry } from "../../documents/front/document.ts";

export const FORMAT = "leergroep/choice";
export const VERSION = 1;

export const blank = (instrument) => blankOf(instrument, FORMAT, VERSION, "ticks");

export const isEmpty = (choice) => Object.keys(choice.ticks).length === 0;

/** Return the choice in a text; throw SheetError when it holds none. */
export function parse(text, instrument) {
  const data = parseDocument(text, instrument, { format: FORMAT, version: VERSION, wrongPart });
  return { ...blank(instrument), ...data };
}

function wrongPart({ ticks }) {
  return isRecord(ticks) ? wrongEntry("ticks", ticks, (value) => value === true) : "ticks";
}

/** Return `stored` with only what changed from `before` to `after`: two tabs lose nothing. */
export function patched(stored, before, after) {
  return { ...patch(stored, before, after), ticks: patch(stored.ticks, before.ticks, after.ticks) };
}

/** Return the choice with one tick set, or taken away. */
export function ticked(choice, kind, slug, on, day) {
  const { [`${kind}/${slug}`]: _, ...others } = choice.ticks;
  const ticks = on ? { ...others, [`${kind}/${slug}`]: true } : others;
  return { ...choice, round: choice.round || day, ticks };
}

/** Return the ticked slugs by kind, in the order in which they are offered; others do not count. */
export function chosen(choice, groups) {
  return Object.fromEntries(groups.map(({ kind, options }) => [
    kind,
    options.map(({ slug }) => slug).filter((slug) => Object.hasOwn(choice.ticks, `${kind}/${slug}`)),
  ]));
}

/** What the host needs to know of this kind of document to keep it. */
export const kind = { blank, isEmpty, parse, patched };
