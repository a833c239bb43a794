/** Runs before the first paint: the reader's colours, and that scripts work at all. */

import { attempt } from "../../documents/front/attempt.ts";
import { registerWorker } from "./offline/register.ts";

const root = document.documentElement;
root.classList.add("lg-js");

// Where nothing may be kept their very names throw, or what is kept: then the theme's scripts stop,
// and no menu opens.
for (const name of ["localStorage", "sessionStorage"] as const) {
  try {
    const storage = globalThis[name];
    const mode = storage.getItem("mode");
    storage.setItem("mode", mode ?? "");
    if (!mode) storage.removeItem("mode");
  } catch {
    const kept = new Map<string, string>();
    const value = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
    };
    Object.defineProperty(globalThis, name, { value });
  }
}

const mode = localStorage.getItem("mode") || "auto";
const isDark = attempt(() => matchMedia("(prefers-color-scheme: dark)").matches);
root.dataset.mode = mode;
root.dataset.theme = mode === "auto" ? (isDark ? "dark" : "light") : mode;

// On paper every page is a light one, whoever coloured it: code, boxes to tick, a style of its own.
let onScreen: string | undefined;
addEventListener("beforeprint", () => {
  onScreen = root.dataset.theme;
  root.dataset.theme = "light";
});
addEventListener("afterprint", () => root.dataset.theme = onScreen);

// The theme takes the focus off its menu button and forgets to give it back.
document.addEventListener("close", ({ target }) => {
  if (target instanceof Element && target.id === "pst-primary-sidebar-modal") {
    document.querySelector<HTMLElement>(".primary-toggle")?.focus();
  }
}, true);

registerWorker(root);
