/** Links that bring a share code along, behind the #: it never reaches a server. */

const CODE = /^#[0-9a-z]{17,200}$/i;

/** Tell of the code in this page's address, now and whenever a link brings another. */
export function arrivals(tell) {
  const look = () => {
    const { hash } = location;
    if (!CODE.test(hash)) return;
    // Else going back or reloading would bring it again, after a wipe too.
    history.replaceState(history.state, "", location.pathname + location.search);
    tell(hash.slice(1));
  };
  addEventListener("hashchange", look);
  look();
}
