"""A case and a checklist more: laid ready, filled in, built for real, and found everywhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import nbformat
import pytest
from bs4 import BeautifulSoup
from jupyter_cache import get_cache
from nbformat import NotebookNode
from playwright.sync_api import Browser, Page, expect

from leergroep.content.loader import Library
from leergroep.sphinxext.execution import Done, digest, list_notebooks
from leergroep.sphinxext.previews import SETTING, SITEMAP
from tests.book.conftest import ROOT, Watched
from tests.book.form import LIBRARY, Form
from tests.filled import RULES, fill_case, fill_checklist, how

# One build serves all of these, on top of what the book's own build executed.
pytestmark = [pytest.mark.xdist_group("growing"), pytest.mark.slow]
CASE, CHECKLIST = "proefstad", "veertien-vragen"
ADDRESS = "https://example.org/wijken/"
PLACES = """
repository: {url: "https://github.com/ergens/wijken", branch: main}
launch_buttons:
  notebook_interface: jupyterlab
  jupyterhub_url: https://hub.example.org
  binderhub_url: https://binder.example.org
  colab_url: https://colab.example.org
  jupyterlite_url: https://lite.example.org
"""
LEFT = ("_build", "public", ".cache", ".git", ".venv*", "node_modules", "__pycache__",
        ".pytest_cache", ".ruff_cache", ".hypothesis")


def run(tree: Path, *arguments: str, **settings: str) -> str:
    """Run our command in a copy of the project and return what it said: nothing of a warning."""
    done = subprocess.run(
        [sys.executable, "-m", "leergroep.cli", *arguments], cwd=tree, text=True,
        env={**os.environ, "PYTHONPATH": str(tree), SETTING: ADDRESS, **settings},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )
    assert done.returncode == 0, done.stdout
    assert "WARNING" not in done.stdout, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a copy of the project with a case and a checklist more, built."""
    tree = tmp_path_factory.mktemp("grown") / "wijken"
    shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(*LEFT))
    modules = "node_modules"
    (tree / modules).symlink_to(ROOT / modules)
    run(tree, "new", "case", CASE)
    run(tree, "new", "checklist", CHECKLIST)
    fill_case(tree / f"cases/{CASE}.ipynb")
    fill_checklist(tree / f"notebooks/{CHECKLIST}.ipynb",
                   tree / f"notebooks/{CHECKLIST}.yml")
    with (tree / "_config.yml").open("a", encoding="utf-8") as settings:
        settings.write(PLACES)
    carry_over(tree)
    run(tree, "build")
    yield tree
    shutil.rmtree(tree)


def carry_over(tree: Path) -> None:
    """Take over what the book's build executed, but nothing that shows all cases."""
    library = Library(tree)
    [done] = (ROOT / "_build/.jupyter_cache").iterdir()
    mine = tree / "_build/.jupyter_cache" / digest(library)
    shutil.copytree(done, mine, ignore=shutil.ignore_patterns("done.json"))
    cache = get_cache(str(mine))
    stale = {record for record in cache.list_cache_records()
             if shows_all_cases(cache.get_cache_bundle(record.pk).nb)}
    for record in stale:
        cache.remove_cache(record.pk)
    kept = {Path(record.uri).relative_to(ROOT) for record in cache.list_cache_records()}
    Done(mine).add(file for file in list_notebooks(tree, library) if file.relative_to(tree) in kept)
    assert stale
    assert kept


def shows_all_cases(notebook: NotebookNode) -> bool:
    """Tell whether a notebook's code or outputs name every case of the book."""
    text = nbformat.writes(notebook)
    return all(case.neighbourhood.nl in text or case.docname in text
               for case in LIBRARY.cases.values())


def article(tree: Path, docname: str) -> str:
    """Return what a reader reads on a page."""
    page = BeautifulSoup((tree / f"_build/html/{docname}.html").read_text("utf-8"), "html.parser")
    return page.article.get_text(" ", strip=True)


def test_the_new_case_stands_on_its_rules_pages_and_they_on_its_own(grown: Path) -> None:
    library = Library(grown)
    own = article(grown, f"cases/{CASE}")
    for slug in RULES:
        rule = library.rules[slug]
        assert how(slug) in article(grown, rule.docname)
        assert rule.title.nl in own


def test_whatever_shows_all_cases_shows_the_new_one(grown: Path) -> None:
    library = Library(grown)
    known = [case.neighbourhood.nl for case in library.cases.values() if case.slug != CASE]
    texts = {name: article(grown, name) for name in library.order}
    overviews = [name for name, text in texts.items() if all(one in text for one in known)]
    # On each case's page the map with its table; and every page that sets cases side by side.
    assert len([name for name in overviews if name.startswith("cases/")]) == len(library.cases)
    assert [name for name in overviews if "Proefwijk" not in texts[name]] == []


def test_the_new_pages_can_be_found_and_led_back_from(grown: Path, browser: Browser) -> None:
    watched = Watched("file:")
    page = watched.watch(browser.new_page())
    page.goto(f"{(grown / '_build/html/search.html').as_uri()}?q=proefwijk")
    expect(page.get_by_role("link", name="de stad en waar het om gaat").first).to_be_visible()
    page.locator(".lg-result h2 a").first.click()
    trail = page.get_by_role("navigation", name="Waar je bent")
    expect(trail).to_contain_text("Bespreken")
    page.close()
    assert watched.wrong == []


def seven(page: Page, tree: Path) -> Form:
    return Form.open(page, (tree / f"_build/html/notebooks/{CHECKLIST}.html").as_uri())


def test_a_checklist_of_fourteen_on_a_scale_of_seven_needs_no_code(
    grown: Path, browser: Browser
) -> None:
    watched = Watched("file:")
    context = browser.new_context(locale="nl-NL")
    context.on("page", watched.watch)
    form = seven(context.new_page(), grown)
    expect(form.statements()).to_have_count(7)
    expect(form.statements().first.get_by_role("radio", name=re.compile("^Stand"))).to_have_count(7)
    form.answer_part("Deel een", *["Stand 7"] * 7)
    form.answer_part("Deel twee", *["Stand 2"] * 7)
    form.until_kept(*[7] * 7, *[2] * 7, instrument=CHECKLIST)
    form.reload()
    form.part("Deel twee")
    answered = form.statements().nth(6).get_by_role("radio", name="Stand 2", exact=True)
    expect(answered).to_be_checked()
    form.part("Uitkomst")
    outcome = form.page.locator(".lg-widget")
    expect(outcome.get_by_role("link", name="Focus in gebieden en problemen").first).to_be_visible()
    context.close()
    assert watched.wrong == []


def test_a_book_that_changed_is_built_again_without_what_draws_charts(grown: Path) -> None:
    page, added = grown / "book/colofon.md", "Deze regel kwam er later bij."
    with page.open("a", encoding="utf-8") as file:
        file.write(f"\n{added}\n")
    gone = grown / "_build/html/cases/weg.html"
    gone.write_bytes((grown / f"_build/html/cases/{CASE}.html").read_bytes())
    said = run(grown, "build", PYTHONPROFILEIMPORTTIME="1")
    loaded = set(re.findall(r"\| +([\w.]+)$", said, re.MULTILINE))
    assert added in article(grown, "book/colofon")
    assert not gone.exists(), "a page that the book no longer has would be published"
    assert "sphinx.application" in loaded
    assert loaded & {"altair", "pandas", "anywidget", "vl_convert"} == set()


def test_a_page_with_another_title_is_called_so_in_every_menu(grown: Path) -> None:
    page = grown / "book/colofon.md"
    title = page.read_text("utf-8").partition("# ")[2].partition("\n")[0]
    page.write_text(page.read_text("utf-8").replace(f"# {title}", "# Wie dit maakten"), "utf-8")
    run(grown, "build")
    texts = [(grown / f"_build/html/{name}.html").read_text("utf-8")
             for name in Library(grown).order]
    menus = [BeautifulSoup(text, "html.parser").select_one(".lg-menu") for text in texts]
    assert [menu for menu in menus if "Wie dit maakten" not in menu.get_text()] == []


def test_a_notebook_that_failed_stops_every_build_until_it_is_mended(grown: Path) -> None:
    file = grown / f"notebooks/{CHECKLIST}.ipynb"
    sound = file.read_text("utf-8")
    broken = nbformat.reads(sound, 4)
    hidden = {"tags": ["remove-input"]}
    broken.cells.append(nbformat.v4.new_code_cell("1 / 0", metadata=hidden))
    file.write_text(nbformat.writes(broken), "utf-8")
    for _ in range(2):
        with pytest.raises(AssertionError, match="ZeroDivisionError"):
            run(grown, "build")
    file.write_text(sound, "utf-8")
    run(grown, "build")


def test_a_book_that_knows_its_address_tells_it(grown: Path) -> None:
    site = grown / "_build/html"
    places = ElementTree.parse(site / "sitemap.xml").findall(f"{{{SITEMAP}}}url/{{{SITEMAP}}}loc")
    assert [place.text for place in places] == [
        f"{ADDRESS}{name}.html" for name in Library(grown).order
    ]
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (site / "robots.txt").read_text("utf-8")
    shown = set()
    for place in places:
        name = place.text.removeprefix(ADDRESS)
        page = BeautifulSoup((site / name).read_text("utf-8"), "html.parser")
        said = {meta.get("property"): meta.get("content") for meta in page.find_all("meta")}
        assert page.find("link", rel="canonical")["href"] == said["og:url"] == place.text
        assert said["og:title"]
        assert said["og:description"]
        picture = site / said["og:image"].removeprefix(ADDRESS)
        assert picture.read_bytes().startswith(b"\x89PNG")
        assert picture.stat().st_size < 300_000
        # A preview is for who shares the page: nobody who reads it loads it.
        assert picture.name not in str(page.body)
        shown.add(picture.name)
    assert len(shown) == len(places)


def test_a_notebook_opens_where_the_settings_say_and_brings_nothing_from_there(
    grown: Path
) -> None:
    site = grown / "_build/html"
    page = BeautifulSoup((site / f"notebooks/{CHECKLIST}.html").read_text("utf-8"), "html.parser")
    links = {link.get_text(): link["href"] for link in page.select(".lg-notebook a")}
    file = f"notebooks/{CHECKLIST}.ipynb"
    assert links == {
        "Download deze bladzijde als notebook": f"../_notebooks/notebooks/{CHECKLIST}.zip",
        "Open in JupyterHub": "https://hub.example.org/hub/user-redirect/git-pull?repo=https%3A//"
        f"github.com/ergens/wijken&urlpath=lab/tree/wijken/{file}&branch=main",
        "Open in Binder": "https://binder.example.org/v2/gh/ergens/wijken/main"
        f"?urlpath=lab/tree/{file}",
        "Open in Colab": f"https://colab.example.org/github/ergens/wijken/blob/main/{file}",
        "Open in JupyterLite": f"https://lite.example.org?path={file}",
    }
    assert not [one for one in page.select("script[src], link[rel=stylesheet], img")
                if "example.org" in str(one) or "logo" in str(one)]
    with ZipFile(site / f"_notebooks/notebooks/{CHECKLIST}.zip") as archive:
        assert f"{CHECKLIST}.yml" in archive.namelist()
        needs = archive.read("requirements.txt").decode()
    wheel = needs.partition(f"leergroep @ {ADDRESS}")[2].partition("\n")[0]
    assert (site / wheel).is_file()
    read = BeautifulSoup((site / "book/start.html").read_text("utf-8"), "html.parser")
    assert read.select(".lg-notebook") == []


def test_an_address_that_is_not_there_leads_into_the_folder_of_the_book(grown: Path) -> None:
    page = BeautifulSoup((grown / "_build/html/404.html").read_text("utf-8"), "html.parser")
    links = [link["href"] for link in page.select("a[href], link[href]")]
    assert [link for link in links if not link.startswith(("/wijken/", "#"))] == []
    assert page.html["data-content_root"] == "/wijken/"
    told = (grown / "_build/html/.htaccess").read_text("utf-8")
    assert "ErrorDocument 404 /wijken/404.html" in told


def test_without_an_address_there_is_none(site: Path) -> None:
    if os.environ.get(SETTING):
        pytest.skip("this book was built with an address")
    page = (site / "book/start.html").read_text("utf-8")
    assert "og:image" not in page
    assert "canonical" not in page
