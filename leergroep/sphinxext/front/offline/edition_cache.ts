/** One edition in one cache: whole, of its own files alone, or not used. */

import { type Edition, nameCache } from "./edition_files.ts";

// No header of who asks tells two files apart.
const ANYHOW = { ignoreVary: true } as const;
// An entry that no page asks for, laid last.
const WHOLE = "_edition/whole";
const AT_ONCE = 4;

export class EditionCache {
  readonly #folder: string;
  readonly #own: Edition;
  #whole = false;

  constructor(folder: string, own: Edition) {
    this.#folder = folder;
    this.#own = own;
  }

  /** Tell whether every file of this edition is kept. */
  async isWhole(): Promise<boolean> {
    this.#whole ||= Boolean(await this.find(this.#own.edition, WHOLE));
    return this.#whole;
  }

  /** Return a kept file of an edition. */
  find(edition: string, file: string): Promise<Response | undefined> {
    return caches.match(this.#folder + file, {
      ...ANYHOW,
      cacheName: nameCache(this.#folder, edition),
    });
  }

  /** Fetch what is not kept yet; throw when a file is of another edition, or does not come. */
  async fill(): Promise<void> {
    if (await this.isWhole()) return;
    const { edition, files } = this.#own;
    const own = await caches.open(nameCache(this.#folder, edition));
    const others = await this.#openOthers();
    const left = Object.entries(files).values();
    const keep = async () => {
      for (const [file, digest] of left) await this.#keepFile(own, others, file, digest);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, keep));
    await own.put(this.#folder + WHOLE, new Response(""));
  }

  /** Forget the editions of this book that are not named. */
  async dropOthers(kept: ReadonlySet<string>): Promise<void> {
    const named = new Set([...kept].map((edition) => nameCache(this.#folder, edition)));
    const gone = (await listCaches(this.#folder)).filter((name) => !named.has(name));
    await Promise.all(gone.map((name) => caches.delete(name)));
  }

  /** Forget one edition. */
  drop(edition: string): Promise<boolean> {
    return caches.delete(nameCache(this.#folder, edition));
  }

  async #openOthers(): Promise<Cache[]> {
    const own = nameCache(this.#folder, this.#own.edition);
    const others = (await listCaches(this.#folder)).filter((name) => name !== own);
    return Promise.all(others.map((name) => caches.open(name)));
  }

  async #keepFile(own: Cache, others: Cache[], file: string, digest: string): Promise<void> {
    const address = this.#folder + file;
    if (await own.match(address, ANYHOW)) return;
    for (const other of others) {
      const known = await other.match(address, ANYHOW);
      if (known && await digestBody(await known.clone().arrayBuffer()) === digest) {
        return own.put(address, known);
      }
    }
    await own.put(address, await fetchFile(address, digest));
  }
}

/** Return the names of the caches of the book in a folder. */
export async function listCaches(folder: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(nameCache(folder, "")));
}

/** Fetch a file that has this digest; throw for anything else, such as that of a newer edition. */
async function fetchFile(address: string, digest: string): Promise<Response> {
  // A host that tells files apart by their time may say that nothing changed: then ask for it whole.
  for (const cache of ["no-cache", "reload"] as const) {
    const answer = await fetch(address, { cache });
    const body = await answer.arrayBuffer();
    if (answer.ok && await digestBody(body) === digest) return makeResponse(body, answer.headers);
  }
  throw new Error(`${address} is not of this edition`);
}

/** Make an answer anew, since a page may not be answered with what a host redirected. */
function makeResponse(body: ArrayBuffer, from: Headers): Response {
  const headers = new Headers(from);
  // Of how it came over the line: the body is unpacked.
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(body, { headers });
}

/** Return the beginning of a body's SHA-256, as the build writes it. */
async function digestBody(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body)).subarray(0, 8);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
