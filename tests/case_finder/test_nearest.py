"""Which cases are nearest: the shared examples, and laws that hold for any ticks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergroep.case_finder.nearest import KINDS, find_nearest_cases
from leergroep.content.loader import Library
from leergroep.content.model import Case, CaseQuestion, RuleExample
from leergroep.messages.text import Text

VECTORS = json.loads(
    (Path(__file__).parents[2] / "spec" / "vectors" / "nearest.json").read_text("utf-8")
)
NONE = Text("", "")
LIBRARY = Library.default()
CASES = list(LIBRARY.cases.values())


def case(record: dict) -> Case:
    """Return a case of the shared examples."""
    slug, [level] = record["slug"], record["levels"]
    return Case(
        slug=slug, docname=slug, title=NONE, sentence=NONE, city="", neighbourhood=NONE, lat=52.0,
        lon=5.0, expert=(), themes=tuple(record["themes"]), level=level,
        questions=tuple(CaseQuestion(question=one, how=NONE) for one in record["questions"]),
        rules=tuple(RuleExample(rule=one, how=NONE) for one in record["rules"]), instruments=(),
    )


def some(slugs: list[str]) -> st.SearchStrategy:
    """Return lists of some of these slugs, in any order."""
    return st.lists(st.sampled_from(slugs), unique=True)


choices = st.fixed_dictionaries({}, optional={
    **{kind: some(list(known)) for kind, known in LIBRARY.traits.items()},
    "rules": some(list(LIBRARY.rules)),
})


@pytest.mark.parametrize("example", VECTORS["examples"], ids=lambda one: one["name"])
def test_the_shared_examples_come_out_as_in_the_front_end(example: dict):
    found = find_nearest_cases(map(case, VECTORS["cases"]), example["chosen"])
    near = [(one.case, one.place, {k: list(v) for k, v in one.matches.items() if v})
            for one in found]
    assert near == [tuple(one) for one in example["near"]]


@given(choices)
def test_every_case_is_there_once_and_places_go_up_by_one(chosen: dict):
    found = find_nearest_cases(CASES, chosen)
    assert sorted(one.case for one in found) == sorted(LIBRARY.cases)
    places = [one.place for one in found]
    assert places == sorted(places)
    assert set(places) == set(range(1, places[-1] + 1))


@given(choices)
def test_who_shares_more_ticks_is_nearer_and_who_shares_as_many_is_as_near(chosen: dict):
    found = find_nearest_cases(CASES, chosen)
    for one in found:
        for other in found:
            assert (one.place < other.place) == (one.count > other.count)


@given(choices)
def test_equals_stand_in_reading_order(chosen: dict):
    order = list(LIBRARY.cases)
    found = [(one.place, order.index(one.case)) for one in find_nearest_cases(CASES, chosen)]
    assert found == sorted(found)


@given(choices)
def test_every_match_was_chosen_and_is_the_cases_own(chosen: dict):
    for one in find_nearest_cases(CASES, chosen):
        own = LIBRARY.cases[one.case]
        for kind in KINDS:
            assert set(one.matches[kind]) <= set(chosen.get(kind, ()))
        assert all(own.how(rule) for rule in one.matches["rules"])
        assert set(one.matches["themes"]) <= set(own.themes)


@given(choices)
def test_one_tick_more_never_takes_a_match_away(chosen: dict):
    before = {one.case: one.count for one in find_nearest_cases(CASES, chosen)}
    more = {**chosen, "themes": [*LIBRARY.traits["themes"]]}
    after = {one.case: one.count for one in find_nearest_cases(CASES, more)}
    assert all(after[slug] >= before[slug] for slug in before)


@pytest.mark.parametrize("slug", LIBRARY.cases)
def test_a_case_is_nearest_to_itself(slug: str):
    own = LIBRARY.cases[slug]
    found = find_nearest_cases(
        CASES, {**own.traits(), "rules": [shown.rule for shown in own.rules]}
    )
    assert (found[0].case, found[0].place) == (slug, 1)
    assert found[1].place == 2
