/** A group that disagrees: the reader's dot goes to the answer chosen, or where it is dropped. */

export function joinOpinions(place: HTMLElement): void {
  const said = place.querySelector<HTMLElement>("[role=status]");
  place.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && said) said.textContent = target.dataset.said ?? "";
  });
  place.addEventListener("pointerdown", (event) => {
    const dot = event.target instanceof Element ? event.target.closest(".lg-dot--you") : null;
    if (dot instanceof HTMLElement) drag(dot, event);
  });
}

function drag(dot: HTMLElement, start: PointerEvent): void {
  const stop = new AbortController();
  dot.setPointerCapture(start.pointerId);
  start.preventDefault();
  dot.addEventListener("pointermove", (event) => {
    choose(event);
    if (!dot.hasPointerCapture(event.pointerId)) stop.abort();
  }, { signal: stop.signal });
  dot.addEventListener("pointerup", () => stop.abort(), { signal: stop.signal });
  dot.addEventListener("pointercancel", () => stop.abort(), { signal: stop.signal });
}

function choose({ clientX, clientY }: PointerEvent): void {
  const column = document.elementsFromPoint(clientX, clientY)
    .map((one) => one.closest(".lg-opinions__column"))
    .find((one) => one !== null);
  const input = column?.querySelector("input");
  if (!input || input.checked) return;
  input.checked = true;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
