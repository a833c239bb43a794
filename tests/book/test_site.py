"""Every built page: nothing dead, nothing foreign, nothing heavy, and it says what it is."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit
from zipfile import ZipFile

import pytest
from bs4 import Tag
from playwright.sync_api import Page, expect

from leergroep.sphinxext.publishing.host_files import FILES
from leergroep.sphinxext.publishing.policy import CAMERA, HEADERS, PAGE_POLICY
from tests.book.conftest import ROOT, SITE
from tests.book.form import CHECKLISTS, LIBRARY
from tests.book.pages import (
    BOOK,
    EVERY_KIND,
    FOR_MAKERS,
    NAMES,
    OPENED,
    TOLD,
    Weighed,
    find_fetched,
    find_offenders,
    ids,
    soup,
    text_of,
    weigh_some,
    weigh_visit,
)

LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src",
         "audio": "src", "embed": "src", "object": "data", "link": "href"}


def test_every_page_in_the_table_of_contents_is_built() -> None:
    assert {f"{name}.html" for name in LIBRARY.order} == set(BOOK)


def test_the_root_is_the_first_page_itself() -> None:
    root, first = soup("index.html").h1, soup(f"{LIBRARY.order[0]}.html").h1
    assert root.get_text() == first.get_text()
    assert soup("index.html").find("meta", attrs={"http-equiv": "refresh"}) is None


def test_no_link_inside_the_book_is_dead() -> None:
    assert find_offenders(NAMES, find_dead_links) == {}


def find_dead_links(name: str) -> list[str]:
    """Return the links of a page to a file or a place that is not there."""
    links = {link["href"] for link in soup(name).find_all("a", href=True)}
    return sorted(link for link in links if not urlsplit(link).scheme and is_dead(name, link))


def is_dead(name: str, link: str) -> bool:
    address, fragment = urldefrag(link)
    # A page that is shown at any address says where the root is.
    folder = SITE if address.startswith("/") else (SITE / name).parent
    target = folder / unquote(address).lstrip("/") if address else SITE / name
    if not target.is_file():
        return True
    inside = target.resolve().relative_to(SITE.resolve()).as_posix()
    return bool(fragment) and unquote(fragment) not in ids(inside)


def test_nothing_is_loaded_from_another_host() -> None:
    def find_foreign(name: str) -> list[str]:
        loaded = [element[attribute] for tag, attribute in LOADS.items()
                  for element in soup(name).find_all(tag) if element.has_attr(attribute)]
        return [address for address in loaded if urlsplit(address).netloc]

    assert find_offenders(NAMES, find_foreign) == {}


def test_no_style_or_script_fetches_from_another_host() -> None:
    foreign = re.compile(r"(?:url\(|@import|import\(|fetch\()\s*[\"']?(?:https?:)?//[^\"')]+")
    files = [file.relative_to(SITE).as_posix() for kind in ("css", "js")
             for file in sorted(SITE.rglob(f"*.{kind}"))]
    assert files
    assert find_offenders(files, lambda file: foreign.findall(text_of(file))) == {}


def test_no_page_carries_scripts_or_styles_of_its_own() -> None:
    assert find_offenders(NAMES, find_own_code) == {}


def find_own_code(name: str) -> list[str]:
    """Return what the policy of the site would refuse in a page."""
    found = [element for element in soup(name).find_all(True) if is_code(element)]
    return [str(element)[:80] for element in found]


def is_code(element: Tag) -> bool:
    script = element.name == "script" and not element.get("src")
    return (
        (script and element.get("type") != "application/json")
        or element.name == "style"
        or any(name == "style" or name.startswith("on") for name in element.attrs)
    )


def test_every_page_carries_the_policy_before_anything_that_it_loads() -> None:
    def find_late(name: str) -> str:
        told = soup(name).find("meta", attrs={"http-equiv": "Content-Security-Policy"})
        before = told.find_all_previous(["script", "link", "img", "style"]) if told else "no policy"
        return str(before) if before or told["content"] != PAGE_POLICY else ""

    assert find_offenders(NAMES, find_late) == {}


def test_no_file_of_a_page_waits_for_another_before_it_is_asked_for() -> None:
    """Behind a policy in the page a browser looks ahead for nothing: what blocks comes last."""
    def find_waiting(name: str) -> list[str]:
        files = soup(name).select("head script[src], head link[rel=stylesheet]")
        blocks = [one.name == "script" and not one.has_attr("defer") for one in files]
        return [str(one) for one, is_blocking in zip(files, blocks, strict=True)
                if is_blocking and one is not files[-1]]

    assert find_offenders(NAMES, find_waiting) == {}


def test_the_files_for_hosts_name_every_page_with_a_camera_and_no_other() -> None:
    pages = {name.removesuffix(".html") for name in NAMES if CAMERA in text_of(name)}
    assert pages == {case.docname for case in LIBRARY.cases.values()}
    for file in FILES:
        told = text_of(file).replace("\\-", "-")
        assert [header.name for header in HEADERS if header.value not in told] == []
        assert [page for page in pages if page not in told] == []
        assert "notebooks/" not in told


def test_every_page_leads_to_what_the_site_keeps_and_for_whom_it_works() -> None:
    def find_missing(name: str) -> set[str]:
        links = {link["href"] for link in soup(name).select(".lg-foot a")}
        led = {Path(name).stem if link == "#" else Path(link).stem for link in links}
        return {"privacy", "toegankelijkheid"} - led

    assert find_offenders(NAMES, find_missing) == {}


def test_every_page_made_of_a_notebook_offers_it_with_its_questions() -> None:
    made = {name: name.removesuffix(".html") for name in BOOK
            if (ROOT / name).with_suffix(".ipynb").is_file()}
    assert len(made) > len(LIBRARY.cases)
    for name in BOOK:
        links = [link["href"] for link in soup(name).select(".lg-notebook a[download]")]
        assert bool(links) is (name in made)
        if not links:
            continue
        with ZipFile((SITE / name).parent / links[0]) as archive:
            held = set(archive.namelist())
            source = (ROOT / name).with_suffix(".ipynb")
            taken, own = (json.loads(text)["cells"]
                          for text in (archive.read(source.name), source.read_bytes()))
            assert "requirements.txt" in taken[0]["source"]
            assert taken[1:] == own
            assert (source.with_suffix(".yml").name in held) is source.with_suffix(".yml").is_file()
            assert Path(links[1]).name in archive.read("requirements.txt").decode()


def test_a_page_says_what_it_is() -> None:
    assert find_offenders(BOOK, find_unsaid) == {}


def find_unsaid(name: str) -> list[str]:
    """Return what a page leaves unsaid of itself."""
    page = soup(name)
    description = page.find("meta", attrs={"name": "description"})
    said = {
        "its language": page.html["lang"] == "nl",
        "one heading": len(page.find_all("h1")) == 1,
        "its title": page.title.string.strip(),
        "what it is about": description and description["content"].strip(),
    }
    return [what for what, told in said.items() if not told]


def test_descriptions_tell_pages_apart() -> None:
    said = [soup(name).find("meta", attrs={"name": "description"})["content"] for name in BOOK]
    assert len(set(said)) == len(said)


def test_a_rule_lists_the_cases_that_show_it_and_how() -> None:
    def find_untold(slug: str) -> list[str] | str:
        text = soup(f"{LIBRARY.rules[slug].docname}.html").article.get_text(" ", strip=True)
        shown = [case.how(slug).nl for case in LIBRARY.cases.values() if case.how(slug)]
        return [how for how in shown if how not in text] if shown else "no case shows it"

    assert find_offenders(LIBRARY.rules, find_untold) == {}


def test_a_case_links_the_rules_it_shows() -> None:
    def find_unlinked(slug: str) -> set[str]:
        case = LIBRARY.cases[slug]
        links = soup(f"{case.docname}.html").article.find_all("a", href=True)
        rules = {f"../{LIBRARY.rules[shown.rule].docname}.html" for shown in case.rules}
        return rules - {link["href"] for link in links}

    assert find_offenders(LIBRARY.cases, find_unlinked) == {}


def test_every_page_can_be_found() -> None:
    text = (SITE / "_static/book-text.js").read_text("utf-8")
    pages = json.loads(text.removeprefix("globalThis.lgBook=").removesuffix(";\n"))
    order = [f"{name}.html" for name in LIBRARY.order]
    assert [page["href"] for page in pages] == [one for one in order if one not in FOR_MAKERS]
    assert [page for page in pages if not (page["title"] and page["sentence"])] == []
    parts = [(page["href"], part["id"]) for page in pages for part in page["parts"] if part["id"]]
    assert len(parts) > 200
    assert [(name, part) for name, part in parts if part not in ids(name)] == []


def test_the_trail_above_a_page_leads_back_up() -> None:
    for name in BOOK:
        trail = soup(name).find("nav", class_="lg-trail")
        if name == "book/start.html":
            assert trail is None
            continue
        assert trail["aria-label"] == "Waar je bent"
        steps = trail.ol.find_all("li")
        assert steps[0].get_text(strip=True) == "Start"
        # The title right below says where you are.
        title = soup(name).find("meta", property="og:title")["content"]
        assert title not in [one.get_text(strip=True) for one in steps]
        folder = Path(name).parent
        if folder.parent.name == "book":
            assert steps[-1].a["href"] == f"../{folder.name}.html"


def test_reading_on_leads_through_the_whole_book() -> None:
    order = [f"{name}.html" for name in LIBRARY.order]
    for name, following in pairwise(order):
        for at, there, kind in ((name, following, "right-next"), (following, name, "left-prev")):
            link = soup(at).find("a", class_=kind)["href"]
            assert (SITE / at).parent.joinpath(link).resolve() == SITE.resolve() / there


def test_no_english_of_the_theme_is_left() -> None:
    english = re.compile(r"\b(Skip to|Back to top|Color mode|Toggle|Search this|previous page|"
                         r"Link to this|Contents|Print to PDF|Download (?:this|source|notebook))\b")
    data = re.compile(r"<script\b.*?</script>", re.DOTALL)
    read = [name for name in NAMES if name not in FOR_MAKERS]
    assert find_offenders(read, lambda name: english.findall(data.sub("", text_of(name)))) == {}


def test_apostrophes_are_curled_and_no_sign_stands_double() -> None:
    wrong = re.compile(r"\w+'\w+|\w+[?!]:|\w+\?\.")

    def find(name: str) -> list[str]:
        lines = soup(name).select(f"{TOLD} :is(p, li, h2, summary)")
        told = (" ".join(line.get_text().split()) for line in lines if not line.select("code, pre"))
        return [found for line in told for found in wrong.findall(line)]

    assert find_offenders([name for name in BOOK if name not in FOR_MAKERS], find) == {}


def test_a_first_visit_to_a_page_is_light() -> None:
    heavy = {name: weigh_visit(name) for name in OPENED if weigh_visit(name) > 110_000}
    assert heavy == {}
    read = [name for name in OPENED if name.startswith(("book/", "cases/"))]
    assert {name: weigh_visit(name) for name in read if weigh_visit(name) > 85_000} == {}
    # What reads files of figures is fetched when one is opened.
    assert weigh_visit("notebooks/situatieanalyse.html") <= 77_200
    assert {name: many for name in OPENED if (many := len(find_fetched(name))) > 20} == {}
    assert [name for name in OPENED if weigh_some(name, "vega.js")] == []


def test_what_brings_a_chart_to_life_waits_in_a_file_of_its_own() -> None:
    named = {name: [one["data-spec"] for one in soup(name).select(".lg-chart")] for name in NAMES}
    assert sum(map(len, named.values())) > len(LIBRARY.cases)
    for specs in named.values():
        for spec in specs:
            script = text_of(f"_static/charts/{spec}.js")
            head = f'(globalThis.lgCharts??={{}})["{spec}"]='
            assert json.loads(script.removeprefix(head).removesuffix(";\n"))["description"]
    assert [name for name in NAMES if soup(name).select(".lg-chart script")] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", EVERY_KIND)
def test_a_first_visit_fetches_what_stands_in_the_page_and_nothing_more(
    page: Page, address: str, name: str
) -> None:
    weighed = Weighed(page)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address + name, wait_until="networkidle")
    expect(page.locator(".lg-widget:not([data-ready])")).to_have_count(0)
    fetched = {url.removeprefix(address) for url in weighed.sizes}
    assert fetched <= set(find_fetched(name))
    # A browser without a window leaves the icon alone, and what lies far below the edge.
    pictures = (".svg", ".png", ".webp", ".jpg")
    left = set(find_fetched(name)) - fetched
    assert [file for file in left if not file.endswith(pictures)] == []


def test_our_own_scripts_on_a_page_are_light() -> None:
    ours = {
        ("page-checklist.js", 30_000): [one.slug for one in CHECKLISTS],
        ("page-board.js", 40_000): list(LIBRARY.of_kind("board")),
        ("page-weighing.js", 40_000): list(LIBRARY.of_kind("list")),
        ("page-ladder.js", 40_000): list(LIBRARY.of_kind("ladder")),
        ("page-situation.js", 40_000): list(LIBRARY.of_kind("situation")),
    }
    for (script, most), slugs in ours.items():
        weights = {slug: weigh_some(f"notebooks/{slug}.html", script, "chart.js", "early.js")
                   for slug in slugs}
        assert {slug: weight for slug, weight in weights.items() if not 0 < weight <= most} == {}
        for slug in slugs:
            own = [file for file in find_fetched(f"notebooks/{slug}.html") if "/page-" in file]
            assert own == [f"_static/{script}"]
