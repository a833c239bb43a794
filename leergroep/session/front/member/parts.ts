/** What a member needs once something is chosen: it is fetched while that is done. */

type Later = typeof import("./later.ts");

let later: Later | undefined;

/** Return what comes later, undefined until it is there. */
export const getLater = (): Later | undefined => later;

/** Have what comes later; after a failure the next call tries again. */
export async function loadLater(): Promise<Later> {
  later = await import("./later.ts");
  return later;
}
