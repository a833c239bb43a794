"""What is filled in, as Jupyter's users expect: to observe, to link, to set, and checked first."""

from __future__ import annotations

import json
import pickle
from copy import deepcopy
from pathlib import Path
from typing import Any

import numpy
import pandas
import pytest
import traitlets

from leergroep import Board, Checklist, Ladder

KEY = "can-do-taal"


def test_answers_are_observed_whether_they_come_from_the_form_or_from_python():
    clear, seen = Checklist("clear"), []
    clear.observe(lambda change: seen.append((change["old"], change["new"])), "answers")
    clear.set_state({"sheet": {**clear.sheet, "answers": {KEY: 4}}, "seen": [0, 1]})
    clear[KEY] = 2
    assert seen == [({}, {KEY: 4}), ({KEY: 4}, {KEY: 2})]


def test_answers_of_two_forms_can_be_linked():
    one, other = Checklist("clear"), Checklist("clear")
    traitlets.link((one, "answers"), (other, "answers"))
    one[KEY] = 3
    other["can-do-tijd"] = "unknown"
    assert one.answers == other.answers == {KEY: 3, "can-do-tijd": "unknown"}
    assert other.sheet["answers"] == one.sheet["answers"]


def test_what_is_set_is_in_the_document_and_in_the_file(tmp_path: Path):
    file = tmp_path / "clear.json"
    clear = Checklist("clear", path=file)
    clear.answers = {KEY: 4}
    clear["can-do-tijd"] = "not-applicable"
    clear.notes = {"can-do": "Zie de brief."}
    kept = json.loads(file.read_text("utf-8"))
    assert kept["answers"] == clear.answers == {KEY: 4, "can-do-tijd": "not-applicable"}
    assert kept["notes"] == clear.notes == {"can-do": "Zie de brief."}
    assert kept["round"]
    assert clear[KEY] == 4
    assert clear["can-do-verwoorden"] is None


def test_an_answer_is_taken_away_with_none_or_del():
    clear = Checklist("clear")
    clear.answers = {KEY: 4, "can-do-tijd": 2}
    clear[KEY] = None
    del clear["can-do-tijd"]
    assert clear.answers == clear.sheet["answers"] == {}


@pytest.mark.parametrize(("answers", "said"), [
    ({"can-do-tal": 3}, "did you mean 'can-do-taal'?"),
    ({KEY: 9}, "there are: 1, 2, 3, 4, 5, unknown, not-applicable"),
    ({KEY: "unknow"}, "did you mean 'unknown'?"),
    ({KEY: True}, "cannot be answered with True"),
    ({KEY: "3"}, "did you mean 3?"),
    ({KEY: pandas.NA}, "cannot be answered with <NA>"),
    ({KEY: numpy.array([1, 2])}, "cannot be answered with array([1, 2])"),
])
def test_what_is_no_answer_is_refused_with_what_was_meant_and_nothing_changes(
    answers: dict, said: str
):
    clear = Checklist("clear")
    clear.answers = {KEY: 4}
    before = clear.sheet
    with pytest.raises(traitlets.TraitError) as caught:
        clear.answers = answers
    assert said in str(caught.value)
    assert clear.sheet == before
    assert clear.answers == {KEY: 4}
    with pytest.raises(traitlets.TraitError, match="did you mean 'can-do'"):
        clear.notes = {"can-doo": "x"}
    with pytest.raises(KeyError, match="did you mean"):
        clear["can-do-tal"]


@pytest.mark.parametrize("four", [numpy.int64(4), numpy.float64(4), 4.0])
def test_a_number_of_a_table_is_taken_as_the_whole_number_that_it_is(four: Any, tmp_path: Path):
    clear = Checklist("clear", path=tmp_path / "clear.json")
    clear[KEY] = four
    assert type(clear[KEY]) is int
    assert '"can-do-taal": 4\n' in (tmp_path / "clear.json").read_text("utf-8")


def test_what_is_no_note_or_entry_is_refused_with_what_can_be_one():
    clear, board = Checklist("clear"), Board("swot")
    with pytest.raises(traitlets.TraitError, match="'can-do' cannot be 5; write a text"):
        clear.notes = {"can-do": 5}
    with pytest.raises(traitlets.TraitError, match="at most 100,000 characters"):
        clear.notes = {"can-do": "x" * 100_001}
    with pytest.raises(traitlets.TraitError, match="cannot be None; a field is a text"):
        board["a"] = {"cell": "sterk", "text": None}
    with pytest.raises(traitlets.TraitError, match="5 is no name"):
        board[5] = {"cell": "sterk", "text": "Het plein"}
    with pytest.raises(traitlets.TraitError, match="at most 40 letters, digits and dashes"):
        board["een plein"] = {"cell": "sterk", "text": "Het plein"}
    assert board.entries == {}


def test_an_answer_that_the_list_no_longer_has_may_stay():
    clear = Checklist("clear")
    clear.sheet = {**clear.sheet, "answers": {"weg-ermee": 3}}
    clear[KEY] = 4
    assert clear.answers == {"weg-ermee": 3, KEY: 4}


def test_notes_on_a_board_and_figures_on_a_ladder_are_set_alike():
    board, ladder = Board("swot"), Ladder("participatieladder")
    board["a"] = {"cell": "sterk", "text": "Het plein"}
    assert board.sheet["entries"] == board.entries == {"a": {"cell": "sterk", "text": "Het plein"}}
    with pytest.raises(traitlets.TraitError, match="did you mean 'sterk'"):
        board["b"] = {"cell": "strek", "text": "x"}
    with pytest.raises(traitlets.TraitError, match="there is no rung or step 'trede'"):
        ladder["trede"] = {"people": "3"}
    del board["a"]
    assert board.entries == {}


@pytest.mark.parametrize("change", [
    lambda part: part.update(a=1), lambda part: part.setdefault("a", 1),
    lambda part: part.pop("a", None), lambda part: part.popitem(), lambda part: part.clear(),
    lambda part: part.__setitem__(KEY, 3), lambda part: part.__delitem__(KEY),
    lambda part: part.__ior__({"a": 1}),
])
def test_what_is_changed_in_place_is_refused_with_how_it_is_set(change: Any):
    clear, board = Checklist("clear"), Board("swot")
    clear[KEY], clear.notes = 4, {"can-do": "Zie de brief."}
    board["a"] = {"cell": "sterk", "text": "Het plein"}
    for part, said in [
        (clear.answers, 'checklist["slug"] = 3, or checklist.answers = {**checklist.answers, ...}'),
        (clear.notes, "write checklist.notes = {**checklist.notes, ...}"),
        (board.entries, 'board["slug"] = {...}, or board.entries = {**board.entries, ...}'),
        (board["a"], 'board["slug"] = {...}'),
    ]:
        before = dict(part)
        with pytest.raises(TypeError) as caught:
            change(part)
        assert said in str(caught.value)
        assert part == before
    assert clear.answers == {KEY: 4}


def test_a_copy_of_what_was_read_is_plain_and_can_be_changed_and_set():
    board = Board("swot")
    board["a"] = {"cell": "sterk", "text": "Het plein"}
    for take in (deepcopy, lambda part: pickle.loads(pickle.dumps(part)), lambda part: part | {}):
        taken = take(board.entries)
        assert type(taken) is dict
        taken["b"] = {"cell": "sterk", "text": "De school"}
        board.entries = taken
    changed = deepcopy(board.entries)
    changed["a"]["text"] = "Het park"
    board.entries = changed
    assert board["a"]["text"] == "Het park"
    assert type(board.sheet["entries"]["a"]) is dict
    assert repr(board["a"]) == repr(dict(board["a"]))


def test_who_goes_through_a_form_as_through_a_list_is_told_so():
    with pytest.raises(TypeError):
        list(Checklist("clear"))
