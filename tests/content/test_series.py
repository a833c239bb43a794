"""How cases went since 2011: facts in one file, and no part of a city that stands for all of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from leergroep.content.loader import Library
from leergroep.content.model import Case
from leergroep.content.series import check_areas, check_series, read_series
from leergroep.content.traits import WHOLE

ROOT = Path(__file__).parents[2]
FILE = ROOT / "cases" / "leefbaarometer.yml"
SERIES = read_series(FILE)
LIBRARY = Library(ROOT)
SCORE = re.compile(r"\b\d,\d\d\b")
every_case = pytest.mark.parametrize("case", LIBRARY.cases.values(), ids=lambda case: case.slug)
MISTAKES = {
    "a score is not rounded": ("3.87", "3.871", "more than 2 decimals"),
    "a year is no year": ('"2002"', '"02"', "areas/alkmaar/scores"),
    "a score is no number": ("3.87", "veel", "'veel' is not of type 'number'"),
    "a code is no text of the statistics office": ("WK036103", "WIJK3", "does not match"),
    "a name is empty": ('"Overdie"', '""', "name"),
    "an unknown field": ("code: WK036103", "code: WK036103\n    rank: 1", "rank"),
    "the source is gone": ("source:", "bron:", "source"),
}


def tell(case: Case, tag: str) -> str:
    """Return what the cell of a case with this tag says, "" without one."""
    cells = json.loads((ROOT / f"{case.docname}.ipynb").read_text("utf-8"))["cells"]
    return "".join(line for cell in cells if cell["metadata"].get("tags", [""])[0] == tag
                   for line in cell["source"])


@pytest.mark.parametrize(("old", "new", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_the_figures_is_named(tmp_path: Path, old: str, new: str, said: str):
    text, spoilt = FILE.read_text("utf-8"), tmp_path / FILE.name
    assert old in text
    spoilt.write_text(text.replace(old, new, 1), "utf-8")
    found = check_series(spoilt)
    assert any(said in one.what for one in found), found


def test_the_figures_of_the_book_are_sound():
    assert check_series(FILE) == []
    assert list(check_areas(FILE, SERIES, LIBRARY.cases)) == []


def test_an_area_of_no_case_is_named():
    [found] = check_areas(FILE, SERIES, {slug: case for slug, case in LIBRARY.cases.items()
                                         if slug != "alkmaar"})
    assert "unknown case 'alkmaar'" in found.what
    assert found.line


def test_a_part_of_a_city_never_stands_for_all_of_it():
    areas = {slug: replace(one, ours=False) for slug, one in SERIES.areas.items()}
    [found] = check_areas(FILE, replace(SERIES, areas=areas), LIBRARY.cases)
    assert "'groningen' is about a whole city, and 'Oud-Noord' is a part" in found.what


@every_case
def test_a_case_tells_how_it_went_with_the_figures_and_the_code_of_its_own_area(case: Case):
    told, area = tell(case, "sinds"), SERIES.areas.get(case.slug)
    if area is None:
        assert case.level == WHOLE
        assert SCORE.findall(told) == []
        assert tell(case, "sinds-cijfers") == ""
        return
    scores = {f"{one:.2f}".replace(".", ",") for one in area.scores.values()}
    assert set(SCORE.findall(told)) <= scores
    assert area.code in told
    assert f'case_series("{case.slug}")' in tell(case, "sinds-cijfers")
    assert ("keuze is van ons" in told) is area.ours


@every_case
def test_three_questions_ask_what_the_figures_do_not_explain(case: Case):
    asked = re.findall(r"^- (.+)$", tell(case, "sinds-vragen"), re.MULTILINE)
    assert len(asked) == 3
    assert all(one.endswith("?") for one in asked)
    assert "verklaart" in " ".join(asked)
