/** The pages of a part that is longer than the screen: which is read, and how to turn it. */

import { LONG, MANY, nameLength } from "./presenter.ts";

/** Less than this part of a page is none: sizes are no whole numbers, and the last has no gap. */
const ROUNDING = 0.1;

/** What turns the pages of the part that is read. */
export interface ReadPages {
  /** Read this part from its first page on; null for none. */
  open(part: Element | null): void;
  /** Turn so many pages; return whether there were. */
  turn(by: number): boolean;
  /** Tell at each change which page is read, and of how many. */
  watch(tell: (at: number, of: number) => void): void;
}

export function createReadPages(): ReadPages {
  let read: Element | null = null;
  let tell = (_at: number, _of: number) => {};
  const tellPages = () => {
    if (read) tell(countPages(read, read.scrollLeft) + 1, countPages(read, read.scrollWidth));
  };
  // The panel under a part decides how much of it fits, and is drawn after it.
  const watcher = new ResizeObserver(() => {
    if (read) fitPage(read);
    tellPages();
  });
  return {
    open(part) {
      read = part;
      if (!part) return;
      // What was watched before is hidden from now on, and counts nothing.
      watcher.observe(part);
      part.addEventListener("scroll", tellPages);
    },
    turn(by) {
      if (!read) return false;
      const before = read.scrollLeft;
      // Beyond the first and the last page the browser stays where it is.
      read.scrollLeft += by * measurePage(read);
      return read.scrollLeft !== before;
    },
    watch(listener) {
      tell = listener;
    },
  };
}

/** Return how far a page of what is read lies from the next. */
const measurePage = (read: Element): number =>
  read.clientWidth + (parseFloat(getComputedStyle(read).columnGap) || 0);

const countPages = (read: Element, width: number): number =>
  Math.ceil(width / measurePage(read) - ROUNDING);

/** A part that goes beyond its page by little is read in the size of longer ones, if that is enough. */
function fitPage(read: Element): void {
  if (nameLength(read) !== LONG) return;
  const isBeyond = () => countPages(read, read.scrollWidth) > 1;
  const at = read.scrollLeft;
  read.classList.replace(MANY, LONG);
  if (isBeyond()) read.classList.replace(LONG, MANY);
  if (isBeyond()) read.classList.replace(MANY, LONG);
  read.scrollLeft = at;
}
