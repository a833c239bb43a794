"""The checklist in Python: answers land where they should, and no file is spoilt."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import vl_convert

from leergroep import Checklist
from leergroep.checklist import model
from leergroep.content.loader import Library
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.errors import SheetError
from leergroep.widget.state import to_state

ROOT = Path(__file__).parents[2]
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


def test_the_front_ends_tests_use_the_small_instrument_as_python_says_it(proef: model.Checklist):
    assert stored(ROOT / "spec" / "vectors" / "proef.json") == to_state(
        proef, "nl"
    )


def test_answers_and_notes_land_in_python_as_they_are_given():
    clear = Checklist("clear")
    assert (clear.answers, clear.notes) == ({}, {})
    answer(clear, answers=GIVEN, notes={"can-do": "Zie je aan de brief."})
    assert clear.answers == GIVEN
    assert clear.notes == {"can-do": "Zie je aan de brief."}
    assert clear.to_sheet().answers == GIVEN


def test_answers_cannot_be_changed_behind_the_forms_back():
    clear = Checklist("clear")
    clear.to_sheet().answers["can-do-taal"] = 1
    clear.to_sheet().notes["can-do"] = "x"
    assert (clear.answers, clear.notes) == ({}, {})


def test_a_frame_has_one_row_a_statement_and_says_what_state_it_is_in():
    clear = Checklist("clear", role="bewoner", round="2026-11-23", group="Noord", by="ik")
    answer(clear, answers=GIVEN, notes={"can-do": "Dat zei ze."})
    frame = clear.to_frame()
    assert list(frame.columns) == [
        "instrument", "edition", "round", "group", "role", "by", "subject", "factor",
        "factor_title", "item", "statement", "answer", "state", "word", "note",
    ]
    assert str(frame["answer"].dtype) == "Int64"
    assert len(frame) == 25
    assert (frame["role"] == "bewoner").all()
    rows = frame.set_index("item")
    assert rows.loc[list(GIVEN), "state"].tolist() == ["answered", "unknown", "not-applicable"]
    assert rows["state"].value_counts()["open"] == 25 - len(GIVEN)
    assert rows["answer"].dropna().to_dict() == {"can-do-taal": 4}
    assert rows.loc["can-do-taal", "word"] == "Grotendeels"
    assert set(rows.loc[rows["state"] == "open", "word"]) == {"Nog niet beantwoord"}
    assert set(rows.loc[rows["factor"] == "can-do", "note"]) == {"Dat zei ze."}


def test_a_frame_of_nothing_yet_is_open_from_top_to_bottom():
    frame = Checklist("vuistregelscan").to_frame()
    assert len(frame) == 66
    assert set(frame["state"]) == {"open"}
    assert frame["answer"].isna().all()
    assert str(frame["answer"].dtype) == "Int64"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("given", [{}, GIVEN], ids=["empty", "answered"])
def test_a_chart_compiles_and_says_in_words_what_it_shows(language: str, given: dict):
    clear = Checklist("clear", language=language)
    answer(clear, answers=given)
    spec = clear.chart().to_dict()
    assert vl_convert.vegalite_to_vega(spec)["marks"]
    assert clear.instrument["title"] in str(spec["title"])
    assert clear.instrument["scale"][0]["word"] in spec["description"]
    [rows] = spec["datasets"].values()
    columns = spec["usermeta"]["table"]
    assert [set(columns) - set(row) for row in rows] == [set()] * len(rows)
    # A dot for every answer and every "weet niet"; what does not apply is left out.
    assert len(rows) == sum(value != "not-applicable" for value in given.values())


def test_one_factor_of_a_checklist_can_be_shown_by_itself():
    check = Checklist("vuistregelscan", factor="actieve-rol")
    assert check.factor == "actieve-rol"
    assert len(check.instrument["factors"]) == 22


@pytest.mark.parametrize(
    ("asked", "named"),
    [({"slug": "clair"}, "best-persons, clear, "),
     ({"slug": "clear", "factor": "can"}, "asked-to, can-do, enabled-to, like-to, responded-to")],
)
def test_an_unknown_name_is_answered_with_the_names_there_are(asked: dict, named: str):
    with pytest.raises(KeyError) as caught:
        Checklist(**asked)
    assert named in str(caught.value)


def test_a_checklist_speaks_one_language(library: Library):
    clear = Checklist("clear", language="en")
    assert clear.instrument["title"] == library.instruments["clear"].title.en
    assert clear.links["rules"]["actieve-rol"]["title"] == library.rules["actieve-rol"].title.en


def test_a_checklist_knows_the_pages_it_leads_to(library: Library):
    clear, links = library.instruments["clear"], Checklist("clear").links
    assert set(links["rules"]) == clear.rules()
    assert set(links["cases"]) == {case for factor in clear.factors for case in factor.cases}
    for slug, one in links["rules"].items():
        assert one["docname"] == library.rules[slug].docname


def test_without_a_file_the_answers_are_in_the_session_and_said_to_be():
    assert Checklist("clear").storage["kind"] == "kernel"


def test_every_change_is_in_the_file_at_once_and_a_new_checklist_reads_it_back(file: Path):
    clear = Checklist("clear", path=file)
    assert not file.exists()
    for item, value in GIVEN.items():
        answer(clear, answers={item: value})
        assert stored(file)["answers"] == clear.answers
    answer(clear, notes={"can-do": "Half een emoji: \ud83d"})
    assert clear.storage == {"kind": "file", "where": str(file)}
    assert Checklist("clear", path=str(file)).sheet == clear.sheet


def test_an_answer_taken_away_is_gone_from_the_file(file: Path):
    clear = Checklist("clear", path=file)
    answer(clear, answers=GIVEN)
    clear.sheet = {**clear.sheet, "answers": {}}
    assert stored(file)["answers"] == {}


def test_what_is_said_about_the_answers_is_in_the_file_too(file: Path):
    about = {"round": "2026-11-23", "group": "Noord", "role": "bewoner", "by": "ik"}
    answer(Checklist("clear", path=file, **about), answers=GIVEN)
    assert {key: stored(file)[key] for key in about} == about


def test_a_file_taken_away_in_between_comes_back_with_everything_in_it(file: Path):
    clear = Checklist("clear", path=file)
    answer(clear, answers={"can-do-taal": 4})
    file.unlink()
    answer(clear, answers={"can-do-tijd": 2})
    assert stored(file)["answers"] == clear.answers == {"can-do-taal": 4, "can-do-tijd": 2}


def test_two_notebooks_on_one_file_lose_nothing_of_each_other(file: Path):
    one, other = Checklist("clear", path=file), Checklist("clear", path=file)
    answer(one, answers={"can-do-taal": 4}, notes={"can-do": "een"})
    answer(other, answers={"can-do-tijd": 2}, notes={"like-to": "twee"})
    answer(one, answers={"can-do-taal": 5})
    assert stored(file)["answers"] == {"can-do-taal": 5, "can-do-tijd": 2}
    assert stored(file)["notes"] == {"can-do": "een", "like-to": "twee"}


def test_what_a_later_version_added_to_the_file_survives(file: Path):
    answer(Checklist("clear", path=file), answers=GIVEN)
    file.write_text(json.dumps({**stored(file), "later": {"a": [1, None]}}), "utf-8")
    answer(Checklist("clear", path=file), answers={"can-do-taal": 1})
    assert stored(file)["later"] == {"a": [1, None]}
    assert stored(file)["answers"] == {**GIVEN, "can-do-taal": 1}


FOREIGN = {
    "another program's": b'{"cells": []}\n',
    "cut off": b'{"format": "leergroep/answers", "ver',
    "no text": b"\xff\xfe\x00",
    "of another checklist": json.dumps(AnswerSheet("vuistregelscan", 1).to_dict()).encode(),
    "of a newer edition": json.dumps(AnswerSheet("clear", 99).to_dict()).encode(),
}


@pytest.mark.parametrize("contents", FOREIGN.values(), ids=FOREIGN)
def test_a_file_that_holds_no_answers_is_refused_in_dutch_and_left_as_it_is(
    file: Path, contents: bytes
):
    file.write_bytes(contents)
    with pytest.raises(SheetError, match="Er is niets veranderd"):
        Checklist("clear", path=file)
    assert file.read_bytes() == contents


@pytest.mark.parametrize("contents", FOREIGN.values(), ids=FOREIGN)
def test_a_file_that_was_spoilt_in_between_is_left_as_it_is_and_the_answers_stay(
    file: Path, contents: bytes
):
    clear = Checklist("clear", path=file)
    answer(clear, answers=GIVEN)
    file.write_bytes(contents)
    answer(clear, answers={"can-do-taal": 1})
    assert file.read_bytes() == contents
    assert clear.storage["kind"] == "unwritten"
    assert "Er is niets veranderd" in clear.storage["why"]
    assert clear.answers == {**GIVEN, "can-do-taal": 1}


def test_answers_that_cannot_be_written_stay_and_are_written_when_it_works_again(tmp_path: Path):
    file = tmp_path / "later" / "clear.json"
    clear = Checklist("clear", path=file)
    answer(clear, answers={"can-do-taal": 4})
    assert clear.storage["kind"] == "unwritten"
    assert clear.storage["where"] == str(file)
    assert clear.storage["why"]
    assert clear.answers == {"can-do-taal": 4}
    file.parent.mkdir()
    answer(clear, answers={"can-do-tijd": 2})
    assert clear.storage["kind"] == "file"
    assert stored(file)["answers"] == {"can-do-taal": 4, "can-do-tijd": 2}


def test_answers_of_an_older_edition_are_read_and_those_that_are_gone_stay_in_the_file(
    tmp_path: Path,
):
    own = tmp_path / "notebooks"
    own.mkdir()
    shutil.copy(ROOT / "tests" / "sample" / "proef.yml", own)
    shutil.copy(ROOT / "notebooks" / "scales.yml", own)
    file = tmp_path / "proef.json"
    AnswerSheet("proef", 1, answers={"weten-wie": 4, "weten-toen": 5}).write(file)
    proef = Checklist("proef", path=file, library=Library(tmp_path))
    assert proef.to_frame()["answer"].dropna().tolist() == [4]
    answer(proef, answers={"doen-nu": 2})
    assert stored(file)["answers"] == {"weten-wie": 4, "weten-toen": 5, "doen-nu": 2}
