/** Scripts that a page fetches only when they are asked for, from the folder that this one is in. */

// In Jupyter a widget is a module in no folder: there nothing can be fetched.
const OWN = globalThis.document?.currentScript?.src;
const fetched = new Map();

export const canFetch = Boolean(OWN);

/** Return the address of a file beside this script. */
export const beside = (name) => OWN.replace(/[^/]*$/, name);

/** Load a script beside this one, once; after a failure the next call tries again. */
export function fetchScript(name) {
  if (!fetched.has(name)) fetched.set(name, insert(name));
  return fetched.get(name);
}

function insert(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = beside(name);
    script.onload = () => resolve();
    script.onerror = () => {
      fetched.delete(name);
      script.remove();
      reject(new Error(name));
    };
    document.head.append(script);
  });
}
