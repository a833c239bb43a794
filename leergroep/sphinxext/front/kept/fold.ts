/** Longer parts fold on phones only; a search in the page or a printer opens them. */

const PHONE = matchMedia("(max-width: 40rem)");

export function foldParts(parts: HTMLDetailsElement[]): void {
  const fold = () => {
    for (const part of parts) part.open = !PHONE.matches || holdsTarget(part);
  };
  fold();
  PHONE.addEventListener("change", fold);
  addEventListener("beforeprint", () => parts.forEach((part) => part.open = true));
  addEventListener("afterprint", fold);
  addEventListener("hashchange", () => {
    for (const part of parts) part.open ||= holdsTarget(part);
  });
}

/** A link leads into a part, or to the heading right above it. */
function holdsTarget(part: HTMLElement): boolean {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return Boolean(target && (part.contains(target) || target.contains(part)));
}
