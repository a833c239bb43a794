"""What came along, in a book of one's own: whatever a page of it shows, all of it knows."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

import leergroep
from leergroep import AnswerSheet, Group, GroupPicture, Workbook, use_book
from leergroep.content.cell_checks import name_widget
from leergroep.content.companions import list_own
from leergroep.content.frames import rules_frame
from leergroep.content.kinds import list_kinds
from leergroep.content.loader import Library
from leergroep.content.showing import find_showing
from leergroep.templates.new_book import lay_book
from leergroep.templates.scaffold import add_line

ROOT = Path(__file__).parents[2]
OURS = Library(ROOT)
SHOWN = {one.called: (name_widget(kind), slug) for kind in list_kinds().values() if kind.widget
         for slug, one in OURS.of_kind(kind.name).items() if name_widget(kind)}
ABOUT = '---\nleergroep:\n  sentence: {nl: "Een zin."}\n---\n\n'
# What no page of that book shows.
LEFT = "vuistregelscan"
EACH = sorted(SHOWN.keys() - {LEFT})


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a book of one's own with a page for each of ours but one."""
    tree = tmp_path_factory.mktemp("own") / "ons"
    lay_book(tree)
    for name in EACH:
        add_page(tree, f"ons-{name}", f'{SHOWN[name][0]}("{name}")')
    yield tree
    shutil.rmtree(tree)


@pytest.fixture
def library(own: Path) -> Iterator[Library]:
    """Return that book, as a notebook in it opens it."""
    use_book(own)
    yield Library()
    use_book(None)


def add_page(tree: Path, name: str, code: str) -> None:
    """Add a page that shows something, with its line in the table of contents."""
    cells = [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": f"# {name}"},
             {"cell_type": "code", "id": "b", "metadata": {}, "execution_count": None,
              "outputs": [], "source": ["from leergroep import *\n", code]}]
    told = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (tree / f"notebooks/{name}.ipynb").write_text(json.dumps(told, indent=1), "utf-8")
    contents = (tree / "_toc.yml").read_text("utf-8")
    (tree / "_toc.yml").write_text(add_line(contents, f"notebooks/{name}"), "utf-8")


def test_a_page_may_show_what_python_shows(library: Library):
    library.check()
    for called in EACH:
        getattr(leergroep, SHOWN[called][0])(called, library=library)


def test_the_workbook_keeps_what_is_shown_and_leads_to_its_page(library: Library):
    book = Workbook(library.root, library=library)
    # Its own list has the one board of agreements that any list has.
    assert OURS.known.keys() & book.instruments.keys() == OURS.known.keys() - {LEFT}
    assert {name: book.places[SHOWN[name][1]]["docname"] for name in EACH} == {
        name: f"notebooks/ons-{name}" for name in EACH}


def test_the_picture_of_a_group_knows_what_is_shown_and_nothing_else(library: Library):
    picture = GroupPicture(library=library)
    assert {one["slug"] for one in picture.instruments} == {
        "samen-optrekken", *OURS.of_kind("checklist")} - {LEFT}
    # Its rules are named, as the list itself names them.
    assert picture.links["rules"].keys() >= OURS.instruments["clear"].rules()


def test_answers_to_what_is_not_shown_are_read_by_their_name(library: Library, tmp_path: Path):
    scan = OURS.of_kind("checklist")[LEFT]
    [item, *_] = [item.slug for _, item in scan.items()]
    AnswerSheet(scan.slug, scan.edition, round="2026-11-23", answers={item: 1}).write(
        tmp_path / "antwoorden.json")
    assert len(Group.read(tmp_path, scan.slug, library=library).people) == 1
    book = Workbook(tmp_path, library=library)
    assert book.refused == {}
    assert [one["instrument"] for one in book.sheets] == [scan.slug]
    assert scan.slug in book.instruments


def test_what_a_notebook_shows_before_it_is_saved_counts(own: Path):
    library = Library(own, OURS)
    assert LEFT not in library.instruments
    leergroep.Checklist(LEFT, library=library)
    assert LEFT in library.instruments


def test_a_notebook_takes_along_what_only_its_own_book_has(tmp_path: Path):
    tree = tmp_path / "ons"
    lay_book(tree)
    (tree / "notebooks/scales.yml").write_text(
        (ROOT / "notebooks/scales.yml").read_text("utf-8"), "utf-8")
    library = Library(tree, OURS)
    names = ("notebooks/groepsbeeld", "notebooks/werkboek", "notebooks/samen-optrekken",
             "elders/meting")
    named = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell("Checklist('samen-optrekken', path='a.json')")])
    (tree / "elders").mkdir()
    nbformat.write(named, tree / "elders/meting.ipynb")
    taken = {name: {file.name for file in list_own(tree / f"{name}.ipynb", library)}
             for name in names}
    assert set(map(frozenset, taken.values())) == {frozenset({"samen-optrekken.yml", "scales.yml"})}
    assert list_own(ROOT / "notebooks/groepsbeeld.ipynb", OURS) == []


def test_a_rule_of_one_s_own_may_ask_a_factor_of_ours(tmp_path: Path):
    tree = tmp_path / "ons"
    lay_book(tree)
    (tree / "book/samenwerken").mkdir()
    (tree / "book/samenwerken.md").write_text(f"{ABOUT}# Samenwerken\n", "utf-8")
    code = 'from leergroep import Checklist\n\nChecklist("clear", factor="can-do")'
    cell = f"```{{code-cell}}\n:tags: [remove-input]\n\n{code}\n```\n"
    (tree / "book/samenwerken/can-do.md").write_text(f"{ABOUT}# Zelf kunnen\n\n{cell}", "utf-8")
    with (tree / "_toc.yml").open("a", encoding="utf-8") as contents:
        contents.write("  - caption: Regels\n    chapters:\n      - file: book/samenwerken\n"
                       "        sections:\n          - file: book/samenwerken/can-do\n")
    library = Library(tree, OURS)
    library.check()
    assert [*library.rules] == ["can-do"]
    assert len(rules_frame(library=library)) == 1


def test_a_case_of_one_s_own_is_not_taken_for_ours_of_the_same_name(tmp_path: Path):
    lay_book(tmp_path / "ons")
    told = (tmp_path / "ons/cases/onze-wijk.ipynb").read_text("utf-8")
    (tmp_path / "ons/cases/alkmaar.ipynb").write_text(told.replace("onze-wijk", "alkmaar"), "utf-8")
    library = Library(tmp_path / "ons", OURS)
    assert "sessie-alkmaar" not in library.known
    assert leergroep.Session("alkmaar", library=library).parts == []
    assert leergroep.Session("leeuwarden", library=library).parts


@given(st.sampled_from(["clear", "tools-or-rules"]), st.sampled_from(["'", '"']),
       st.sampled_from(["", "slug=", "slug = "]), st.booleans())
def test_a_call_is_seen_however_it_is_written(
    tmp_path_factory: pytest.TempPathFactory, name: str, quote: str, keyword: str, notebook: bool
):
    root = tmp_path_factory.mktemp("calls")
    code = f"Checklist({keyword}{quote}{name}{quote}, path='a.json')"
    if notebook:
        (root / "a.ipynb").write_text(json.dumps([code]), "utf-8")
    else:
        (root / "a.md").write_text(f"```{{code-cell}}\n{code}\n```\n", "utf-8")
    assert find_showing(root, ["a"]) == {name: "a"}
