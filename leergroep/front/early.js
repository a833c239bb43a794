/** Runs before the first paint: the reader's colours, and that scripts work at all. */

const root = document.documentElement;
root.classList.add("lg-js");
try {
  const mode = localStorage.getItem("mode") || "auto";
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.mode = mode;
  root.dataset.theme = mode === "auto" ? (dark ? "dark" : "light") : mode;
} catch {
  root.dataset.mode = "auto";
}
