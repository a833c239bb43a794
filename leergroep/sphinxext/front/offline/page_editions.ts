/** Of which edition each open page is, as far as it is not the worker's own: none mixes two. */

/** What stands for an edition that only the network has. */
export const NETWORK = "";

interface Known {
  /** The edition of the worker that is or was the active one. */
  current?: string;
  /** The edition of a page, by the id that the browser gives it. */
  pages: Record<string, string>;
}

/** Kept in a cache, since the browser stops a worker between two questions. */
export class PageEditions {
  readonly #folder: string;
  readonly #place: string;
  #known?: Promise<Known>;

  constructor(folder: string) {
    this.#folder = folder;
    this.#place = `leergroep-pages ${folder}`;
  }

  /** Return the edition that was active before, undefined for the first. */
  async current(): Promise<string | undefined> {
    return (await this.#read()).current;
  }

  /** Return the edition of a page, undefined for the worker's own. */
  async of(page: string): Promise<string | undefined> {
    return (await this.#read()).pages[page];
  }

  /** Return every edition that an open page is of. */
  async used(): Promise<Set<string>> {
    return new Set(Object.values((await this.#read()).pages));
  }

  /** Remember the edition of a page; undefined makes it the worker's own. */
  async set(page: string, edition: string | undefined): Promise<void> {
    const known = await this.#read();
    if (known.pages[page] === edition) return;
    if (edition === undefined) delete known.pages[page];
    else known.pages[page] = edition;
    await this.#write(known);
  }

  /** An edition becomes the active one: pages that are open stay of the edition that they were. */
  async follow(edition: string, open: readonly string[]): Promise<void> {
    // Until now another worker kept this.
    this.#known = undefined;
    const known = await this.#read();
    const before = known.current ?? NETWORK;
    known.pages = Object.fromEntries(open.map((page) => [page, known.pages[page] ?? before]));
    known.current = edition;
    await this.#write(known);
  }

  /** Forget the pages that were closed, and return the editions that no page is of any more. */
  async forgetClosed(open: ReadonlySet<string>): Promise<string[]> {
    const known = await this.#read();
    const closed = Object.entries(known.pages).filter(([page]) => !open.has(page));
    if (!closed.length) return [];
    for (const [page] of closed) delete known.pages[page];
    await this.#write(known);
    const used = new Set([...Object.values(known.pages), known.current, NETWORK]);
    return [...new Set(closed.map(([, edition]) => edition))].filter((one) => !used.has(one));
  }

  #read(): Promise<Known> {
    return this.#known ??= caches.open(this.#place)
      .then((cache) => cache.match(this.#folder))
      .then((kept) => kept ? kept.json() : { pages: {} });
  }

  async #write(known: Known): Promise<void> {
    const cache = await caches.open(this.#place);
    await cache.put(this.#folder, new Response(JSON.stringify(known)));
  }
}
