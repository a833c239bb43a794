/** Parts of a script that are fetched when they are asked for: what `import()` becomes in a page. */

import { fetchScript } from "./script_loader.ts";

declare global {
  /** What scripts of this page share, by the name of the file; see front_build.py. */
  var leergroepParts: Record<string, unknown>;
  var leergroepPart: (name: string) => Promise<unknown>;
}

globalThis.leergroepPart = (name) => fetchScript(name).then(() => globalThis.leergroepParts[name]);
