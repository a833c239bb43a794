"""The checklist in Python: answers land where they should, and no file is spoilt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import vl_convert

from leergroep import Checklist
from leergroep.answers import AnswerSheet, SheetError
from leergroep.model import Instrument
from leergroep.widgets import spoken

VECTORS = Path(__file__).parent / "vectors"
GIVEN = {"can-do-taal": 4, "can-do-tijd": "unknown", "can-do-verwoorden": "not-applicable"}


def answer(widget: Checklist, **parts: dict) -> None:
    """Change the sheet as the front end does: a new one, with more in it."""
    merged = {name: {**widget.sheet[name], **record} for name, record in parts.items()}
    widget.sheet = {**widget.sheet, **merged}


def stored(file: Path) -> dict:
    """Return what a file of answers holds."""
    return json.loads(file.read_text("utf-8"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where a checklist's answers are to be kept."""
    return tmp_path / "clear.json"


def test_the_front_ends_tests_use_the_small_instrument_as_python_says_it(proef: Instrument):
    assert json.loads((VECTORS / "proef.json").read_text("utf-8")) == spoken(proef, "nl")


def test_answers_and_notes_land_in_python_as_they_are_given():
    clear = Checklist("clear")
    assert (clear.answers, clear.notes) == ({}, {})
    answer(clear, answers=GIVEN, notes={"can-do": "Zie je aan de brief."})
    assert clear.answers == GIVEN
    assert clear.notes == {"can-do": "Zie je aan de brief."}
    assert clear.to_sheet().answers == GIVEN


def test_answers_cannot_be_changed_behind_the_forms_back():
    clear = Checklist("clear")
    clear.answers["can-do-taal"] = 1
    clear.notes["can-do"] = "x"
    assert (clear.answers, clear.notes) == ({}, {})


def test_a_frame_has_one_row_a_statement_and_says_what_state_it_is_in():
    clear = Checklist("clear", role="bewoner", round="2026-11-23", group="Noord", by="ik")
    answer(clear, answers=GIVEN, notes={"can-do": "Dat zei ze."})
    frame = clear.to_frame()
    assert list(frame.columns) == [
        "instrument", "edition", "round", "group", "role", "by", "factor", "factor_title", "item",
        "statement", "answer", "state", "word", "note",
    ]
    assert str(frame["answer"].dtype) == "Int64"
    assert len(frame) == 25
    assert (frame["role"] == "bewoner").all()
    rows = frame.set_index("item")
    states = {item: rows.loc[item, "state"] for item in [*GIVEN, "like-to-samen"] if item in rows.index}
    assert states["can-do-taal"] == "answered"
    assert states["can-do-tijd"] == "unknown"
    assert states["can-do-verwoorden"] == "not-applicable"
    assert rows["answer"].dropna().to_dict() == {"can-do-taal": 4}
    assert rows.loc["can-do-taal", "word"] == "Grotendeels"
    assert set(rows.loc[rows["state"] == "open", "word"]) == {"Nog niet beantwoord"}
    assert set(rows.loc[rows["factor"] == "can-do", "note"]) == {"Dat zei ze."}
