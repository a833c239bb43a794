"""The finder in Python: what is ticked and who is nearest, as in the published page."""

from __future__ import annotations

import pytest

from leergroep import Finder
from leergroep.case_finder.nearest import KINDS
from leergroep.content.loader import Library
from leergroep.messages import translate
from leergroep.sphinxext import widgets


def test_nothing_is_ticked_to_begin_with_and_all_cases_share_the_first_place(library: Library):
    finder = Finder()
    assert finder.chosen == {"themes": [], "levels": [], "questions": []}
    frame = finder.to_frame()
    assert frame["case"].tolist() == list(library.cases)
    assert set(frame["place"]) == {1}
    assert set(frame["count"]) == {0}


def test_a_tick_of_the_front_end_lands_in_python():
    finder = Finder()
    ticks = {"themes/jeugd": True, "themes/bewoners": True, "levels/plein": True}
    finder.sheet = {**finder.sheet, "ticks": ticks}
    assert finder.chosen == {"themes": ["bewoners", "jeugd"], "levels": ["plein"], "questions": []}
    nearest = finder.to_frame().iloc[0]
    assert (nearest["case"], nearest["place"], nearest["count"]) == ("rotterdam", 1, 3)
    assert nearest["themes"] == ("bewoners", "jeugd")


def test_a_tick_that_is_no_longer_offered_does_not_count():
    finder = Finder()
    finder.sheet = {**finder.sheet, "ticks": {"themes/gone": True, "rules/focus": True}}
    assert not any(finder.chosen.values())


def test_choosing_replaces_the_ticks_of_that_kind_only():
    finder = Finder()
    finder.choose(themes=["jeugd"], levels=["stad"])
    finder.choose(themes=["veiligheid"])
    assert finder.chosen == {"themes": ["veiligheid"], "levels": ["stad"], "questions": []}


def test_rules_of_a_group_are_offered_ticked_and_find_the_cases_that_show_them(library: Library):
    finder = Finder(rules=["projectencarrousel", "energie"])
    assert finder.chosen["rules"] == ["projectencarrousel", "energie"]
    frame = finder.to_frame()
    assert frame.iloc[0]["case"] == "groningen"
    assert frame.iloc[0]["rules"] == ("projectencarrousel", "energie")
    for row in frame.itertuples():
        assert all(library.cases[row.case].how(rule) for rule in row.rules)


@pytest.mark.parametrize(
    ("asked", "named"),
    [(lambda: Finder(rules=["jugd"]), "there is no rule 'jugd'"),
     (lambda: Finder().choose(themes=["jugd"]), "there is no one of the themes 'jugd'"),
     (lambda: Finder().choose(colours=["red"]), "there is no kind 'colours'")],
)
def test_an_unknown_name_is_answered_with_the_names_there_are(asked: object, named: str):
    with pytest.raises(KeyError) as caught:
        asked()
    assert named in str(caught.value)
    assert "there are: " in str(caught.value)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_front_end_is_told_everything_in_one_language(library: Library, language: str):
    finder = Finder(language=language)
    assert [group["kind"] for group in finder.groups] == list(library.traits)
    assert finder.groups[0]["title"] == translate("finder-themes", language)
    for group in finder.groups:
        known = library.traits[group["kind"]]
        assert [option["title"] for option in group["options"]] == [
            trait.title[language] for trait in known.values()]
    for case, one in zip(library.cases.values(), finder.cases, strict=True):
        assert one["title"] == case.title[language]
        assert set(one["traits"]) == set(KINDS)
        assert set(one["traits"]["themes"]) == set(case.themes)
        assert one["traits"]["questions"] == {
            asked.question: asked.how[language] for asked in case.questions}


def test_the_page_begins_without_ticks_whatever_its_author_had_ticked():
    finder = Finder()
    finder.choose(themes=["jeugd"])
    state = {key: value for key, value in finder.get_state().items()
             if key not in widgets.DROPPED and not key.startswith("_")}
    assert widgets.empty_state(state)["sheet"]["ticks"] == {}
    assert "themes/jeugd" not in widgets.to_html(state)


def test_names_of_cases_tell_them_apart(library: Library):
    names = [one["name"] for one in Finder().cases]
    assert len(set(names)) == len(library.cases)
