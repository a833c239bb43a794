"""A book of one's own: laid ready, built from the wheel alone, alive in whatever look it has."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
import yaml
from playwright.sync_api import Browser, Page, Playwright, expect
from pypdf import PdfReader
from uv import find_uv_bin

from leergroep import Checklist
from leergroep.content.loader import Library
from leergroep.content.problems import WITH_OURS, ContentError
from leergroep.content.todo import describe_todo
from leergroep.sphinxext.app_state import STOCK, is_guest
from leergroep.sphinxext.attachments import show_pictures
from leergroep.templates.new_book import lay_book
from leergroep.templates.scaffold import Refused, add_line, scaffold
from tests.book.conftest import Quiet, Strict, serve
from tests.book.form import LIBRARY, Form, filled
from tests.book.group import Picture, files
from tests.book.together import Leader
from tests.browser import launch
from tests.spoilt import replaced
from tests.test_wheel import python

__all__ = ["python"]
served = contextmanager(serve)
ROOT = Path(__file__).parents[1]
BUILD = "from jupyter_book.cli.main import main; main(['build', '.', '-W', '--keep-going'])"
FOLDERS = BUILD.replace("'.',", "'.', '--builder', 'dirhtml',")
# Where a page leads within its site: a link, or an address that a script makes one of.
LINK = re.compile(r'(?:<a\b[^>]*\shref=|"href":)"([^":#?]+)(?=["#?])')
# What a book says of itself.
NAMES = {"title", "author", "copyright", "bibtex_bibfiles"}
# One dot, as somebody pastes it.
DOT = ("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5Erk"
       "Jggg==")
# deno comes with what the environment leans on, and not in its own folder of programs.
HERE = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
ONE_LINE = "sphinx:\n  extra_extensions: [leergroep.sphinxext]\n"


def test_a_new_book_is_sound_and_says_what_is_left_to_do(tmp_path: Path):
    lay_book(tmp_path / "stroomdorp")
    library = Library(tmp_path / "stroomdorp", Library(ROOT))
    library.check()
    assert describe_todo(library).startswith("Still to do: 7 places say VUL IN, one case has no")
    assert [*library.cases] == ["onze-wijk"]
    assert "# Stroomdorp\n" in (tmp_path / "stroomdorp/book/start.md").read_text("utf-8")
    for kind in ("case", "checklist"):
        scaffold(kind, "erbij", tmp_path / "stroomdorp")
    Library(tmp_path / "stroomdorp", Library(ROOT)).check()


def test_a_book_and_python_agree_about_what_came_along(tmp_path: Path):
    tree = tmp_path / "ons"
    lay_book(tree)
    for name, code in {"clear": 'Checklist("clear")', "gesprek": 'Session("leeuwarden")',
                       "kaart": 'case_map("leeuwarden")'}.items():
        page = tree / f"notebooks/{name}.ipynb"
        page.write_text(write_notebook(f"# {name}", f"from leergroep import *\n{code}"), "utf-8")
        contents = (tree / "_toc.yml").read_text("utf-8")
        (tree / "_toc.yml").write_text(add_line(contents, f"notebooks/{name}"), "utf-8")
    replaced(tree / "notebooks/samen-optrekken.yml", "rules: []", "rules: [actieve-rol, eigen]")
    library = Library(tree, Library(ROOT))
    with pytest.raises(ContentError) as caught:
        library.check()
    said = {one.what.rpartition(": ")[2]: one.remedy for one in caught.value.problems}
    assert said == {
        "unknown rule 'actieve-rol'": WITH_OURS, "there is no case 'leeuwarden'": WITH_OURS,
        "unknown rule 'eigen'": "this book has no rules yet: make one, or leave this empty, as in "
                                "[]"}
    assert Checklist("clear", library=library).outcome() is not None


def test_the_tutorial_for_makers_makes_a_rule_that_a_case_may_name():
    from leergroep import use_book

    cells = json.loads((ROOT / "makers/your-own-book.ipynb").read_text("utf-8"))["cells"]
    told: dict[str, Any] = {}
    try:
        for cell in cells:
            if cell["cell_type"] == "code":
                exec("".join(cell["source"]), told)
    finally:
        use_book(None)
    page = told["folder"] / "cases/onze-wijk.ipynb"
    notebook = json.loads(page.read_text("utf-8"))
    notebook["metadata"]["leergroep"]["rules"] = [
        {"rule": "elkaar-kennen", "how": {"nl": "De melkboer kende iedereen."}}]
    page.write_text(json.dumps(notebook), "utf-8")
    library = Library(told["folder"], Library(ROOT))
    library.check()
    assert [rule.element for rule in library.rules.values()] == ["samenwerken"]
    shutil.rmtree(told["folder"].parent)


def test_a_new_book_has_the_settings_of_this_one(tmp_path: Path):
    lay_book(tmp_path / "ons", with_ours=True)
    ours, theirs = (yaml.safe_load((root / "_config.yml").read_text("utf-8"))
                    for root in (ROOT, tmp_path / "ons"))
    # Docstrings are for the makers of the engine, whose pages stay with it.
    for name in ("default_role", "autoclass_content"):
        ours["sphinx"]["config"].pop(name)
    ours["sphinx"]["config"]["extensions"].remove("sphinx.ext.autodoc")
    assert {key: ours[key] for key in ours if key not in NAMES} == {
        key: theirs[key] for key in theirs if key not in NAMES}


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path):
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(Refused, match="choose another folder"):
        lay_book(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_only_a_book_that_names_its_extensions_takes_our_look():
    def guest(*extensions: str) -> bool:
        return is_guest(SimpleNamespace(config=SimpleNamespace(extensions=extensions)))

    settings = yaml.safe_load((ROOT / "_config.yml").read_text("utf-8"))
    own = settings["sphinx"]["config"]["extensions"]
    assert not guest(*own)
    assert guest("myst_nb", "leergroep.sphinxext")
    assert all(guest(*own, stock) for stock in STOCK)


def test_what_is_pasted_in_a_cell_becomes_a_file_and_other_links_stay(tmp_path: Path):
    text = '![a](attachment:a.png) ![b](b.png) <img src="attachment:a.png"> [c](attachment:c.png)'
    shown = show_pictures(text, {"a.png": {"image/png": DOT}}, tmp_path / "laid", tmp_path)
    [file] = (tmp_path / "laid").iterdir()
    assert shown == text.replace("attachment:a.png", f"laid/{file.name}")


def build(python: Path, tree: Path, command: str = BUILD) -> str:
    """Build a book as its owner does, warnings as errors; return what was said."""
    done = subprocess.run([python, "-c", command], cwd=tree, capture_output=True, text=True,
                          env=HERE)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout + done.stderr


def list_dead_links(site: Path) -> list[str]:
    """Return every link of a site that leads to no file of it, with its page."""
    dead = []
    for page in site.rglob("*.html"):
        for link in LINK.findall(page.read_text("utf-8")):
            # The page for an address that is not there names all others from the root.
            root = site if link.startswith("/") else page.parent
            target = root / unquote(unescape(link)).lstrip("/")
            if not (target / "index.html" if target.is_dir() else target).is_file():
                dead.append(f"{page.relative_to(site)}: {link}")
    return dead


def write_stranger(tree: Path, settings: str) -> None:
    """Write somebody's Jupyter Book: with folders that are called as ours, and one list."""
    files = {
        "_config.yml": f"title: Elders\nexecute:\n  execute_notebooks: force\n{settings}",
        "_toc.yml": "format: jb-book\nroot: intro\nchapters:\n- file: book/chapter\n"
                    "- file: cases/own\n- file: lists/proef\n- file: lists/clear\n",
        "intro.md": "# Intro\n\nHello.\n",
        "book/chapter.md": "# A chapter\n\nIt says nothing about itself.\n",
        "notebooks/environment.yml": "name: theirs\n",
        "lists/proef.yml": (ROOT / "tests/sample/proef.yml").read_text("utf-8"),
        "cases/own.ipynb": write_notebook("# A case of theirs", "1 + 1"),
        "lists/clear.ipynb": write_notebook(
            "# One that came along", 'from leergroep import Checklist\nChecklist("clear")'),
        "lists/proef.ipynb": write_notebook(
            "# Proef\n\n![dot](attachment:dot.png)",
            'from leergroep import Checklist\nlijst = Checklist("proef")\nlijst', "lijst.chart()",
            attachments={"dot.png": {"image/png": DOT}}),
    }
    for name, text in files.items():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text(text, "utf-8")


def write_notebook(text: str, *code: str, **about: Any) -> str:
    """Return a notebook of one cell of text and some of code."""
    cells = [{"cell_type": "markdown", "id": "text", "metadata": {}, "source": text, **about}]
    cells += [{"cell_type": "code", "id": f"code-{number}", "metadata": {}, "source": source,
               "outputs": [], "execution_count": None} for number, source in enumerate(code)]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return json.dumps({"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4,
                       "nbformat_minor": 5})


@pytest.fixture(scope="module")
def own(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a new book with a case and a list more, built from the wheel."""
    tree = tmp_path_factory.mktemp("own") / "stroomdorp"
    say = [python, "-c", "import sys; from leergroep.cli import main; sys.exit(main())", "new"]
    subprocess.run([*say, "book", tree], check=True, capture_output=True)
    for kind in ("case", "checklist"):
        subprocess.run([*say, kind, "erbij"], check=True, capture_output=True, cwd=tree)
    for name, code in {"geleend": 'Checklist("clear")', "gesprek": 'Session("leeuwarden")'}.items():
        page = write_notebook("# Van elders", f"from leergroep import *\n{code}")
        (tree / f"notebooks/{name}.ipynb").write_text(page, "utf-8")
        contents = (tree / "_toc.yml").read_text("utf-8")
        (tree / "_toc.yml").write_text(add_line(contents, f"notebooks/{name}"), "utf-8")
    said = build(python, tree)
    assert "Still to do: " in said
    return tree / "_build" / "html"


@pytest.fixture(scope="module")
def guest(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of somebody's Jupyter Book with our one line, built from the wheel."""
    tree = tmp_path_factory.mktemp("guest")
    write_stranger(tree, ONE_LINE)
    build(python, tree)
    return tree / "_build" / "html"


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = launch(playwright)
    yield browser
    browser.close()


def fill_in(page: Page, address: str) -> None:
    """Answer the first statement, and see that it is kept, also on paper."""
    page.goto(address, wait_until="domcontentloaded")
    page.wait_for_selector(".lg-widget[data-ready]")
    first = page.locator(".lg-widget input[type=radio]").first
    first.check()
    expect(page.locator(".lg-kept")).to_contain_text("Je antwoorden staan alleen in deze browser")
    page.reload(wait_until="domcontentloaded")
    page.wait_for_selector(".lg-widget[data-ready]")
    expect(page.locator(".lg-widget input[type=radio]").first).to_be_checked()


def read_paper(page: Page) -> str:
    """Return the text of a page as it is printed."""
    return " ".join(one.extract_text() for one in PdfReader(BytesIO(page.pdf())).pages)


@pytest.mark.slow
def test_a_list_in_a_new_book_is_filled_in_kept_and_printed(own: Path, chromium: Browser):
    with served(Strict, own) as address:
        page = chromium.new_page()
        refused: list[str] = []
        page.on("console", lambda said: refused.append(said.text) if "Refused" in said.text else 0)
        fill_in(page, f"{address}notebooks/samen-optrekken.html")
        assert "We kennen de mensen van de andere organisaties bij naam" in read_paper(page)
        assert refused == []


@pytest.mark.slow
def test_a_new_book_has_nothing_of_ours_and_a_small_case_has_no_door(own: Path):
    assert not list(own.rglob("leeuwarden*"))
    small, whole = (own / f"cases/{name}.html" for name in ("onze-wijk", "erbij"))
    assert 'class="lg-widget"' not in small.read_text("utf-8") + whole.read_text("utf-8")


@pytest.mark.slow
def test_a_whole_new_book_knows_a_list_that_came_along(own: Path, chromium: Browser):
    with served(Strict, own) as address:
        page = chromium.new_page()
        fill_in(page, f"{address}notebooks/geleend.html")
        page.goto(f"{address}notebooks/werkboek.html", wait_until="domcontentloaded")
        expect(page.locator(".lg-widget a[href='geleend.html']").first).to_be_visible()
        picture = Picture.open(page, f"{address}notebooks/groepsbeeld.html")
        picture.choose(files(3))
        picture.says("CLEAR")
        expect(picture.refused()).to_have_count(0)
        assert len(picture.spread()) > 10
        page.close()


@pytest.mark.slow
def test_a_session_on_a_case_that_came_along_is_led_in_a_new_book(own: Path, chromium: Browser):
    with served(Strict, own) as address:
        leader = Leader.open(chromium.new_page(), address, "../notebooks/gesprek")
        leader.begin()
        leader.at("De situatie")
        leader.page.close()


@pytest.mark.slow
def test_a_notebook_of_a_new_book_installs_what_it_needs(own: Path, tmp_path: Path):
    with ZipFile(own / "_notebooks/notebooks/samen-optrekken.zip") as archive:
        archive.extractall(tmp_path)
    wheel = (tmp_path / "requirements.txt").read_text("utf-8").splitlines()[0]
    notebook = json.loads((tmp_path / "samen-optrekken.ipynb").read_text("utf-8"))
    assert f"`{Path(wheel).name}`" in notebook["cells"][0]["source"]
    page = (own / "notebooks/samen-optrekken.html").read_text("utf-8")
    assert f'href="../_notebooks/{Path(wheel).name}"' in page
    shutil.copy(own / "_notebooks" / wheel, tmp_path)
    subprocess.run([find_uv_bin(), "pip", "install", "--offline", "--no-deps", "--target", "there",
                    wheel], cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "there/leergroep/library/notebooks/clear.yml").is_file()


@pytest.mark.slow
def test_one_line_brings_a_list_to_life_in_somebodys_book(guest: Path, chromium: Browser):
    with served(Quiet, guest) as address:
        page = chromium.new_page()
        # What the book itself asks of other hosts never answers here.
        page.route(lambda asked: not asked.startswith(address), lambda route: route.abort())
        fill_in(page, f"{address}lists/proef.html")
        assert "Bewoners weten wie erover gaat" in read_paper(page)
        expect(page.locator("img[alt=dot]")).to_have_js_property("naturalWidth", 1)
    assert "leergroep" not in (guest / "book/chapter.html").read_text("utf-8")
    assert (guest / "_static/searchtools.js").is_file()


@pytest.mark.slow
def test_the_button_of_somebodys_book_gives_a_notebook_of_ours_with_what_it_needs(guest: Path):
    theirs, ours = (re.findall(r'"\.\./(_(?:notebooks|sources)/[^"]+)', text) for text in (
        (guest / name).read_text("utf-8") for name in ("cases/own.html", "lists/proef.html")))
    assert (theirs, (guest / ours[1]).is_file()) == (["_sources/cases/own.ipynb"], True)
    assert {"proef.yml", "requirements.txt"} < {*ZipFile(guest / ours[0]).namelist()}


@pytest.mark.slow
def test_no_link_is_dead_in_a_book_of_ones_own(own: Path):
    assert len(list(own.rglob("*.html"))) > 5
    assert list_dead_links(own) == []


@pytest.mark.slow
def test_no_link_is_dead_in_somebodys_book_however_it_is_built(
    python: Path, guest: Path, chromium: Browser, tmp_path: Path
):
    # Of the same tree, so that what was read for the one is written for the other.
    build(python, guest.parents[1], FOLDERS)
    answers = filled(LIBRARY.of_kind("checklist")["clear"], tmp_path / "clear.json")
    for site, ending in ((guest, ".html"), (guest.parent / "dirhtml", "/")):
        assert list_dead_links(site) == []
        with served(Quiet, site) as address:
            page = chromium.new_page()
            page.route(lambda asked, own=address: not asked.startswith(own),
                       lambda route: route.abort())
            form = Form.open(page, f"{address}lists/clear{ending}")
            form.import_file(answers)
            form.part("Uitkomst")
            # What it leads to in our own book is named, and is no link here.
            expect(page.locator(".lg-links strong").first).to_be_visible()
            named = page.locator(".lg-links strong").all_inner_texts()
            assert set(named) <= {one.title.nl for one in
                                  (*LIBRARY.rules.values(), *LIBRARY.cases.values())}
            expect(page.locator(".lg-links a")).to_have_count(0)
            page.close()


@pytest.mark.slow
def test_a_whole_book_with_a_folder_for_each_page_stops_in_one_sentence(
    python: Path, own: Path
):
    done = subprocess.run([python, "-c", FOLDERS], cwd=own.parents[1], capture_output=True,
                          text=True, env=HERE)
    assert done.returncode != 0
    assert 'builder "dirhtml" is not supported yet: use html' in done.stdout + done.stderr
    assert not list((own.parent / "dirhtml").rglob("*.html"))


@pytest.mark.slow
def test_without_the_line_the_build_says_so_and_the_page_shows_the_statements(
    python: Path, tmp_path: Path
):
    write_stranger(tmp_path, "")
    done = subprocess.run([python, "-c", BUILD.replace("'-W', '--keep-going'", "'-q'")],
                          cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0
    assert "extra_extensions: [leergroep.sphinxext]" in done.stdout + done.stderr
    html = (tmp_path / "_build/html/lists/proef.html").read_text("utf-8")
    assert "Bewoners weten wie erover gaat" in html
    assert "JavaScript kun je" not in html


@pytest.mark.xdist_group("ours")
@pytest.mark.slow
def test_a_new_book_with_ours_beside_it_is_built(python: Path, tmp_path: Path):
    tree = tmp_path / "samen"
    say = "import sys; from leergroep.cli import main; sys.exit(main())"
    subprocess.run([python, "-c", say, "new", "book", tree, "--with-ours"], check=True)
    build(python, tree)
    site = tree / "_build" / "html"
    assert all((site / f"cases/{name}.html").is_file() for name in ("leeuwarden", "onze-wijk"))
    shutil.rmtree(tree)
