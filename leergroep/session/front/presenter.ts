/** The case's own page as a stage: one part of it at a time, and really nothing else. */

const ON = "lg-session-on";

/**
 * Return {bar, panel, show, clear}: `show(slug)` leaves the section of that part, `clear()` gives
 * the page back as it was. `bar` stands before the section and `panel` behind it.
 */
export function createStage(element) {
  const [bar, panel] = ["bar", "panel"].map(made);
  const hidden = new Set();
  const show = (node) => {
    node.hidden = false;
    hidden.delete(node);
  };
  const hide = (node) => {
    if (node.hidden) return;
    node.hidden = true;
    hidden.add(node);
  };
  return {
    bar,
    panel,
    clear() {
      hidden.forEach(show);
      document.documentElement.classList.remove(ON);
      [bar, panel].forEach((node) => node.remove());
    },
    show(slug) {
      // A part that no cell tells, like the actions, leaves only the bar and the panel.
      const section = document.querySelector(`section.part-${slug}`);
      (section ?? element).before(bar);
      (section ?? bar).after(panel);
      document.documentElement.classList.add(ON);
      const others = around([bar, section, panel].filter(Boolean));
      // What stays hidden is left alone: a page that is laid out once is drawn sooner.
      hidden.forEach((node) => others.includes(node) || show(node));
      others.forEach(hide);
    },
  };
}

function made(name) {
  const node = document.createElement("div");
  node.className = `lg-host voorbeeld-theme lg-session-${name}`;
  return node;
}

/** Return everything in the page that is neither one of these, nor in one, nor holds one. */
function around(kept) {
  const isOut = (node) => !kept.some((one) => one.contains(node) || node.contains(one));
  const beside = (node) => isOut(node) ? [node] : kept.includes(node) ? [] : inside(node);
  const inside = (node) => [...node.children].flatMap(beside);
  return inside(document.body);
}
