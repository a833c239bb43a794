"""The built pages as files: what stands in them, what a first visit loads, and their kinds."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterable
from functools import cache
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from playwright.sync_api import Page, Response

from tests.book.conftest import SITE
from tests.slow import try_first

PAGES = sorted(SITE.rglob("*.html"))
NAMES = [page.relative_to(SITE).as_posix() for page in PAGES]
# What is not told by the book itself; index.html only leads to the start.
BOOK = [name for name in NAMES
        if name not in ("404.html", "genindex.html", "search.html", "index.html")]
# In English, for who builds on the engine, and out of the way of readers.
MAKERS = ("makers/", "spec/", "ARCHITECTURE", "CONTRIBUTING", "HUB")
FOR_MAKERS = [name for name in BOOK if name.startswith(MAKERS)]
MAKERS_NAMES = [name.removesuffix(".html") for name in FOR_MAKERS]
OPENED = [name for name in NAMES if name != "index.html"]
# What a page tells; the menu and the bar around it are the same on every page.
TOLD = ".bd-article-container"
WIDGET = re.compile(r'data-widget="([\w-]+)"')
ELEMENT = re.compile(r"<(blockquote|code|details|dl|figure|img|ol|pre|table|ul|video)\b")
# What a browser fetches of its own accord; nothing else is fetched before something is touched.
FETCHED = "script[src], link[rel=stylesheet], link[rel=icon], img[src]"


@cache
def text_of(name: str) -> str:
    return (SITE / name).read_text("utf-8")


@cache
def soup(name: str) -> BeautifulSoup:
    """Return a page, read once: nobody may change it."""
    return BeautifulSoup(text_of(name), "html.parser")


@cache
def ids(name: str) -> set[str]:
    """Return every place in a page that an address can lead to."""
    return {element["id"] for element in soup(name).find_all(id=True)}


def find_offenders(names: Iterable[str], find: Callable[[str], object]) -> dict[str, object]:
    """Return what is found wrong on each page where something is."""
    return {name: found for name in names if (found := find(name))}


@cache
def weigh(file: str) -> int:
    """Return the bytes of a file of the site as a server sends it."""
    return len(gzip.compress((SITE / file).read_bytes(), 9))


@cache
def find_fetched(name: str) -> list[str]:
    """Return the files that a first visit to a page fetches at most, the page itself first."""
    found = soup(name).select(FETCHED)
    files = [urljoin(name, element.get("src") or element["href"]) for element in found]
    # A page that is shown at any address says where the root is.
    return list(dict.fromkeys([name, *(file.partition("?")[0].lstrip("/") for file in files)]))


def weigh_visit(name: str) -> int:
    """Return the bytes that a first visit to a page fetches at most."""
    return sum(map(weigh, find_fetched(name)))


def weigh_some(name: str, *files: str) -> int:
    """Return the bytes of those of these files that a page fetches."""
    return sum(weigh(file) for file in find_fetched(name) if file.endswith(files))


def find_kind(name: str) -> tuple[frozenset, frozenset]:
    """Return what a page has in common with those of its kind: its widgets, and its elements."""
    told = text_of(name).partition('class="bd-article-container"')[2].partition("</article>")[0]
    return frozenset(WIDGET.findall(told)), frozenset(ELEMENT.findall(told))


# One page of each kind, the first by name. No folder shows the page of what is not there.
KINDS = list({find_kind(name): name for name in reversed(OPENED) if name != "404.html"}.values())
# Those that are looked at with every change: a list, a rule, a case, all cases, a group.
QUICK = ("notebooks/best-persons.html", "book/analyse/gedeelde-visie.html", "cases/alkmaar.html",
         "book/wijken.html", "notebooks/groepsbeeld.html")
EVERY_KIND = try_first(KINDS, *QUICK)


class Weighed:
    """What a visit fetches in a browser: gzipped bytes by address."""

    def __init__(self, page: Page) -> None:
        self.sizes: dict[str, int] = {}
        page.on("response", self.add)

    def add(self, response: Response) -> None:
        self.sizes[response.url] = len(gzip.compress(response.body(), 9))

    def total(self) -> int:
        return sum(self.sizes.values())

    def of(self, *names: str) -> int:
        return sum(size for url, size in self.sizes.items() if url.endswith(names))
