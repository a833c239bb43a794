"""The browser's storage as a test needs it: with something in it, late, or refusing at first."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.book.form import READ_ALL

PUT = """(records) => new Promise((resolve, reject) => {
  const open = indexedDB.open("leergroep");
  open.onupgradeneeded = () => open.result.createObjectStore("sheets");
  open.onerror = () => reject(open.error);
  open.onsuccess = () => {
    const writing = open.result.transaction("sheets", "readwrite");
    const store = writing.objectStore("sheets");
    Object.entries(records).forEach(([key, value]) => store.put(value, key));
    writing.oncomplete = () => resolve(open.result.close());
  };
})"""

# Real storage behind a gate that a test opens: `gate()`, or `gate(true)` to refuse it once.
GATE = """{
  const open = indexedDB.open.bind(indexedDB);
  let refusals = 0;
  const opened = new Promise((go) => globalThis.gate = (refused) => go(refusals = refused ? 1 : 0));
  indexedDB.open = (name) => {
    const asked = {};
    opened.then(() => {
      if (refusals-- > 0) {
        asked.error = new DOMException("not now", "UnknownError");
        return asked.onerror();
      }
      const real = open(name);
      const pass = (event) => real[event] = () => {
        Object.assign(asked, { result: real.result, error: real.error });
        asked[event]?.();
      };
      ["onupgradeneeded", "onsuccess", "onerror"].forEach(pass);
    });
    return asked;
  };
}"""


def put(page: Page, address: str, records: dict[str, object]) -> None:
    """Keep records in the browser, as an earlier visit left them."""
    page.goto(address + "search.html")
    page.evaluate(PUT, records)


def kept(page: Page) -> dict:
    """Return every record that the browser keeps, by its key."""
    return page.evaluate(READ_ALL)


def clear(day: str, **about: object) -> dict:
    """Return a record of answers to CLEAR."""
    return {"format": "leergroep/answers", "version": 1, "instrument": "clear", "edition": 1,
            "round": day, "group": "", "role": "", "by": "", "subject": "", "answers": {},
            "notes": {}, **about}
