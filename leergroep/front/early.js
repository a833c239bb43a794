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

// The theme takes the focus off its menu button and forgets to give it back.
document.addEventListener("close", (event) => {
  if (event.target.id === "pst-primary-sidebar-modal") {
    document.querySelector(".primary-toggle")?.focus();
  }
}, true);
