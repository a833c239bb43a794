/** What every store can do; leergroep/documents/store.py has files and folders of this contract. */

/** Keep something that several writers change, whole or not at all. */
export interface Store<Held> {
  /** Return what the store holds now; reject when it cannot be read. */
  read(): Promise<Held>;
  /**
   * Make in the store what changed from `before` to `after`; return what it then holds of that.
   *
   * What others changed since `before` stays. Rejects when that cannot be done: a writer who
   * keeps its `before` then tries again with all that is not yet kept.
   */
  write(before: Held, after: Held): Promise<Held>;
}
