/** After the first page is done: have the book kept. Only at an address. */

import { whenIdle } from "../../../widget/front/idle.ts";
import { isSaving } from "./worker_scope.ts";

declare global {
  /** The edition that this page is of, set by the build; nothing where a book keeps none. */
  var lgEdition: string | undefined;
}

/** Have this edition kept when the browser has nothing else to do. */
export function registerWorker(root: HTMLElement): void {
  const act = () => keep(root.dataset.content_root).catch(() => {});
  if (!globalThis.lgEdition || !location.protocol.startsWith("http")) return;
  addEventListener("load", () => whenIdle(act));
}

/** A browser that keeps nothing has no workers, and a page can do without. */
async function keep(folder = "./"): Promise<void> {
  const workers = navigator.serviceWorker;
  if (workers.controller) {
    const script = document.createElement("script");
    script.src = `${folder}_static/offline.js`;
    document.head.append(script);
  } else if (!isSaving()) {
    await workers.register(`${folder}sw.js`, { updateViaCache: "none" });
    (await workers.ready).active?.postMessage(lgEdition);
  }
}
