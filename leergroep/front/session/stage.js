/** The case's own page as a stage: one part of it at a time, and really nothing else. */

const ON = "lg-session-on";

/**
 * Return {panel, show, clear}: `show(slug)` leaves the section of that part, `clear()` gives the
 * page back as it was. `panel` stands behind the sections and belongs to the session.
 */
export function createStage(element) {
  const panel = document.createElement("div");
  panel.className = "lg-host lg-session-panel";
  const hidden = [];
  const hide = (node) => {
    if (node.hidden) return;
    node.hidden = true;
    hidden.push(node);
  };
  const clear = () => {
    hidden.splice(0).forEach((node) => node.hidden = false);
    document.documentElement.classList.remove(ON);
    panel.remove();
  };
  return {
    panel,
    clear,
    show(slug) {
      clear();
      const section = document.querySelector(`section.part-${slug}`);
      // A part that no cell tells, like the actions, leaves only the panel.
      const kept = section ? [element, section, panel] : [element, panel];
      document.documentElement.classList.add(ON);
      (section ?? element.closest("section")).after(panel);
      if (!section) element.after(panel);
      around(kept).forEach(hide);
    },
  };
}

/** Return everything in the page that is neither one of these, nor in one, nor holds one. */
function around(kept) {
  const isOut = (node) => !kept.some((one) => one.contains(node) || node.contains(one));
  const beside = (node) => isOut(node) ? [node] : kept.includes(node) ? [] : inside(node);
  const inside = (node) => [...node.children].flatMap(beside);
  return inside(document.body);
}
