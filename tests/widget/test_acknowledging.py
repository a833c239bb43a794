"""A change of the front end is answered once it was kept, and a round that ends keeps its file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from traitlets import TraitError

from leergroep import Board, Checklist, GroupPicture, Ladder, Workbook

OLD = {"round": "2026-01-10", "answers": {"can-do-taal": 3}}
NEW = {"round": "2026-11-23", "answers": {}}


def send(widget: Any, number: int, **traits: object) -> None:
    """Send what a front end sends: what changed, and the number of the change."""
    widget.set_state({**traits, "asked": number})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clear.json"


@pytest.fixture
def clear(file: Path) -> Checklist:
    return Checklist("clear", path=file)


@pytest.mark.parametrize("make", [
    lambda folder: Checklist("clear"), lambda folder: Board("swot", path=folder / "swot.json"),
    lambda folder: Ladder("participatieladder"), lambda folder: GroupPicture(),
    lambda folder: Workbook(folder),
])
def test_whoever_asks_is_answered_and_nothing_is_written(tmp_path: Path, make: Any) -> None:
    widget = make(tmp_path)
    assert widget.held == 0
    send(widget, 17)
    assert widget.held == 17
    assert list(tmp_path.iterdir()) == []


def test_a_change_is_answered_when_it_is_in_the_file(clear: Checklist, file: Path) -> None:
    seen = []
    clear.observe(lambda change: seen.append(json.loads(file.read_text("utf-8"))), "held")
    send(clear, 18, sheet={**clear.sheet, **OLD})
    assert [one["answers"] for one in seen] == [OLD["answers"]]


def test_what_could_not_be_written_is_said_before_it_is_answered(
    clear: Checklist, file: Path
) -> None:
    file.mkdir()
    told = []
    clear.observe(lambda change: told.append(clear.storage["kind"]), "held")
    send(clear, 19, sheet={**clear.sheet, **OLD})
    assert told == ["unwritten"]


def test_what_is_no_sheet_is_not_answered(clear: Checklist) -> None:
    with pytest.raises(TraitError):
        send(clear, 20, sheet=5)
    assert clear.held == 0


def test_a_round_that_makes_way_for_a_new_one_stays_in_a_file_of_its_own(
    clear: Checklist, file: Path
) -> None:
    send(clear, 1, sheet={**clear.sheet, **OLD})
    send(clear, 2, sheet={**clear.sheet, **NEW})
    send(clear, 3, sheet={**clear.sheet, "answers": {"can-do-taal": 5}})
    apart = file.with_name("clear-2026-01-10.json")
    assert json.loads(apart.read_text("utf-8"))["answers"] == OLD["answers"]
    assert json.loads(file.read_text("utf-8"))["answers"] == {"can-do-taal": 5}
    rounds = {one["round"] for one in Workbook(file.parent).sheets}
    assert rounds == {OLD["round"], NEW["round"]}


def test_a_file_that_has_the_name_of_an_earlier_round_is_left_alone(
    clear: Checklist, file: Path
) -> None:
    other = file.with_name("clear-2026-01-10.json")
    other.write_text("van een ander", "utf-8")
    send(clear, 1, sheet={**clear.sheet, **OLD})
    send(clear, 2, sheet={**clear.sheet, **NEW})
    assert other.read_text("utf-8") == "van een ander"
    assert len(list(file.parent.glob("clear-2026-01-10-*.json"))) == 1
