/** The case's own page as a screen for the room: one part of it at a time, and nothing else. */

import type { Presenter } from "../../../widget/front/host/host.ts";
import type { ReadPages } from "./read_pages.ts";

const ON = "lg-session-on";
/** What holds the bar, a part and the panel: together they are as high as the screen. */
const WHOLE = ["lg-screenful", "lg-screenful--read"] as const;
/** A part that is read: whether it is short or long decides how large it is. */
const READ = ["lg-read", "lg-read--short", "lg-read--long", "lg-read--many", "lg-read--half"] as const;
export const [, SHORT, LONG, MANY] = READ;
/** So many characters fill half a screen in large letters, and a whole one in smaller ones. */
const [MOST_SHORT, MOST_LONG] = [560, 1300];

/** Return the class for the length of a part. */
export const nameLength = ({ textContent }: Element): string =>
  textContent.length > MOST_LONG ? MANY : textContent.length > MOST_SHORT ? LONG : SHORT;

/**
 * Return what shows the sections of a case one at a time; `element` is where the launcher is.
 *
 * Without `pages`, as on a phone, no part is read here.
 */
export function createPresenter(element: HTMLElement, pages?: ReadPages): Presenter {
  const [bar, panel] = ["bar", "panel"].map(createPlace);
  const hidden = new Set<HTMLElement>();
  const reveal = (node: HTMLElement) => {
    node.hidden = false;
    hidden.delete(node);
  };
  const hide = (node: HTMLElement) => {
    if (node.hidden) return;
    node.hidden = true;
    hidden.add(node);
  };
  let read: Element | null = null;
  let whole: Element | null = null;
  let shown: string | undefined;
  return {
    bar,
    panel,
    turn: (by) => Boolean(pages?.turn(by)),
    watchPages: (tell) => pages?.watch(tell),
    clear() {
      read?.classList.remove(...READ);
      whole?.classList.remove(...WHOLE);
      [read, whole] = [null, null];
      pages?.open(null);
      hidden.forEach(reveal);
      document.documentElement.classList.remove(ON);
      [bar, panel].forEach((node) => node.remove());
    },
    show(slug) {
      if (slug === shown && bar.isConnected) return;
      shown = slug;
      // A part that no cell tells, like the actions, leaves only the bar and the panel.
      const section = document.querySelector<HTMLElement>(`section.part-${slug}`);
      (section ?? element).before(bar);
      (section ?? bar).after(panel);
      read?.classList.remove(...READ);
      read = section;
      section?.classList.add(READ[0], nameLength(section));
      section?.scrollTo(0, 0);
      pages?.open(section);
      whole?.classList.remove(...WHOLE);
      whole = bar.parentElement;
      whole?.classList.add(...WHOLE.slice(0, section ? 2 : 1));
      document.documentElement.classList.add(ON);
      const others = listAround(section ? [bar, section, panel] : [bar, panel]);
      // What stays hidden is left alone: a page that is laid out once is drawn sooner.
      hidden.forEach((node) => others.includes(node) || reveal(node));
      others.forEach(hide);
    },
  };
}

function createPlace(name: string): HTMLElement {
  const node = document.createElement("div");
  node.className = `lg-host voorbeeld-theme lg-session-${name}`;
  return node;
}

/** Return everything in the page that is neither one of these, nor in one, nor holds one. */
function listAround(kept: readonly Element[]): HTMLElement[] {
  const isOut = (node: Element) =>
    !kept.some((one) => one.contains(node) || node.contains(one));
  const listBeside = (node: Element): HTMLElement[] => {
    if (isOut(node)) return node instanceof HTMLElement ? [node] : [];
    return kept.includes(node) ? [] : listInside(node);
  };
  const listInside = (node: Element) => [...node.children].flatMap(listBeside);
  return listInside(document.body);
}
