"""Handing over from a checklist: a press is answered, and what lies with the group is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from leergroep import Checklist
from leergroep.documents.drop_box import VARIABLE
from leergroep.documents.errors import FileError, SheetError
from leergroep.group.group import Group

SAID = {"groups": ["oost", "west"], "number": 7, "group": "west"}


@pytest.fixture
def boxes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the boxes of two groups, of which this person knows."""
    for group in ("oost", "west"):
        (tmp_path / group / "in").mkdir(parents=True)
        (tmp_path / group / "in").chmod(0o3733)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "{group}/in"))
    return tmp_path


def press(clear: Checklist, number: int = 7, group: str = "west") -> dict:
    """Ask as the front end does, and return the answer."""
    clear.set_state({"handing": {"number": number, "group": group}})
    return clear.handed


def test_a_press_hands_over_what_is_filled_in_and_says_what_is_changed_since(boxes: Path):
    clear = Checklist("clear")
    clear["can-do-taal"] = 3
    clear.notes = {"can-do": "in vertrouwen"}
    assert press(clear) == {**SAID, "kind": "done"}
    assert Group.read(boxes / "west/in").frame["answer"].dropna().tolist() == [3]
    clear.notes = {"can-do": "nog een"}
    assert clear.handed["kind"] == "done"
    clear["can-do-taal"] = 4
    assert clear.handed["kind"] == "changed"
    clear["can-do-taal"] = 3
    assert clear.handed["kind"] == "done"
    assert list((boxes / "oost/in").iterdir()) == []


def test_what_lies_with_the_group_is_known_another_day(boxes: Path, tmp_path: Path):
    clear = Checklist("clear", path=tmp_path / "clear.json")
    clear["can-do-taal"] = 3
    file = clear.hand_over("west")
    again = Checklist("clear", path=tmp_path / "clear.json")
    assert (again.handed["kind"], again.handed["group"]) == ("done", "west")
    again["can-do-taal"] = 1
    assert Checklist("clear", path=tmp_path / "clear.json").handed["kind"] == "changed"
    assert again.hand_over("west") == file
    again.sheet = {**again.sheet, "round": "2031-01-01"}
    assert again.handed["kind"] == ""


def test_what_is_refused_says_why_and_loses_nothing(boxes: Path):
    clear = Checklist("clear")
    assert press(clear)["kind"] == "refused"
    assert "niets beantwoord" in clear.handed["why"]
    assert "mark" not in clear.sheet
    clear["can-do-taal"] = 3
    (boxes / "west/in").rmdir()
    assert "de map of het bestand is er niet" in press(clear, 8)["why"]
    (boxes / "west/in").mkdir()
    assert os.name != "posix" or "niet afgesloten" in press(clear, 9)["why"]
    assert clear.answers == {"can-do-taal": 3}
    (boxes / "west/in").chmod(0o3733)
    assert press(clear, 10)["kind"] == "done"


def test_in_python_a_wrong_group_and_no_folder_say_what_to_do(
    boxes: Path, monkeypatch: pytest.MonkeyPatch
):
    clear = Checklist("clear")
    with pytest.raises(SheetError):
        clear.hand_over("west")
    clear["can-do-taal"] = 3
    with pytest.raises(KeyError, match="did you mean 'west'"):
        clear.hand_over("wets")
    with pytest.raises(KeyError, match="there are: oost, west"):
        clear.hand_over()
    monkeypatch.delenv(VARIABLE)
    nowhere = Checklist("clear")
    assert nowhere.handed == {}
    with pytest.raises(FileError, match=VARIABLE):
        nowhere.hand_over()
    monkeypatch.setenv(VARIABLE, str(boxes / "nergens/{group}"))
    assert Checklist("clear").handed == {"groups": []}
