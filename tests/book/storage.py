"""The browser's storage as a test needs it: with something in it, late, or refusing at first."""

from __future__ import annotations

from playwright.sync_api import Page

READ_ALL = """() => new Promise((resolve, reject) => {
  const open = indexedDB.open("leergroep");
  open.onerror = () => reject(open.error);
  open.onsuccess = () => {
    const store = open.result.transaction("sheets").objectStore("sheets");
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    values.onsuccess = () => {
      open.result.close();
      resolve(Object.fromEntries(keys.result.map((key, i) => [key, values.result[i]])));
    };
  };
})"""

# Playwright's own wait_for_function takes a promise for a yes: so wait inside the page.
UNTIL = """async (wanted) => {
  let records;
  const sheet = (slug) => records[`${slug}/${records[slug]}`];
  const find = %s;
  for (const end = Date.now() + 5000; Date.now() < end;) {
    records = await (%s)();
    const found = find(wanted, sheet, records);
    if (found !== undefined && found !== false) return found;
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`never ${JSON.stringify(wanted)}, but ${JSON.stringify(records)}`);
}"""

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


def until(page: Page, find: str, *wanted: object) -> object:
    """Wait until something is found in the browser's storage, and return it.

    `find` is JavaScript of what is wanted, of the open sheet of an instrument and of all records;
    as long as it gives undefined or false, nothing is found.
    """
    return page.evaluate(UNTIL % (find, READ_ALL), wanted)


def until_texts(page: Page, slug: str, texts: tuple[str, ...], of: str) -> dict:
    """Wait until the entries of an instrument hold these texts and no other; return its sheet.

    `of` is JavaScript that gives the text of an entry, or its texts.
    """
    return until(page, f"""([slug, wanted], sheet) => {{
      const texts = Object.values(sheet(slug)?.entries ?? {{}}).flatMap({of}).sort();
      return JSON.stringify(texts) === JSON.stringify(wanted) && (sheet(slug) ?? null);
    }}""", slug, sorted(texts))


def until_open(page: Page, slug: str, before: str | None) -> str | None:
    """Wait until another round of an instrument is open than before, and return which."""
    return until(page, """([slug, before], _, records) => {
      const open = records[slug] ?? null;
      return open !== before && open;
    }""", slug, before)


def until_there(page: Page, text: str, times: int = 1) -> None:
    """Wait until this text stands so many times in all that the browser keeps."""
    until(page, """([text, times], _, records) =>
      JSON.stringify(Object.values(records)).split(text).length - 1 === times""", text, times)


def kept(page: Page) -> dict:
    """Return every record that the browser keeps, by its key."""
    return page.evaluate(READ_ALL)


def clear(day: str, **about: object) -> dict:
    """Return a record of answers to CLEAR."""
    return {"format": "leergroep/answers", "version": 1, "instrument": "clear", "edition": 1,
            "round": day, "group": "", "role": "", "by": "", "subject": "", "answers": {},
            "notes": {}, **about}

# Another tab that writes and does not end: every other write waits for it, until `letGo()`.
HOLD = """() => new Promise((begun) => {
  const open = indexedDB.open("leergroep");
  open.onsuccess = () => {
    const store = open.result.transaction("sheets", "readwrite").objectStore("sheets");
    let held = true;
    globalThis.letGo = () => held = false;
    const spin = () => held ? store.get("").onsuccess = spin : open.result.close();
    spin();
    begun();
  };
})"""


def hold_writes(page: Page, address: str) -> None:
    """Let a page write, without end, in the storage of its browser."""
    page.goto(address + "search.html")
    page.evaluate(HOLD)


def let_go(page: Page) -> None:
    """End the write that others wait for."""
    page.evaluate("letGo()")
