"""What passed in silence once is named: pages, cells and instruments that do not fit together."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leergroep.content.loader import Library
from leergroep.content.traits import make_short_names
from leergroep.messages.text import Text
from tests.mistakes import Mistake, make, problems, written
from tests.spoilt import CASE, CLEAR, replaced

CASES = Library().cases
PAGE = "notebooks/clear.ipynb"
RULE = "book/burger/actieve-rol.md"
SHOWS = 'Checklist("vuistregelscan", factor="actieve-rol")'
MISTAKES = {
    "a detail that an outcome does not fill in":
        written(CLEAR, 'nl: "Dit is een diagnose', 'nl: "{factr}', "'{factr}' is never filled in",
                "did you mean {factor}?"),
    "a detail outside the outcome":
        written("notebooks/swot.yml", 'nl: "Sterk"', 'nl: "{factor}"', "'{factor}' is never"),
    "a title unlike its notebook's":
        written(CLEAR, 'title: {nl: "CLEAR: wat houdt', 'title: {nl: "CLEAR: wie houdt',
                "the heading of clear.ipynb is 'CLEAR: wat", "give both the same title"),
    "an unknown source":
        written(CLEAR, "works: [lowndes-clear", "works: [lowndes-claer", "work 'lowndes-claer'",
                "did you mean lowndes-clear?"),
    "a rule where a case is meant":
        written(CLEAR, "cases: [alkmaar, groningen]", "cases: [energie, groningen]",
                "unknown case 'energie'", "'energie' is of the kind rule"),
    "a widget of another kind in a page":
        written(RULE, SHOWS, f'{SHOWS}\nBoard("clear")', "there is no board 'clear'",
                'write Checklist("clear")') ,
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_line(tree: Path, mistake: Mistake):
    if mistake.new.endswith('Board("clear")'):
        mistake = evolve(mistake, line='Board("clear")')
    make(tree, mistake)


Cells = dict[str, dict[str, Any]]


def write(cells: Cells, name: str, source: str) -> None:
    cells[name]["source"] = source


IN_CELLS: dict[str, tuple[str, Callable[[Cells], Any], str, str]] = {
    "a map of another city": (
        CASE, lambda cells: write(cells, "kaart", 'case_map("alkmaar")'),
        "cell 'kaart': case_map shows the case 'alkmaar'", 'write case_map("proefwijk")'),
    "the session of another city": (
        CASE, lambda cells: write(cells, "sessie", 'session = Session("groningen", path="x")'),
        "cell 'sessie': Session shows the case 'groningen'", 'write Session("proefwijk")'),
    "a map of no city": (
        CASE, lambda cells: write(cells, "kaart", 'case_map("alkmar")'),
        "there is no case 'alkmar'", "did you mean alkmaar?"),
    "a slug of another kind": (
        PAGE, lambda cells: write(cells, "clear", 'clear = Checklist("swot", path="x")'),
        "cell 'clear': there is no checklist 'swot'", 'write Board("swot")'),
    "a slug of nothing": (
        PAGE, lambda cells: write(cells, "clear", 'Checklist("claer")'),
        "there is no checklist 'claer'", "did you mean clear?"),
    "a lost tag in a notebook": (
        PAGE, lambda cells: cells["clear"]["metadata"].update(tags=[]),
        "cell 'clear' has none of the tags that hide its code", "tag it remove-input"),
    "a tag that two cells of a case have": (
        CASE, lambda cells: cells["titel"]["metadata"].update(tags=["titel", "bronnen"]),
        "2 cells have the tag 'bronnen'", "remove it from all but one"),
}


@pytest.mark.parametrize(("name", "change", "what", "remedy"), IN_CELLS.values(), ids=IN_CELLS)
def test_a_mistake_in_a_cell_is_named(
    tree: Path, name: str, change: Callable[[Cells], Any], what: str, remedy: str
):
    notebook = json.loads((tree / name).read_text("utf-8"))
    change({cell["id"]: cell for cell in notebook["cells"]})
    (tree / name).write_text(json.dumps(notebook, indent=1), "utf-8")
    [found] = problems(tree)
    assert found.file == tree / name
    # A cell that is there has a line; one that is not there has none.
    assert (found.line > 0) == ("cell '" in what or "there is no" in what)
    assert what in found.what
    assert remedy in found.remedy


@pytest.mark.parametrize("name", [
    "notebooks/clear-Copy1.ipynb", "notebooks/diep/clear.ipynb", "cases/los.ipynb",
    "book/los.md", "book/burger/los.md",
])
def test_a_page_in_no_table_of_contents_is_named(tree: Path, name: str):
    (tree / name).parent.mkdir(exist_ok=True)
    shutil.copy(tree / (RULE if name.endswith(".md") else PAGE), tree / name)
    assert [one for one in problems(tree) if one.file == tree / name
            and "is not in _toc.yml" in one.what and name.rpartition(".")[0] in one.remedy]


@pytest.mark.parametrize(("name", "there"), [
    (CASE, "cases/noord/proefwijk.ipynb"), (RULE, "book/burger/noord/actieve-rol.md"),
])
def test_a_page_too_deep_to_be_found_is_named(tree: Path, name: str, there: str):
    (tree / there).parent.mkdir()
    (tree / name).rename(tree / there)
    replaced(tree / "_toc.yml", name.rpartition(".")[0], there.rpartition(".")[0])
    assert [one for one in problems(tree) if one.file == tree / there and "deep" in one.what]


names = st.sampled_from(["Noord", "West", "Utrecht", "Nieuw-West"])
places = st.tuples(names, names, st.sampled_from(["wijk", "stad"]))


@given(st.lists(places, min_size=1, max_size=8))
def test_no_two_cases_have_one_short_name(told: list[tuple[str, str, str]]):
    cases = [
        replace(CASES["leeuwarden"], slug=f"case-{number}", city=city, level=level,
                neighbourhood=Text(place, place))
        for number, (city, place, level) in enumerate(told)
    ]
    found = make_short_names(cases)
    assert list(found) == [case.slug for case in cases]
    assert len(set(found.values())) == len(cases)


def test_a_case_alone_in_its_city_is_called_as_the_city(library: Library):
    assert library.short_names["leeuwarden"] == "Leeuwarden"
    assert library.short_names["amsterdam-kolenkit"] != library.short_names["amsterdam"]
