/** Documents of several rounds, and which of each instrument is open: the merge of such a set. */

import type { Document } from "./document.ts";
import type { StoredKind } from "./kind.ts";
import { isSame, merge, mergeRecords } from "./merge.ts";

/** Documents, at most one a round of an instrument, and by slug which round is open. */
export interface DocumentSet<D extends Document = Document> {
  readonly sheets: readonly D[];
  readonly currents: Readonly<Record<string, string>>;
}

/** A document on both sides of a change; on a side where there is none it is absent. */
export interface Change<D extends Document = Document> {
  readonly key: string;
  readonly before?: D;
  readonly after?: D;
}

/** Return of which kind a document is. */
export type FindKind<D extends Document = Document> = (document: unknown) => StoredKind<D>;

/** Return the key under which a document is kept: a set has one document a key. */
export const makeKey = ({ instrument, round }: Pick<Document, "instrument" | "round">): string =>
  `${instrument}/${round}`;

/** Return the documents that differ, those that are gone last. */
export function listChanges<D extends Document>(
  before: readonly D[],
  after: readonly D[],
): Change<D>[] {
  const [old, now] = [before, after].map(indexByKey);
  return [
    ...[...now].map(([key, sheet]) => ({ key, before: old.get(key), after: sheet })),
    ...[...old].filter(([key]) => !now.has(key)).map(([key, sheet]) => ({
      key,
      before: sheet,
    })),
  ].filter(({ before, after }: Change<D>) => !isSame(before, after));
}

const indexByKey = <D extends Document>(sheets: readonly D[]): Map<string, D> =>
  new Map(sheets.map((sheet) => [makeKey(sheet), sheet]));

/**
 * Return what is to be kept of one document, undefined for nothing.
 *
 * Of what is gone from the store nothing is known: who changed it brings it back whole.
 */
export function mergeChange<D extends Document>(
  findKind: FindKind<D>,
  stored: D | undefined,
  { before, after }: Change<D>,
): D | undefined {
  const some = after ?? before ?? stored;
  if (!some) return undefined;
  const kind = findKind(some);
  const blank = {
    ...kind.blank({ slug: some.instrument, edition: some.edition }),
    round: some.round,
  };
  const base = stored && before ? before : blank;
  const merged = merge(kind, stored ?? blank, base, after ?? blank);
  return kind.isEmpty(merged) ? undefined : merged;
}

/** Return `stored` with only what changed from `before` to `after`: two writers lose nothing. */
export function mergeSets<D extends Document>(
  findKind: FindKind<D>,
  stored: DocumentSet<D>,
  before: DocumentSet<D>,
  after: DocumentSet<D>,
): DocumentSet<D> {
  const changes = listChanges(before.sheets, after.sheets);
  const held = indexByKey(stored.sheets);
  const merged = changes.flatMap((change) =>
    mergeChange(findKind, held.get(change.key), change) ?? []
  );
  const changed = new Set(changes.map(({ key }) => key));
  return {
    sheets: [...stored.sheets.filter((sheet) => !changed.has(makeKey(sheet))), ...merged],
    currents: mergeRecords(stored.currents, before.currents, after.currents),
  };
}
