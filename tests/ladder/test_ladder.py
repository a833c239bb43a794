"""The ladder: a sum that is open, never guesses, and is the same in Python as in the page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import vl_convert
from hypothesis import given
from hypothesis import strategies as st

from leergroep import Ladder, Workbook
from leergroep.content.instrument import NOWHERE
from leergroep.content.loader import Library
from leergroep.documents.entries import Entries
from leergroep.documents.errors import SheetError
from leergroep.ladder.cost_benefit import CostBenefit, compute_cost_benefit
from leergroep.ladder.model import Ladder as Model
from leergroep.ladder.model import Rung
from leergroep.messages.text import Text
from leergroep.sphinxext import widgets
from tests.board.notes import put, stored
from tests.vectors import read

SLUG = "participatieladder"
VECTORS = read("ladder")
SAID = Text("a", "b")
SMALL = Model(
    slug="proef", edition=1, title=SAID, sentence=SAID, scope=SAID, subject=SAID, outcome=SAID,
    rungs=tuple(Rung(slug, SAID, SAID) for slug in VECTORS["rungs"]), left_out=(SAID,),
    source=NOWHERE, to_rules=(),
)
MODEL = Library().of_kind("ladder")[SLUG]
counts = st.lists(st.integers(0, 10_000), min_size=6, max_size=6)
euros = st.integers(0, 90_000)
amounts = st.lists(st.tuples(euros, euros), min_size=5, max_size=5)


def entries(now: list, hoped: list, each: list = ()) -> dict[str, dict[str, str]]:
    """Return the entries of a ladder with these people, and amounts in whole euros."""
    people = {rung.slug: {"nu": str(before), "straks": str(after)}
              for rung, before, after in zip(MODEL.rungs, now, hoped, strict=True)}
    steps = {rung.step: {"kosten": str(cost), "baten": str(gain)}
             for rung, (cost, gain) in zip(MODEL.rungs[1:], each, strict=False)}
    return {**people, **steps}


def reckoned(*figures: list) -> CostBenefit:
    return compute_cost_benefit(MODEL, entries(*figures), "nl")


def balance(reckoning: CostBenefit) -> int:
    return sum(step.balance for step in reckoning.counted)


@pytest.mark.parametrize("example", VECTORS["examples"], ids=lambda one: one["name"])
def test_a_sum_on_the_ladder(example: dict):
    found = compute_cost_benefit(SMALL, example["entries"], "nl")
    assert list(found.totals) == example["totals"]
    assert [
        [step.movers and [step.movers.side, step.movers.now, step.movers.hoped],
         step.costs, step.gains]
        for step in found.steps
    ] == example["steps"]
    added = [sum(getattr(step, key) for step in found.counted)
             for key in ("costs", "gains", "balance")]
    assert [*added, len(found.counted)] == example["sum"]
    assert [".".join(key) for key in found.missing] == example["missing"]


@given(counts, amounts)
def test_where_nothing_changes_the_sum_is_zero_and_whole(now: list[int], each: list):
    found = reckoned(now, now, each)
    assert balance(found) == 0
    assert len(found.counted) == 5


@given(st.data())
def test_people_who_pass_follow_alike_from_above_and_from_below(data: st.DataObject):
    now = data.draw(counts)
    hoped = data.draw(st.permutations(now))
    for index, step in enumerate(reckoned(now, hoped, []).steps, start=1):
        below = sum(now[:index]) - sum(hoped[:index])
        assert step.movers.count == sum(hoped[index:]) - sum(now[index:]) == below


@given(st.lists(st.integers(0, 5), min_size=30, max_size=30), amounts)
def test_the_sum_is_that_of_every_climb_by_itself(climbs: list[int], each: list):
    """Thirty people begin on some rung; each climbs to the top or as far as was drawn."""
    starts = [number % 6 for number in range(30)]
    ends = [min(5, start + up) for start, up in zip(starts, climbs, strict=True)]
    now, hoped = ([places.count(rung) for rung in range(6)] for places in (starts, ends))
    own = [sum(each[step][side] for start, end in zip(starts, ends, strict=True)
               for step in range(start, end)) * 100 for side in (0, 1)]
    found = reckoned(now, hoped, each)
    assert len(found.counted) == 5
    assert sum(step.costs for step in found.counted) == own[0]
    assert sum(step.gains for step in found.counted) == own[1]


@given(counts, amounts, st.integers(1, 9))
def test_the_sum_grows_with_the_people_and_with_the_amounts(now: list, each: list, times: int):
    hoped = sorted(now)
    once = balance(reckoned(now, hoped, each))
    people = [[count * times for count in counted] for counted in (now, hoped)]
    assert balance(reckoned(*people, each)) == once * times
    euros = [(cost * times, gain * times) for cost, gain in each]
    assert balance(reckoned(now, hoped, euros)) == once * times


@given(counts, counts, amounts)
def test_two_totals_that_differ_add_up_to_nothing(now: list, hoped: list, each: list):
    found = reckoned(now, hoped, each)
    if sum(now) != sum(hoped):
        assert found.counted == ()
        assert {step.movers for step in found.steps} == {None}


@given(st.dictionaries(
    st.sampled_from([*(rung.slug for rung in MODEL.rungs), *(rung.step for rung in MODEL.rungs)]),
    st.dictionaries(st.sampled_from(["nu", "straks", "kosten", "baten"]),
                    st.text(max_size=5) | st.floats(allow_nan=False) | st.integers(0, 9).map(str)),
))
def test_whatever_is_in_a_file_is_known_or_named(given_entries: dict):
    found = compute_cost_benefit(MODEL, given_entries, "nl")
    idle = {step.name for step in found.steps if step.movers and step.movers.count < 1}
    unknown = [key for key, figure in found.figures.items()
               if figure.value is None and key[0] not in idle]
    assert list(found.missing) == unknown


def test_nothing_is_preset():
    ladder = Ladder(SLUG)
    assert ladder.entries == {}
    assert ladder.total == {"costs": 0, "gains": 0, "balance": 0, "counted": 0, "of": 5}
    rungs = json.dumps(ladder.instrument["rungs"], ensure_ascii=False)
    assert not any(sign.isdigit() for sign in rungs)
    frame = ladder.to_frame()
    assert frame[["now", "hoped", "passes", "cost", "gain", "balance"]].isna().all(axis=None)


def test_figures_are_in_the_file_the_frame_the_total_and_the_chart(tmp_path: Path):
    file = tmp_path / "ladder.json"
    ladder = Ladder(SLUG, path=file, subject="Het buurthuis")
    now, hoped = [10, 0, 0, 0, 0, 0], [8, 1, 0, 0, 0, 1]
    put(ladder, **entries(now, hoped, [(1, 2), (0, "2,50"), (0, 0), (0, 0), ("-5", 1)]))
    assert stored(file)["entries"] == ladder.entries
    again = Ladder(SLUG, path=file)
    assert again.total == {"costs": 2.0, "gains": 6.5, "balance": 4.5, "counted": 4, "of": 5}
    [(where, why)] = again.refused.items()
    assert where == "stap-betaald-werk.kosten"
    assert why.startswith("Een getal onder nul")
    frame = again.to_frame()
    assert frame["rung"].tolist() == [rung.slug for rung in MODEL.rungs]
    assert frame["hoped"].tolist() == hoped
    assert frame["passes"].tolist()[1:] == [2, 1, 1, 1, 1]
    assert frame["balance"].isna().tolist() == [True, False, False, False, False, True]
    assert set(frame["subject"]) == {"Het buurthuis"}
    spec = again.chart().to_dict()
    assert vl_convert.vegalite_to_vega(spec)["marks"]
    assert len(next(iter(spec["datasets"].values()))) == 12


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_ladder_speaks_one_language_and_stands_in_the_page_without_scripts(language: str):
    ladder = Ladder(SLUG, language=language)
    assert ladder.instrument["leftOut"] == [one[language] for one in MODEL.left_out]
    state = json.loads(json.dumps(ladder.get_state()))
    recorded = {"widgets": {widgets.STATE: {"state": {"one": {"state": state}}}}}
    html = widgets.to_html(widgets.find_state(recorded, "one"))
    fallback = html.partition("lg-fallback")[2]
    for rung in MODEL.rungs:
        assert widgets.escape(rung.title[language]) in fallback
        assert widgets.escape(rung.explanation[language]) in fallback


def test_a_ladder_has_a_page_and_leads_to_the_rule_and_the_case_that_bring_it_up():
    assert f"notebooks/{SLUG}" in Library().order
    assert "voortgang-meten" in MODEL.rules()
    assert "leeuwarden" in MODEL.cases()
    assert SLUG in Library().cases["leeuwarden"].instruments


def test_a_ladder_is_in_the_workbook_with_its_figures(tmp_path: Path, library: Library):
    Entries(SLUG, 1, round="2026-11-26", entries=entries([1] * 6, [1] * 6)).write(
        tmp_path / f"{SLUG}.json")
    book = Workbook(tmp_path, library=library)
    assert [rung["slug"] for rung in book.instruments[SLUG]["rungs"]] == [
        rung.slug for rung in MODEL.rungs]
    assert book.figures_frame()["now"].tolist() == [1] * 6
    assert book.notes_frame().empty
    assert book.to_frame().empty


def test_what_is_no_ladder_is_refused(tmp_path: Path):
    with pytest.raises(KeyError, match=SLUG):
        Ladder("swot")
    file = tmp_path / "ladder.json"
    file.write_text('{"format": "leergroep/answers"}', "utf-8")
    with pytest.raises(SheetError, match="Er is niets veranderd"):
        Ladder(SLUG, path=file)
    assert file.read_text("utf-8") == '{"format": "leergroep/answers"}'
