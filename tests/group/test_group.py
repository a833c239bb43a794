"""The group: who differs most, what moved, and one bad file never spoils the others."""

from __future__ import annotations

import json
import random
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import vl_convert
from hypothesis import given
from hypothesis import strategies as st

from leergroep import AnswerSheet, Group, Library
from leergroep.group.measures import measure_agreement
from leergroep.group.privacy import FEWEST, REST, choose_groups
from leergroep.group.rounds import number_rounds
from tests.group.sheets import group_of, sheet

ROOT = Path(__file__).parents[2]
SHARED = json.loads((ROOT / "spec" / "vectors" / "group.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", SHARED, ids=[one["name"] for one in SHARED])
def test_the_page_and_python_agree_to_the_last_digit(small: Library, vector: dict):
    group = Group.of([tuple(one) for one in vector["sources"]], library=small)
    assert said_of(group) == vector["group"]


def said_of(group: Group) -> dict:
    """Return all that a group says, as the shared vectors hold it."""
    refused = [[one.source, one.key, one.sentence] for one in group.refused
               if one.key != "group-subject-apart"]
    return json.loads(json.dumps({
        "subjects": [list(one) for one in group.subjects.items()],
        "about": group.subject,
        "days": list(group.days),
        "people": group.people.to_dict("records"),
        "spread": exact(group.spread()),
        "first": list(group.talk()["item"]),
        "factors": exact(group.agreement()),
        "rounds": exact(group.rounds()),
        "roles": [[r.role, int(r.people), r.item, r.agreement] for r in
                  group.by_role().astype(object).itertuples()],
        "refused": refused,
    }, default=lambda value: value.item()).replace("NaN", "null"))


def exact(table: pd.DataFrame) -> list[dict]:
    """Return the rows of a table with nothing rounded."""
    rows = table.drop(columns=["statement", "title"], errors="ignore").astype(object)
    return rows.where(rows.notna(), None).to_dict("records")


@pytest.mark.parametrize(
    ("counts", "agreement"),
    [
        ([4, 0, 0, 0, 0], 1),  # all the same
        ([0, 0, 7, 0, 0], 1),
        ([3, 0, 0, 0, 3], 0),  # half at each end
        ([1, 1, 1, 1, 1], 0.4),  # F = .2 .4 .6 .8: 1 - 2 * (.2 + .4 + .4 + .2) / 4
        ([0, 5, 5, 0, 0], 0.75),
        ([1, 0, 0, 0, 0], None),  # one person agrees with nobody
        ([0, 0, 0, 0, 0], None),
    ],
)
def test_agreement_is_leiks_measure(counts: list[int], agreement: float | None):
    [found] = measure_agreement(np.array([counts])).tolist()
    assert found == agreement if agreement is not None else np.isnan(found)


@given(st.lists(st.integers(0, 50), min_size=2, max_size=9).filter(lambda one: sum(one) >= 2))
def test_agreement_runs_from_none_to_all_and_does_not_mind_which_end_is_which(counts: list[int]):
    there, back = measure_agreement(np.array([counts, counts[::-1]]))
    assert 0 <= there <= 1
    assert there == back
    assert (there == 1) == (sum(one > 0 for one in counts) == 1)


def test_the_statement_that_divides_most_comes_first(small: Library):
    group = group_of(small, *(sheet(*row, by=str(i)) for i, row in enumerate(
        [(1, 3, 3, "unknown"), (5, 3, 4, "unknown"), (1, 3, 3, 2), (5, 3, 4, "not-applicable")])))
    found = group.spread()
    assert list(found["item"]) == ["weten-wie", "doen-samen", "weten-wat", "doen-nu"]
    assert found["agreement"].tolist()[:3] == [0, 0.75, 1]
    assert np.isnan(found["agreement"].iloc[3])
    last = found.iloc[3]
    assert (last["unknown"], last["not-applicable"], last["answered"]) == (2, 1, 1)
    assert list(group.talk()["item"]) == ["weten-wie", "doen-samen"]
    assert group.talk()["rules"].tolist() == [("actieve-rol",), ("zichtbare-resultaten",)]


@pytest.mark.parametrize(("language", "warning"), [
    ("nl", " (lager is beter)"), ("en", " (lower is better)")])
def test_a_pitfall_says_that_lower_is_better(library: Library, language: str, warning: str):
    pitfalls = library.instruments["valkuilen"]
    down = {factor.slug for factor in pitfalls.factors if factor.direction == "down"}
    assert 0 < len(down) < len(pitfalls.factors)
    sheets = [AnswerSheet("valkuilen", 1, by=str(value), answers={
        item.slug: value for _, item in pitfalls.items()}) for value in (1, 5)]
    group = group_of(library, *(one.to_json() for one in sheets), language=language)
    for table, said in ((group.spread(), "statement"), (group.agreement(), "title"),
                        (group.rounds(), "statement"), (group.talk(), "statement")):
        warned = table[said].str.endswith(warning)
        assert warned.tolist() == table["factor"].isin(down).tolist()
    drawn = group.chart().to_dict()["encoding"]["y"]["scale"]["domain"]
    assert sum(one.endswith(warning) for one in drawn) == sum(
        factor.slug in down for factor, _ in pitfalls.items())


def test_weet_niet_is_counted_and_never_averaged(small: Library):
    with_unknown = group_of(small, sheet(2, by="a"), sheet(4, by="b"), sheet("unknown", by="c"))
    without = group_of(small, sheet(2, by="a"), sheet(4, by="b"))
    one, other = (g.spread().set_index("item").loc["weten-wie"] for g in (with_unknown, without))
    assert one["agreement"] == other["agreement"]
    assert (one["unknown"], other["unknown"]) == (1, 0)


def test_a_frame_is_tidy_and_its_order_gives_nobody_away(small: Library):
    sheets = [sheet(5, by="a"), sheet(1, 2, by="b"), sheet("unknown", by="c"), sheet(3, by="d")]
    frames = []
    for order in (sheets, sheets[::-1], random.Random(1).sample(sheets, 4)):
        frame = group_of(small, *order).frame
        assert list(frame.columns) == [
            "person", "round", "role", "factor", "item", "answer", "state"]
        assert len(frame) == 16
        frames.append(frame)
    pd.testing.assert_frame_equal(frames[0], frames[1])
    pd.testing.assert_frame_equal(frames[0], frames[2])
    assert sorted(frames[0]["answer"].dropna()) == [1, 2, 3, 5]
    assert set(frames[0]["state"]) == {"answered", "unknown", "open"}


def test_nothing_of_names_and_notes_is_in_a_group(small: Library):
    group = group_of(small, sheet(1, by="Jansen", notes={"weten": "geheim"}), sheet(2))
    everything = repr(group) + group.frame.to_csv() + group.spread().to_csv()
    assert "Jansen" not in everything
    assert "geheim" not in everything


KNOWN = Library().roles
roles_of = st.lists(st.sampled_from(["", *KNOWN]), max_size=25)


@given(roles_of)
def test_no_group_by_role_has_fewer_than_three_and_nor_has_what_is_left(roles: list[str]):
    groups = choose_groups(roles, KNOWN)
    sizes = {slug: sum(role in named for role in roles) for slug, named in groups.items()}
    assert all(size >= FEWEST for size in sizes.values())
    assert len(groups) != 1
    if groups:
        assert sum(sizes.values()) == len(roles)
        assert all(named == [slug] for slug, named in groups.items() if slug != REST)


def test_one_policeman_cannot_be_found_by_subtracting_the_others():
    assert choose_groups(["bewoner"] * 4 + ["gemeente"] * 3 + ["politie"], KNOWN) == {
        "bewoner": ["bewoner"], REST: ["gemeente", "politie"]}
    assert choose_groups(["bewoner"] * 4 + ["politie"], KNOWN) == {}
    assert choose_groups(["bewoner"] * 3 + ["gemeente"] * 3, KNOWN) == {
        "bewoner": ["bewoner"], "gemeente": ["gemeente"]}


def test_days_close_together_are_one_round():
    days, number = number_rounds(["2026-03-05", "2026-01-10", "2026-01-31", "", "2026-01-01"])
    assert days == ("2026-01-01", "2026-03-05")
    assert number_rounds(["2026-01-01", "2026-01-31"])[0] == ("2026-01-01",)
    assert number_rounds(["2026-01-01", "2026-02-01"])[0] == ("2026-01-01", "2026-02-01")
    assert number.tolist() == [1, 0, 0, 1, 0]
    assert number_rounds([])[0] == ("",)


def test_rounds_say_who_moved_and_who_was_not_there(small: Library):
    first = [sheet(1, 3, round="2026-01-01", mark="AAAA"), sheet(2, 3, round="2026-01-02",
             mark="BBBB"), sheet(5, round="2026-01-03", mark="CCCC")]
    second = [sheet(3, 3, round="2026-06-01", mark="AAAA"), sheet(1, "unknown",
              round="2026-06-01", mark="BBBB"), sheet(4, round="2026-06-02")]
    group = group_of(small, *first, *second)
    assert group.days == ("2026-01-01", "2026-06-01")
    assert group.people.to_dict("records")[1] == {
        "round": "2026-06-01", "people": 3, "returned": 2, "joined": 0, "left": 1, "unmarked": 1}
    moves = group.rounds().set_index(["round", "item"])[["up", "down", "same"]]
    assert moves.loc["2026-06-01", "weten-wie"].tolist() == [1, 1, 0]
    assert moves.loc["2026-06-01", "weten-wat"].tolist() == [0, 0, 1]
    assert moves.loc["2026-01-01"].to_numpy().sum() == 0
    assert group.spread("2026-01-01")["answered"].sum() == 5
    with pytest.raises(KeyError, match="2026-06-01"):
        group.spread("2025-01-01")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_charts_compile_and_say_in_words_what_they_show(small: Library, language: str):
    group = group_of(
        small, sheet(1, 2, by="a", round="2026-01-01"), sheet(5, "unknown", round="2026-06-01"),
        language=language)
    for chart in (group.chart(), group.rounds_chart()):
        spec = chart.to_dict()
        assert vl_convert.vegalite_to_vega(spec)["marks"]
        assert spec["title"]
        assert spec["description"]
        columns = spec["usermeta"]["table"]
        assert any(set(columns) <= set(rows[0]) for rows in spec["datasets"].values())


def test_who_changes_a_frame_changes_nothing_of_the_group(small: Library):
    group = group_of(small, sheet(4))
    mine = group.frame
    mine["answer"] = 1
    assert 4 in group.frame["answer"].dropna().tolist()


@pytest.mark.parametrize("source", ["ans.json", ("ans.json", {}), AnswerSheet("clear", 1), 3],
                         ids=["name", "dict", "sheet", "number"])
def test_what_is_no_source_is_refused_with_what_is_one(source: object):
    with pytest.raises(TypeError, match=r"\('ans.json', sheet.to_json\(\)\); .* is none"):
        Group.of([source])


def test_a_group_can_be_looked_up_and_is_only_itself():
    group, other = Group.of([], "clear"), Group.of([], "clear")
    assert group == group
    assert group != other
    assert {group: "clear"}[group] == "clear"


def test_an_empty_group_draws_no_warnings_and_says_that_it_is_empty():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        group = Group.of([], "clear")
        for name in ("spread", "agreement", "talk", "by_role", "rounds", "chart", "rounds_chart"):
            getattr(group, name)()
        assert (len(group.people), len(group.frame)) == (len(group.days), 0)
        assert "clear" in repr(group)
        assert len(repr(group)) < 100
        assert "<table" in group._repr_html_()
