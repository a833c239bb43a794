"""A kind from outside the package is read, checked, shown, kept and printed like our own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright
from pypdf import PdfReader

import tests.toy as toy
from leergroep import Library, Workbook
from leergroep.content import kinds
from leergroep.content.problems import ContentError
from leergroep.content.schema_files import make_schemas
from leergroep.documents.entries import Entries
from leergroep.sphinxext import widgets
from tests.browser import launch
from tests.toy.widget import Thermometer

ROOT = Path(__file__).parents[2]
FILE = """\
shape: thermometer
id: warmte
edition: 1
title: {nl: "Warmte", en: "Warmth"}
sentence: {nl: "Je ziet hoe warm het is.", en: "You see how warm it is."}
source: {report: "nergens"}
rules: []
prompt: {nl: "Hoe warm is het op het plein?", en: "How warm is the square?"}
highest: 40
"""
NOTEBOOK = {
    "cells": [
        {"cell_type": "markdown", "id": "titel", "metadata": {}, "source": ["# Warmte"]},
        {"cell_type": "code", "id": "warmte", "metadata": {"tags": ["remove-input"]},
         "execution_count": None, "outputs": [],
         "source": ["from tests.toy.registered import Thermometer\n", 'Thermometer("warmte")']},
    ],
    "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    "nbformat": 4, "nbformat_minor": 5,
}
BUILD = "import sys, tests.toy.registered; from leergroep.cli import main; sys.exit(main())"


@pytest.fixture(autouse=True)
def registered() -> Iterator[None]:
    """Offer the kind in these tests alone."""
    kinds.register(toy.KIND)
    yield
    kinds._REGISTERED.clear()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a book with one page and one thermometer."""
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "book").mkdir()
    page = (ROOT / "book" / "colofon.md").read_text("utf-8").partition("\n# ")[0]
    (tmp_path / "book" / "start.md").write_text(f"{page}\n# Start\n\nBegin.\n", "utf-8")
    (tmp_path / "notebooks" / "warmte.yml").write_text(FILE, "utf-8")
    (tmp_path / "notebooks" / "warmte.ipynb").write_text(json.dumps(NOTEBOOK), "utf-8")
    (tmp_path / "_toc.yml").write_text(
        "format: jb-book\nroot: book/start\nchapters:\n  - file: notebooks/warmte\n", "utf-8")
    return tmp_path


def spoil(book: Path, old: str, new: str) -> None:
    assert old in FILE
    (book / "notebooks" / "warmte.yml").write_text(FILE.replace(old, new), "utf-8")


def test_it_is_read_as_it_is_declared(book: Path):
    library = Library(book)
    library.check()
    warmth = library.of_kind("thermometer")["warmte"]
    assert (warmth.prompt.nl, warmth.lowest, warmth.highest) == (
        "Hoe warm is het op het plein?", 0, 40)
    assert library.kind_of("warmte").name == "thermometer"
    assert library.page_of("warmte") == "notebooks/warmte"


@pytest.mark.parametrize(("old", "new", "what"), [
    ('{nl: "Warmte", en: "Warmth"}', '{en: "Warmth"}', "'nl' is a required property"),
    ("highest: 40", "highest: warm", "'warm' is not of type 'integer'"),
    ("highest: 40", "highest: 0", "highest 0 is not above 0"),
    ("highest: 40", "lowest: -300", "-300 is less than the minimum of -273"),
    ("id: warmte", "id: kou", "the file is called 'warmte.yml'"),
    ("highest: 40", "colour: red", "'colour' was unexpected"),
])
def test_a_mistake_in_it_is_named_with_its_line(book: Path, old: str, new: str, what: str):
    spoil(book, old, new)
    with pytest.raises(ContentError) as caught:
        Library(book).check()
    [found] = caught.value.problems
    text = (book / "notebooks" / "warmte.yml").read_text("utf-8").splitlines()
    assert new.partition(":")[0] in text[found.line - 1] or new in text[found.line - 1]
    assert what in found.what


def test_a_fault_in_its_code_is_no_mistake_in_the_content(book: Path):
    spoil(book, "highest: 40", "highest: 451")
    with pytest.raises(KeyError, match="a fault in the code"):
        Library(book).check()


def test_an_editor_is_told_of_it():
    schema = make_schemas()["thermometer"]
    assert schema["properties"]["shape"] == {"const": "thermometer"}
    assert schema["properties"]["prompt"]["description"] == "what is measured"


def test_it_is_shown_in_jupyter_and_kept_in_a_file(book: Path):
    file = book / "warmte.json"
    shown = Thermometer("warmte", path=file, library=Library(book))
    assert shown.instrument == {
        "slug": "warmte", "edition": 1, "title": "Warmte",
        "prompt": "Hoe warm is het op het plein?", "lowest": 0, "highest": 40,
    }
    shown.sheet = {**shown.sheet, "entries": {"nu": {"graden": 21}}}
    assert Thermometer("warmte", path=file, library=Library(book)).entries == {"nu": {"graden": 21}}


def test_the_workbook_keeps_it(book: Path, tmp_path: Path):
    library = Library(book)
    folder = tmp_path / "map"
    folder.mkdir()
    warmth = library.instruments["warmte"]
    Entries.blank(warmth, round="2026-11-28").write(folder / "warmte.json")
    workbook = Workbook(folder, library=library)
    assert workbook.refused == {}
    assert workbook.currents == {"warmte": "2026-11-28"}
    assert workbook.instruments["warmte"]["prompt"] == "Hoe warm is het op het plein?"
    assert workbook.places["warmte"]["docname"] == "notebooks/warmte"


def test_the_page_holds_its_paper_until_its_script_runs(book: Path):
    state = json.loads(json.dumps(Thermometer("warmte", library=Library(book)).get_state()))
    recorded = {"widgets": {widgets.STATE: {"state": {"one": {"state": state}}}}}
    html = widgets.to_html(widgets.find_state(recorded, "one"))
    assert "Hoe warm is het op het plein?" in html.partition("lg-fallback")[2]


@pytest.mark.slow
def test_a_built_book_shows_it_with_its_script_and_its_style_and_prints_it(
    book: Path, playwright: Playwright
):
    shutil.copy(ROOT / "_config.yml", book)
    shutil.copy(ROOT / "book" / "bronnen.bib", book / "book")
    shutil.copytree(ROOT / "book" / "huisstijl", book / "book" / "huisstijl")
    done = subprocess.run([sys.executable, "-c", BUILD, "build"], cwd=book, text=True,
                          capture_output=True)
    assert done.returncode == 0, done.stdout + done.stderr
    browser = launch(playwright)
    page = browser.new_page()
    page.goto((book / "_build/html/notebooks/warmte.html").as_uri())
    meter = page.locator("meter")
    assert meter.get_attribute("max") == "40"
    assert meter.evaluate("one => getComputedStyle(one).accentColor") == "rgb(1, 2, 3)"
    without = browser.new_page(java_script_enabled=False)
    without.goto(page.url)
    without.pdf(path=book / "warmte.pdf")
    printed = " ".join(one.extract_text() for one in PdfReader(book / "warmte.pdf").pages)
    assert "Hoe warm is het op het plein? (0 – 40 °C)" in " ".join(printed.split())
    page.goto((book / "_build/html/book/start.html").as_uri())
    assert page.locator('script[src*="thermometer"], link[href*="thermometer"]').count() == 0
    browser.close()
