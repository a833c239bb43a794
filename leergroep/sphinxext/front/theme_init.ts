/** Runs before the first paint: the reader's colours, and that scripts work at all. */

const root = document.documentElement;
root.classList.add("lg-js");

// Where nothing may be kept their very names throw, and the theme's scripts stop: no menu opens.
for (const name of ["localStorage", "sessionStorage"]) {
  try {
    globalThis[name].getItem("mode");
  } catch {
    const kept = new Map();
    const getItem = (key) => kept.get(key) ?? null;
    const value = { getItem, setItem: (key, text) => kept.set(key, text) };
    Object.defineProperty(globalThis, name, { value });
  }
}

const mode = localStorage.getItem("mode") || "auto";
const dark = matchMedia("(prefers-color-scheme: dark)").matches;
root.dataset.mode = mode;
root.dataset.theme = mode === "auto" ? (dark ? "dark" : "light") : mode;

// The theme takes the focus off its menu button and forgets to give it back.
document.addEventListener("close", (event) => {
  if (event.target.id === "pst-primary-sidebar-modal") {
    document.querySelector(".primary-toggle")?.focus();
  }
}, true);
