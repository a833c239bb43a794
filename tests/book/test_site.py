"""Every built page: nothing dead, nothing foreign, nothing heavy, and it says what it is."""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, Response, expect

from leergroep import Library
from tests.book.conftest import ROOT, SITE
from tests.book.form import CHECKLISTS

LIBRARY = Library(ROOT)
PAGES = sorted(SITE.rglob("*.html"))
NAMES = [page.relative_to(SITE).as_posix() for page in PAGES]
# The theme's own index of terms is no page of the book, and index.html only leads to the start.
BOOK = [name for name in NAMES if name not in ("genindex.html", "search.html", "index.html")]
LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src",
         "audio": "src", "embed": "src", "object": "data", "link": "href"}


@cache
def soup(name: str) -> BeautifulSoup:
    return BeautifulSoup((SITE / name).read_text("utf-8"), "html.parser")


def test_every_page_in_the_table_of_contents_is_built() -> None:
    assert {f"{name}.html" for name in LIBRARY.order} == set(BOOK)


@pytest.mark.parametrize("name", NAMES)
def test_no_link_inside_the_book_is_dead(name: str) -> None:
    dead = []
    for link in soup(name).find_all("a", href=True):
        address, fragment = urldefrag(link["href"])
        if urlsplit(address).scheme:
            continue
        target = (SITE / name).parent / unquote(address) if address else SITE / name
        if not target.is_file():
            dead.append(link["href"])
        elif fragment:
            inside = target.resolve().relative_to(SITE.resolve()).as_posix()
            if not soup(inside).find(id=unquote(fragment)):
                dead.append(link["href"])
    assert dead == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_loaded_from_another_host(name: str) -> None:
    loaded = [
        element[attribute]
        for tag, attribute in LOADS.items()
        for element in soup(name).find_all(tag)
        if element.has_attr(attribute)
    ]
    assert [address for address in loaded if urlsplit(address).netloc] == []


@pytest.mark.parametrize("file", sorted(SITE.rglob("*.css")) + sorted(SITE.rglob("*.js")),
                         ids=lambda file: file.name)
def test_no_style_or_script_fetches_from_another_host(file: Path) -> None:
    text = file.read_text("utf-8")
    foreign = r"(?:url\(|@import|import\(|fetch\()\s*[\"']?(?:https?:)?//[^\"')]+"
    assert re.findall(foreign, text) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_page_carries_scripts_or_styles_of_its_own(name: str) -> None:
    page = soup(name)
    scripts = [s for s in page.find_all("script") if not s.get("src")]
    assert [s for s in scripts if s.get("type") != "application/json"] == []
    assert page.find_all("style") == []
    assert page.find_all(style=True) == []
    assert [e for e in page.find_all(True) if any(a.startswith("on") for a in e.attrs)] == []


@pytest.mark.parametrize("name", BOOK)
def test_a_page_says_what_it_is(name: str) -> None:
    page = soup(name)
    assert page.html["lang"] == "nl"
    assert len(page.find_all("h1")) == 1
    assert page.title.string.strip()
    description = page.find("meta", attrs={"name": "description"})
    assert description["content"].strip()


def test_descriptions_tell_pages_apart() -> None:
    said = [soup(name).find("meta", attrs={"name": "description"})["content"] for name in BOOK]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("rule", LIBRARY.rules.values(), ids=lambda rule: rule.slug)
def test_a_rule_lists_the_cases_that_show_it_and_how(rule: object) -> None:
    text = soup(f"{rule.docname}.html").find("article").get_text(" ", strip=True)
    shown = [case.how(rule.slug).nl for case in LIBRARY.cases.values() if case.how(rule.slug)]
    assert shown
    assert all(how in text for how in shown)


@pytest.mark.parametrize("case", LIBRARY.cases.values(), ids=lambda case: case.slug)
def test_a_case_links_the_rules_it_shows(case: object) -> None:
    links = {link["href"] for link in soup(f"{case.docname}.html").article.find_all("a", href=True)}
    rules = [LIBRARY.rules[shown.rule] for shown in case.rules]
    assert {f"../{rule.docname}.html" for rule in rules} <= links


def test_every_page_can_be_found() -> None:
    text = (SITE / "_static/book-text.js").read_text("utf-8")
    pages = json.loads(text.removeprefix("globalThis.lgBook=").removesuffix(";\n"))
    assert [page["href"] for page in pages] == [f"{name}.html" for name in LIBRARY.order]
    assert [page for page in pages if not (page["title"] and page["sentence"])] == []
    parts = [(page["href"], part["id"]) for page in pages for part in page["parts"] if part["id"]]
    assert len(parts) > 200
    assert [(name, part) for name, part in parts if not soup(name).find(id=part)] == []


def test_the_trail_above_a_page_leads_back_up() -> None:
    for name in BOOK:
        trail = soup(name).find("nav", class_="lg-trail")
        if name == "book/start.html":
            assert trail is None
            continue
        assert trail["aria-label"] == "Waar je bent"
        steps = trail.ol.find_all("li")
        assert [one.get_text(strip=True) for one in (steps[0], steps[-1])] == [
            "Start", soup(name).find("meta", property="og:title")["content"]]
        assert [one for one in steps if one.get("aria-current") == "page"] == [steps[-1]]
        folder = Path(name).parent
        if folder.parent.name == "book":
            assert steps[-2].a["href"] == f"../{folder.name}.html"


def test_reading_on_leads_through_the_whole_book() -> None:
    order = [f"{name}.html" for name in LIBRARY.order]
    for name, following in pairwise(order):
        for at, there, kind in ((name, following, "right-next"), (following, name, "left-prev")):
            link = soup(at).find("a", class_=kind)["href"]
            assert (SITE / at).parent.joinpath(link).resolve() == SITE.resolve() / there


def test_no_english_of_the_theme_is_left() -> None:
    english = re.compile(r"\b(Skip to|Back to top|Color mode|Toggle|Search this|previous page|"
                         r"Link to this|Contents|Print to PDF|Download (?:this|source|notebook))\b")
    for name in NAMES:
        page = BeautifulSoup((SITE / name).read_text("utf-8"), "html.parser")
        for data in page.find_all("script"):
            data.extract()
        assert english.findall(str(page)) == []


class Weighed:
    """What a first visit loads: gzipped bytes and requests."""

    def __init__(self, page: Page) -> None:
        self.sizes: dict[str, int] = {}
        page.on("response", self.add)

    def add(self, response: Response) -> None:
        body = response.body()
        self.sizes[response.url] = len(gzip.compress(body, 9))

    def total(self) -> int:
        return sum(self.sizes.values())

    def heaviest(self) -> list[tuple[int, str]]:
        return sorted(((size, url) for url, size in self.sizes.items()), reverse=True)[:5]

    def of(self, *names: str) -> int:
        return sum(size for url, size in self.sizes.items() if url.endswith(names))


@pytest.mark.parametrize("name", [name for name in NAMES if name != "index.html"])
def test_a_first_visit_to_a_page_is_light(page: Page, address: str, name: str) -> None:
    weighed = Weighed(page)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address + name, wait_until="networkidle")
    expect(page.locator(".lg-widget:not([data-ready])")).to_have_count(0)
    assert weighed.total() <= 110_000, weighed.heaviest()
    assert len(weighed.sizes) <= 20
    assert weighed.of("vega.js") == 0


@pytest.mark.parametrize("slug", [one.slug for one in CHECKLISTS])
def test_our_own_scripts_on_a_checklist_are_light(page: Page, address: str, slug: str) -> None:
    weighed = Weighed(page)
    page.goto(f"{address}notebooks/{slug}.html", wait_until="networkidle")
    assert 0 < weighed.of("page-checklist.js", "chart.js", "early.js") <= 30_000
