/** Scripts that a page fetches only when they are asked for, from the folder of this one. */

// In Jupyter a widget is a module in no folder: there nothing can be fetched.
const OWN = findOwnScript();
const fetched = new Map<string, Promise<void>>();

export const canFetch = Boolean(OWN);

function findOwnScript(): string {
  const script = globalThis.document?.currentScript;
  return script && "src" in script ? String(script.src) : "";
}

/** Return the address of a file beside this script. */
export const resolveBeside = (name: string): string => OWN.replace(/[^/]*$/, name);

/** Load a script beside this one, once; after a failure the next call tries again. */
export function fetchScript(name: string): Promise<void> {
  const found = fetched.get(name) ?? insertScript(name);
  fetched.set(name, found);
  return found;
}

/** Load a stylesheet beside this script, once; after a failure the next call tries again. */
export function fetchStyle(name: string): Promise<void> {
  const href = resolveBeside(name);
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href });
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(name));
    };
    document.head.append(link);
  });
}

function insertScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = resolveBeside(name);
    script.onload = () => resolve();
    script.onerror = () => {
      fetched.delete(name);
      script.remove();
      reject(new Error(name));
    };
    document.head.append(script);
  });
}
