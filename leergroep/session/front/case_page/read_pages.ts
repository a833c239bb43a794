/** The pages of a part that is longer than the screen: which is read, and how to turn it. */

import { LONG, MANY, nameLength, SHORT } from "./presenter.ts";

/** A last page of which half would be of the page before is filled up with an empty column. */
const HALF = "lg-read--half";
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

/** In which sizes a part is read, the largest first. Text in one column has no second page. */
const SIZES: readonly string[] = [SHORT, LONG, MANY];

/** A part is read in the largest size in which it is one page; where there is none it has pages. */
function fitPage(read: Element): void {
  const at = read.scrollLeft;
  const sizes = SIZES.slice(SIZES.indexOf(nameLength(read)));
  const isWhole = (size: string) => {
    setSize(read, size);
    return countPages(read, read.scrollWidth) === 1 && read.scrollHeight <= read.clientHeight + 1;
  };
  if (!sizes.some(isWhole)) setSize(read, sizes.find((size) => size !== SHORT) ?? MANY);
  read.classList.toggle(HALF, isHalf(read));
  read.scrollLeft = at;
}

/** Tell whether the last of two columns a page has none beside it. */
const isHalf = (read: Element): boolean =>
  Math.round(2 * read.scrollWidth / measurePage(read)) % 2 === 1;

function setSize({ classList }: Element, size: string): void {
  classList.remove(...SIZES, HALF);
  classList.add(size);
}
