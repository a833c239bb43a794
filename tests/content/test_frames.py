"""The DataFrames of the content: every case, every rule, every relation, and their columns."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pandas as pd
import pytest

import leergroep
from leergroep.content import frames
from leergroep.content.loader import Library

FRAMES = {
    "cases": frames.cases_frame,
    "rules": frames.rules_frame,
    "shown": frames.shown_frame,
    "traits": frames.traits_frame,
}
each = pytest.mark.parametrize(("name", "frame"), FRAMES.items(), ids=list(FRAMES))


@each
def test_the_package_offers_the_dutch_frame(name: str, frame: Callable):
    pd.testing.assert_frame_equal(getattr(leergroep, name), frame(language="nl"))


@each
def test_every_column_is_documented_in_its_order(name: str, frame: Callable):
    said = " ".join(frame.__doc__.split("Columns: ")[1].split())
    places = [said.find(column) for column in frame().columns]
    assert -1 not in places
    assert places == sorted(places)


@each
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_frame_is_whole(name: str, frame: Callable, language: str):
    table = frame(language=language)
    assert len(table)
    assert not table.isna().any().any()
    assert (table["title" if "title" in table else "how"].str.strip() != "").all()


@each
def test_changing_a_frame_changes_it_for_nobody_else(name: str, frame: Callable):
    mine = getattr(leergroep, name)
    mine[mine.columns[0]] = "?"
    pd.testing.assert_frame_equal(getattr(leergroep, name), frame())


def test_every_case_is_a_row_in_reading_order(library: Library):
    cases = leergroep.cases
    assert cases["case"].tolist() == list(library.cases)
    for row in cases.itertuples():
        case = library.cases[row.case]
        assert (row.title, row.city, row.lat, row.lon) == (
            case.title.nl, case.city, case.lat, case.lon)
        assert (row.themes, row.level, row.experts) == (case.themes, case.level, case.expert)
        assert (library.root / f"{row.page}.ipynb").is_file()


def test_every_rule_is_a_row_in_reading_order_with_its_three_statements(library: Library):
    rules = leergroep.rules
    assert rules["rule"].tolist() == list(library.rules)
    assert set(rules["statements"].map(len)) == {3}
    for row in rules.itertuples():
        assert row.title == library.rules[row.rule].title.nl
        assert row.rule in library.elements[row.element].rules
        assert row.element_title == library.elements[row.element].title.nl
        assert (library.root / f"{row.page}.md").is_file()


def test_every_relation_is_a_row_and_no_row_is_anything_else(library: Library):
    shown = leergroep.shown
    told = {(case.slug, one.rule): one.how.nl
            for case in library.cases.values() for one in case.rules}
    assert len(shown) == len(told)
    assert {(row.case, row.rule): row.how for row in shown.itertuples()} == told


def test_relations_stand_in_reading_order(library: Library):
    cases, rules = list(library.cases), list(library.rules)
    shown = leergroep.shown.itertuples()
    places = [(cases.index(row.case), rules.index(row.rule)) for row in shown]
    assert places == sorted(places)


def test_every_trait_of_a_case_has_its_row(library: Library):
    known = set(zip(leergroep.traits["kind"], leergroep.traits["trait"], strict=True))
    for case in library.cases.values():
        assert {(kind, slug) for kind, own in case.traits().items() for slug in own} <= known


def test_frames_join_on_their_slugs():
    joined = leergroep.shown.merge(leergroep.cases, on="case").merge(leergroep.rules, on="rule")
    assert len(joined) == len(leergroep.shown)


@pytest.mark.parametrize(
    "before",
    [
        "",
        "import leergroep.case_finder.displays, leergroep.content.frames",
        "from leergroep.content import traits",
    ],
)
def test_the_names_always_give_the_frames(before: str):
    code = f"{before}\nfrom leergroep import cases, rules, shown, traits\n" \
           "print(*(type(one).__name__ for one in (cases, rules, shown, traits)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["DataFrame"] * 4


def test_reading_the_frames_does_without_the_slow_checkers():
    code = "import sys\nfrom leergroep import cases, rules, shown, traits\n" \
           "print(*({'nbformat', 'jsonschema', 'altair'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
