/** What the host and the tools must know of a kind of document. */

import type { Document, Format, InstrumentId } from "./document.ts";

/** What a store must know to keep documents of a kind. */
export interface StoredKind<
  D extends Document = Document,
  I extends InstrumentId = InstrumentId,
> extends Format {
  /** Return an empty document for an instrument. */
  blank(instrument: InstrumentId): D;
  /** Tell whether there is nothing to keep. */
  isEmpty(document: D): boolean;
  /** Return the document in a text; throw SheetError when it holds none for this instrument. */
  parse(text: string, instrument: I): D;
}

/** What a widget must know to show documents of a kind. */
export interface DocumentKind<
  D extends Document = Document,
  I extends InstrumentId = InstrumentId,
> extends StoredKind<D, I> {
  /** What is filled in is called `thing-<things>` and `things-<things>`. */
  readonly things: string;
}

/** What the tools must know to open files of a kind. */
export interface FillableKind<
  D extends Document = Document,
  I extends InstrumentId = InstrumentId,
> extends DocumentKind<D, I> {
  /** Tell whether a file can be opened in its place without asking. */
  isUnanswered(document: D): boolean;
  /** Return my document with what is only in theirs. */
  fillIn(mine: D, theirs: D): D;
  /** What that is called, where more is kept than what is still empty. */
  readonly fillKey?: string;
  /** Count what is filled in and still has a place in the instrument. */
  count(instrument: I, document: D): number;
}

/**
 * Return what this browser kept; throw SheetError when it cannot be read.
 *
 * It may be of a newer edition: a page that stayed open is older than what another tab writes.
 */
export function parseStored<D extends Document, I extends InstrumentId>(
  kind: StoredKind<D, I>,
  stored: unknown,
  instrument: I,
): D {
  return kind.parse(JSON.stringify(stored), { ...instrument, edition: Infinity });
}
