/** Ids that are unique in the document, whatever number of notebooks, widgets and views it has. */

declare global {
  /** How many ids were given. In Jupyter each widget has a module of its own: they share this. */
  var leergroepIds: number | undefined;
}

/** Return what ids of a view begin with, for no other view in this document. */
export function makeViewId(): string {
  globalThis.leergroepIds = (globalThis.leergroepIds ?? 0) + 1;
  return `lg-${globalThis.leergroepIds}`;
}
