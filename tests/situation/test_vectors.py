"""Files of statistics are read, laid beside each other and cut into films as in the page."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest

from leergroep.messages import translate
from leergroep.situation.area_search import find_alike
from leergroep.situation.cells import parse_cell
from leergroep.situation.columns import read_column
from leergroep.situation.compare import lay_beside
from leergroep.situation.errors import StatisticsError
from leergroep.situation.film import make_film
from leergroep.situation.model import Figure, Situation
from leergroep.situation.statistics_reader import parse_csv
from leergroep.situation.statistics_table import StatisticsTable
from tests.vectors import read

VECTORS = read("situation")
WORD = {"nl": "woord", "en": "word"}
LANGUAGES = ("nl", "en")


def named(name: str) -> Any:
    cases = VECTORS[name]
    return pytest.mark.parametrize("case", [pytest.param(one, id=one["name"]) for one in cases])


def make_instrument() -> Situation:
    theme = {"id": "thema", "title": WORD, "prompt": WORD, "figures": VECTORS["figures"]}
    return msgspec.convert(
        {"id": "analyse", "edition": 1, "title": WORD, "sentence": WORD, "source": {"report": "1"},
         "rules": [], "scope": WORD, "prompts": [WORD], "themes": [theme], "questions": WORD,
         "outcome": WORD}, Situation)


def open_table(place: int) -> StatisticsTable:
    table = VECTORS["tables"][place]
    return parse_csv(table["file"], table["text"], "nl")


@named("tables")
def test_a_file_is_read_to_the_last_digit(case: dict):
    table = parse_csv(case["file"], case["text"], "nl")
    told = case["read"]
    for name in ("kind", "version", "codes", "names", "towns", "years", "changes", "values"):
        assert getattr(table, name) == told[name], name
    assert [list(column.keys) for column in table.columns] == told["columns"]
    assert (list(table.provisional), table.named) == (told["provisional"], told["named"])


@named("tables")
def test_what_is_left_out_is_named_with_its_row_and_column(case: dict):
    problems = parse_csv(case["file"], case["text"], "nl").problems
    assert [{"row": one.row, "column": one.column, "key": one.key, "details": one.details}
            for one in problems] == case["read"]["problems"]
    for problem in problems:
        for language in LANGUAGES:
            said = problem.describe(language)
            assert str(problem.row) in said
            assert problem.column in said
            assert "{" not in said


@named("refused")
def test_what_holds_no_figures_is_refused_with_the_reason(case: dict):
    for language in LANGUAGES:
        with pytest.raises(StatisticsError) as caught:
            parse_csv(case["file"], case["text"], language)
        assert (caught.value.key, caught.value.details) == (case["error"], case["details"])
        assert "{" not in str(caught.value)


@pytest.mark.parametrize(("heading", "label", "unit", "keys"), VECTORS["headings"])
def test_a_heading_is_known_however_it_is_numbered(
    heading: str, label: str, unit: str, keys: list
):
    column = read_column(heading)
    assert (column.label, column.unit, list(column.keys)) == (label, unit, keys)


@pytest.mark.parametrize(("cell", "decimal", "value"), VECTORS["cells"])
def test_a_cell_is_a_number_missing_or_wrong(cell: str, decimal: str, value: Any):
    if value == "wrong":
        with pytest.raises(ValueError, match=re.escape(cell.strip())):
            parse_cell(cell.strip(), decimal)
    else:
        assert parse_cell(cell.strip(), decimal) == value


@named("beside")
def test_what_lies_beside_each_other_is_kept_in_entries(case: dict):
    entries = lay_beside(make_instrument(), open_table(case["table"]), case["code"],
                         case["beside"], case["more"])
    assert entries == case["entries"]


@named("besideRefused")
def test_a_code_that_is_not_there_is_refused_with_the_reason(case: dict):
    with pytest.raises(StatisticsError) as caught:
        lay_beside(make_instrument(), open_table(case["table"]), case["code"])
    assert (caught.value.key, caught.value.details) == (case["error"], case["details"])


@named("alike")
def test_those_most_like_a_neighbourhood_are_found(case: dict):
    table = parse_csv(case["file"], case["text"], "nl")
    assert [list(one) for one in find_alike(table, case["code"]).items()] == case["alike"]


@named("films")
def test_years_lie_beside_each_other_only_where_nothing_changed(case: dict):
    figure = msgspec.convert(
        {**VECTORS["figures"][0], "breaks": dict.fromkeys(case["breaks"], WORD)}, Figure)
    shots = make_film(case["entry"], case["entries"], figure)
    assert [{"year": one.year, "value": one.value, "cut": one.cut} for one in shots] == (
        case["shots"])
    for shot in shots:
        if shot.cut:
            assert all(translate(shot.cut, language) for language in LANGUAGES)
