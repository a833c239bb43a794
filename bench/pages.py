"""A first visit to a page in a real browser: bytes, requests and whom it asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from attrs import frozen
from playwright.sync_api import Browser, Page

from bench.browser import HERE, RADIO, visitor
from bench.server import Sent, Server
from leergroep.sphinxext.assets import SCRIPTS

CLEAR = "notebooks/clear"


@frozen
class Visit:
    """What one first visit took, in bytes as sent; `hosts` counts requests to others by name."""

    size: int
    requests: int
    scripts: int
    own_scripts: int
    hosts: dict[str, int]
    answerable: bool

    @property
    def foreign(self) -> int:
        """Return the number of requests to other hosts."""
        return sum(self.hosts.values())


def read(page: Page) -> None:
    """Do what a reader does on the first screen of a page: nothing."""


def answer(page: Page) -> None:
    """Give the first answer where the page has a question."""
    if page.locator(RADIO).count():
        page.locator(RADIO).first.check()


VISITS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "praktijkkader": ("book/praktijkkader", read),
    "logica-verbinden": ("book/burger/logica-verbinden", read),
    "leeuwarden": ("cases/leeuwarden", read),
    "CLEAR": (CLEAR, answer),
}


def visit_all(browser: Browser, server: Server) -> dict[str, Visit]:
    """Visit every page of the bench for the first time."""
    return {
        name: visit(browser, server, docname, act) for name, (docname, act) in VISITS.items()
    }


def visit(browser: Browser, server: Server, docname: str, act: Callable[[Page], None]) -> Visit:
    """Open a page in a cold browser, act as a reader does and return what that took."""
    server.sent.clear()
    hosts: dict[str, int] = {}
    with visitor(browser) as context:
        page = context.new_page()
        page.on("request", lambda request: count_foreign(request.url, hosts))
        response = page.goto(f"{server.url}{docname}.html", wait_until="networkidle")
        if not response.ok:
            raise RuntimeError(f"{docname} is not in the built site: run make book")
        act(page)
        page.wait_for_load_state("networkidle")
        return tallied(list(server.sent), hosts, page.locator(RADIO).count() > 0)


def count_foreign(url: str, hosts: dict[str, int]) -> None:
    """Count a request when it goes to another host."""
    host = urlsplit(url).hostname
    if host and host not in HERE:
        hosts[host] = hosts.get(host, 0) + 1


def tallied(sent: list[Sent], hosts: dict[str, int], answerable: bool) -> Visit:
    """Return the sums over what the server sent and what went elsewhere."""
    scripts = [one for one in sent if one.path.endswith(".js")]
    own = [one for one in scripts if PurePosixPath(one.path).name in SCRIPTS]
    return Visit(
        size=total(sent),
        requests=len(sent) + sum(hosts.values()),
        scripts=total(scripts),
        own_scripts=total(own),
        hosts=dict(sorted(hosts.items())),
        answerable=answerable,
    )


def total(sent: list[Sent]) -> int:
    """Return the bytes of some answers together."""
    return sum(one.size for one in sent)
