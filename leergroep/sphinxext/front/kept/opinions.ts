/** A group that disagrees: the reader's dot goes to the answer chosen, or where it is dropped. */

export function joinOpinions(place: HTMLElement): void {
  const said = place.querySelector<HTMLElement>("[role=status]");
  place.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && said) said.textContent = target.dataset.said ?? "";
  });
  place.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Element && event.target.closest(".lg-dot--you")) {
      drag(place, event);
    }
  });
}

/** The whole picture follows the pointer: each column has a dot of its own, one of them shown. */
function drag(place: HTMLElement, start: PointerEvent): void {
  const stop = new AbortController();
  const { signal } = stop;
  place.setPointerCapture(start.pointerId);
  start.preventDefault();
  place.addEventListener("pointermove", choose, { signal });
  for (const end of ["pointerup", "pointercancel"]) {
    place.addEventListener(end, () => stop.abort(), { signal });
  }
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
