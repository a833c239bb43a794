"""Whatever is misspelt: one clear error in English that names what there is and what was meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import leergroep

CALLS = {
    "Checklist": lambda **named: leergroep.Checklist("clear", **named),
    "Board": lambda **named: leergroep.Board("swot", **named),
    "Weighing": lambda **named: leergroep.Weighing("doorbraakthemas", **named),
    "Ladder": lambda **named: leergroep.Ladder("participatieladder", **named),
    "Session": lambda **named: leergroep.Session("alkmaar", **named),
    "Finder": lambda **named: leergroep.Finder(**named),
    "GroupPicture": lambda **named: leergroep.GroupPicture(**named),
    "Workbook": lambda **named: leergroep.Workbook(".", **named),
    "Group.of": lambda **named: leergroep.Group.of([], "clear", **named),
    "Group.read": lambda **named: leergroep.Group.read(".", "clear", **named),
    "Group.from_frame": lambda **named: leergroep.Group.from_frame(None, "clear", **named),
    "read_survey": lambda **named: leergroep.read_survey("x.csv", "clear", **named),
    "read_statistics": lambda **named: leergroep.read_statistics("x.csv", **named),
    "case_map": lambda **named: leergroep.case_map("alkmaar", **named),
    "case_rules": lambda **named: leergroep.case_rules("alkmaar", **named),
    "case_series": lambda **named: leergroep.case_series("alkmaar", **named),
    "cases_map": lambda **named: leergroep.cases_map(**named),
    "rules_matrix": lambda **named: leergroep.rules_matrix(**named),
    "agenda": lambda **named: leergroep.agenda(**named),
}
each = pytest.mark.parametrize(("name", "call"), CALLS.items(), ids=CALLS)
FILLED = [name for name in CALLS if name in ("Checklist", "Board", "Weighing", "Ladder", "Session")]


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@each
def test_a_misspelt_keyword_is_named_with_what_was_meant(name: str, call: Callable):
    with pytest.raises(TypeError) as caught:
        call(langage="nl")
    said = str(caught.value)
    assert said.startswith(f"{name} has no argument 'langage'; there are: ")
    assert said.endswith("did you mean 'language'?")


@each
def test_a_language_that_the_book_does_not_speak_is_named(name: str, call: Callable):
    with pytest.raises(ValueError, match="there is no language 'de'; there are: nl, en"):
        call(language="de")


@pytest.mark.parametrize("name", FILLED)
def test_a_path_a_role_and_a_round_are_checked(name: str):
    with pytest.raises(TypeError, match="did you mean 'path'"):
        CALLS[name](pth="x.json")
    with pytest.raises(ValueError, match=r"no role 'bewonr'; there are: bewoner, .*'bewoner'"):
        CALLS[name](role="bewonr")
    for day in ("2026-13-01", "gisteren", "2026-11-23-x", date(2026, 11, 23), 20261123):
        with pytest.raises(ValueError, match="write the day that it began, as 2026-11-23"):
            CALLS[name](round=day)
    for word in (3, ["bewoner"]):
        with pytest.raises(ValueError, match="there is no role"):
            CALLS[name](role=word)
    for about in ({"by": 3}, {"group": "x" * 201}, {"subject": True}):
        with pytest.raises(ValueError, match="write a text of at most 200 characters"):
            CALLS[name](**about)
    assert CALLS[name](role="bewoner", round="2026-11-23-2").sheet["role"] == "bewoner"
    with pytest.raises(ValueError, match="write True or False"):
        CALLS[name](leave_text="False")
    assert CALLS[name](role=None, subject=None).sheet["role"] == ""
