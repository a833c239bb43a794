/** What a browser may lack, refuse or throw at: each costs its own feature and nothing else. */

/** Return what comes of asking, undefined where the browser throws. */
export function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** Return what comes of asking later, undefined where the browser throws or rejects. */
export async function attemptLater<T>(ask: () => T): Promise<Awaited<T> | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
