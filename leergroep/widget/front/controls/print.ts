/** What is folded on the screen is open on paper. */

/** Open what is folded in a picture while it is printed, drawn first; return how to stop. */
export function openOnPaper(el: HTMLElement, drawAll: () => void): () => void {
  let folded: HTMLDetailsElement[] = [];
  const unfold = () => {
    drawAll();
    folded = [...el.querySelectorAll<HTMLDetailsElement>(".lg-group details:not([open])")];
    folded.forEach((one) => one.open = true);
  };
  const fold = () => folded.forEach((one) => one.open = false);
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", fold);
  return () => {
    removeEventListener("beforeprint", unfold);
    removeEventListener("afterprint", fold);
  };
}
