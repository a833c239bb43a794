/** Everything this browser keeps, for the workbook: all sheets, and which round of each is open. */

import { SetStore, type StoredRecord } from "../../documents/front/browser_store.ts";
import type { InstrumentId } from "../../documents/front/document.ts";
import { type DocumentSet, mergeSets } from "../../documents/front/document_set.ts";
import { findKind, type Sheet } from "../../documents/front/kinds.ts";
import { autosave } from "../../widget/front/host/autosave.ts";
import type { Model, StorageState } from "../../widget/front/host/host.ts";

/** The state in which a workbook holds what the browser keeps. */
export interface StoredTraits extends DocumentSet<Sheet> {
  readonly instruments: Readonly<Record<string, InstrumentId>>;
  readonly storage: StorageState;
  /** What could not be read and stands aside. */
  readonly aside?: readonly StoredRecord[];
}

/** Read all sheets into a model, then keep every change to them. Never throws. */
export function keepWorkbook(model: Model<StoredTraits>): Promise<void> {
  const instruments = model.get("instruments");
  const store = new SetStore(instruments, findKind);
  return autosave<DocumentSet<Sheet>>(model, {
    slugs: Object.keys(instruments),
    async read() {
      model.set("aside", await store.listAside());
      return store.read();
    },
    write: (before, after) => store.write(before, after),
    take: () => ({ sheets: model.get("sheets"), currents: model.get("currents") }),
    show({ sheets, currents }) {
      model.set("currents", currents);
      model.set("sheets", sheets);
    },
    merge: (stored, before, after) => mergeSets(findKind, stored, before, after),
  });
}
