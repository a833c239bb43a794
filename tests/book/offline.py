"""A host that comes, goes and gets a newer edition, and what a browser keeps of it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

from attrs import define, field
from playwright.sync_api import Page, expect

from leergroep.sphinxext.publishing.offline import lay_worker
from tests.book.conftest import Strict
from tests.book.form import LIBRARY
from tests.book.pages import MAKERS_NAMES

IS_KEPT = "() => navigator.serviceWorker.controller"
# What is kept of this book: the number of files of each edition.
CACHES = """async () => Object.fromEntries(await Promise.all((await caches.keys())
  .filter((name) => !name.startsWith("leergroep-pages"))
  .map(async (name) => [name.split(" ").at(-1),
    (await (await caches.open(name)).keys()).length - 1])))"""

# Playwright's own wait_for_function takes a promise for a yes: so wait inside the page.
UNTIL = """async () => {
  const holds = %s;
  for (const end = Date.now() + 30000; !await holds();) {
    if (Date.now() > end) throw new Error(`never: ${holds}`);
    await new Promise((soon) => setTimeout(soon, 20));
  }
}"""


@define
class Host:
    """A server of one folder at one port, which notes what it was asked for."""

    root: Path
    path: str = ""
    # What it says of keeping answers; as most hosts it leaves that to the browser.
    caching: str = ""
    asked: list[tuple[str, str]] = field(factory=list)
    server: ThreadingHTTPServer | None = None
    port: int = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/{self.path}"

    def start(self) -> None:
        host = self

        class Handler(Strict):
            """Serve what the host has at this moment."""

            has_worker = True

            def __init__(self, *arguments: object) -> None:
                super().__init__(*arguments, directory=str(host.root))

            def send_head(self) -> BinaryIO | None:
                host.asked.append((self.command, self.path))
                # Two editions that are laid within a second have one date.
                del self.headers["If-Modified-Since"]
                return super().send_head()

            def end_headers(self) -> None:
                if host.caching:
                    self.send_header("Cache-Control", host.caching)
                super().end_headers()

            def do_POST(self) -> None:  # noqa: N802
                host.asked.append((self.command, self.path))
                self.send_response(204)
                self.end_headers()

        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Be no longer there: nothing answers at this port."""
        if self.server:
            self.server.shutdown()
            self.server.server_close()
        self.server = None


@contextmanager
def hosted(root: Path, path: str = "") -> Iterator[Host]:
    """Serve a folder as long as the block runs."""
    host = Host(root, path)
    host.start()
    try:
        yield host
    finally:
        host.stop()


def lay_newer(site: Path, target: Path, words: str) -> Path:
    """Lay a newer edition: each page and each script tells that it is one."""
    shutil.copytree(site, target)
    for page in target.rglob("*.html"):
        text = page.read_text("utf-8").replace("</h1>", f" {words}</h1>", 1)
        page.write_text(text.replace("<html ", f'<html data-edition="{words}" ', 1), "utf-8")
    for script in (target / "_static").glob("*.js"):
        text = script.read_text("utf-8")
        script.write_text(f'{text}\n(globalThis.editions??=new Set).add("{words}");', "utf-8")
    lay_worker(target, LIBRARY.order, MAKERS_NAMES, target.parent / f"{target.name}.json")
    return target


def until_kept(page: Page, address: str, name: str = "index.html") -> None:
    """Visit one page, and wait until the whole book is kept."""
    page.goto(address + name)
    page.wait_for_function(IS_KEPT, timeout=60_000)


def until_promised(page: Page, holds: str) -> None:
    """Wait until what JavaScript promises is a yes."""
    page.evaluate(UNTIL % holds)


def find_newer(page: Page) -> None:
    """Wait until the page says that there is a newer edition."""
    expect(page.locator(".lg-newer")).to_contain_text("nieuwe uitgave", timeout=60_000)
