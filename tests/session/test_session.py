"""A session: what is kept of it, what a member's code holds, and the table it becomes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergroep.checklist.model import Checklist
from leergroep.content.case_parts import CHOOSING, PARTS, CasePart, Choice, ChoiceOption
from leergroep.content.loader import Library
from leergroep.content.model import Case, Rule, RuleExample
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.entries import Entries
from leergroep.documents.errors import SheetError
from leergroep.documents.share_code import decode, encode, measure_code
from leergroep.messages.text import Text
from leergroep.session.agenda import ACTIONS, AGENDAS
from leergroep.session.frames import COLUMNS, session_frame
from leergroep.session.launcher import make_launcher
from leergroep.session.model import (
    ROUNDS,
    RULES,
    SessionBoard,
    build_session_board,
    find_session,
    list_choices,
)
from leergroep.session.state import members_to_state
from leergroep.session.widget import Session
from leergroep.workbook.widget import Workbook
from tests.spoilt import lay, spoil

ROOT = Path(__file__).parents[2]
LIBRARY = Library(ROOT)
BOARDS = list(LIBRARY.of_kind("session").values())
CASES = list(LIBRARY.cases)
SHARED = json.loads((Path(__file__).parents[2] / "spec/vectors/session.json").read_text("utf-8"))
TEXT = Text("tekst", "text")
by_case = pytest.mark.parametrize("case", CASES)


@by_case
def test_members_answer_every_choice_twice_and_every_rule_once(case: str):
    members = find_session(LIBRARY, case).members
    slugs = [choice.slug for choice in list_choices(LIBRARY.cases[case])]
    assert [factor.slug for factor in members.factors] == [
        *(f"{when}-{slug}" for when in ROUNDS for slug in slugs), RULES
    ]
    own = [shown.rule for shown in LIBRARY.cases[case].rules]
    assert [item.slug for item in members.factor(RULES).items] == own
    assert {factor.slug: len(factor.items) for factor in members.factors if factor.part} == {
        f"{when}-{choice.slug}": len(choice.options)
        for when in ROUNDS for choice in list_choices(LIBRARY.cases[case])
    }


@by_case
def test_an_item_has_a_name_of_its_own_and_a_code_can_be_read_out(case: str):
    members = find_session(LIBRARY, case).members
    slugs = [item.slug for _, item in members.items()]
    assert len(slugs) == len(set(slugs))
    assert measure_code(members) <= 60


def sheets(members: Checklist) -> st.SearchStrategy[AnswerSheet]:
    """Return what a member can have answered."""
    slugs = [item.slug for _, item in members.items()]
    return st.sets(st.sampled_from(slugs)).map(
        lambda picked: AnswerSheet(members.slug, members.edition, answers=dict.fromkeys(picked, 1))
    )


def with_sheet(board: SessionBoard) -> st.SearchStrategy:
    """Return a session with what a member can have answered in it."""
    return st.tuples(st.just(board), sheets(board.members))


@given(st.sampled_from(BOARDS).flatmap(with_sheet))
def test_what_a_member_answered_comes_back_from_the_code(drawn):
    board, sheet = drawn
    assert decode(encode(sheet, board.members), [board.members]).answers == sheet.answers


@by_case
def test_a_code_of_one_case_is_none_of_another(case: str):
    members = find_session(LIBRARY, case).members
    code = encode(AnswerSheet(members.slug, members.edition), members)
    others = [one.members for one in BOARDS if one.case != case]
    with pytest.raises(SheetError, match="lijst die dit boek niet kent"):
        decode(code, others)


@pytest.mark.parametrize("minutes", AGENDAS)
def test_an_agenda_fills_its_time_with_every_step(minutes: int):
    assert list(AGENDAS[minutes]) == [*PARTS, ACTIONS]
    assert sum(AGENDAS[minutes].values()) == minutes
    assert max(AGENDAS[minutes], key=AGENDAS[minutes].get) == "keuze"


def test_of_a_case_that_shows_no_rules_nobody_is_asked_which_they_recognise(tmp_path: Path):
    tree = lay(tmp_path)
    spoil(tree, lambda about: about.update(rules=[]))
    plain, ours = Session("proefwijk", library=Library(tree)), Session("alkmaar", library=LIBRARY)
    assert [part["slug"] for part in plain.parts] == [slug for slug in PARTS if slug != RULES]
    assert {factor["part"] for factor in plain.members["factors"]} == set(ROUNDS)
    for minutes, agenda in ours.agendas.items():
        rest = {slug: each for slug, each in agenda.items() if slug != RULES}
        assert (len(agenda), plain.agendas[minutes]) == (len(rest) + 1, rest)


def test_a_case_says_how_long_its_session_takes_by_adding_up_its_steps(tmp_path: Path):
    tree = lay(tmp_path)
    spoil(tree, lambda about: about.update(rules=[]))
    plain, ours = Session("proefwijk", library=Library(tree)), Session("alkmaar", library=LIBRARY)
    assert "in 60 of 90 minuten" in make_launcher(ours.get_state())
    assert "in 53 of 80 minuten" in make_launcher(plain.get_state())


def sample() -> SessionBoard:
    """Return the session of the case that Python and the page both count in."""
    asked = tuple(
        Choice(slug=slug, question=TEXT,
               options=tuple(ChoiceOption(slug=option, text=TEXT) for option in options))
        for slug, options in SHARED["choices"].items()
    )
    part = CasePart(slug=CHOOSING, prompts=(), leader=TEXT, choices=asked)
    shown = tuple(RuleExample(rule=rule, how=TEXT) for rule in SHARED["rules"])
    case = Case(slug="proefwijk", docname="cases/proefwijk", title=TEXT, sentence=TEXT, city="",
                neighbourhood=TEXT, lat=52.0, lon=5.0, expert=(), themes=(), level="wijk",
                questions=(), rules=shown, instruments=(), parts=(part,))
    rules = {
        rule: Rule(slug=rule, docname=f"book/{rule}", title=TEXT, sentence=TEXT)
        for rule in SHARED["rules"]
    }
    return build_session_board(case, "Proefwijk", rules)


def test_the_page_asks_the_members_what_python_reads():
    told = members_to_state(sample().members, "nl")
    slugs = [[one["slug"], [item["slug"] for item in one["items"]]] for one in told["factors"]]
    assert slugs == [[one["slug"], [item["slug"] for item in one["items"]]]
                     for one in SHARED["members"]["factors"]]


@pytest.mark.parametrize("vector", SHARED["sessions"], ids=lambda vector: vector["name"])
def test_the_table_counts_what_the_page_counts(vector: dict):
    board = sample()
    frame = session_frame(board, Entries(board.slug, 1, entries=vector["entries"]), "nl")
    counted = frame.dropna(subset="count")
    key = counted["moment"].where(counted["kind"] == "choice", RULES) + "/" + counted["question"]
    counts = counted.groupby(key + "/" + counted["item"])["count"].sum().to_dict()
    people = counted[counted["person"] != ""].groupby("moment")["person"].nunique().to_dict()
    assert (counts, people) == (vector["counts"], vector["people"])


def test_the_table_has_a_row_for_all_that_was_agreed():
    entries = {
        "b": {"cell": "acties", "order": 2, "text": "Bel de school", "wie": "Team",
              "wanneer": "2026-12-03"},
        "a": {"cell": "acties", "order": 1, "text": "Loop de straat"},
        "c": {"cell": RULES, "order": 1, "text": "Regel", "rule": "actieve-rol"},
        "d": {"cell": "vragen", "order": 1, "text": "Wie betaalt?"},
        "terug-a": {"cell": "terugblik", "order": 1, "text": "Vorige", "stand": "bezig"},
        "verloop": {"cell": "verloop", "step": "acties"},
        "antwoord-x": {"cell": "antwoord", "code": "stuk"},
    }
    board = find_session(LIBRARY, "leeuwarden")
    frame = session_frame(board, Entries(board.slug, 1, round="2026-11-26", entries=entries), "en")
    assert list(frame.columns) == COLUMNS
    assert frame["count"].isna().all()
    told = list(zip(frame["kind"], frame["text"], strict=True))
    assert told == [("action", "Loop de straat"), ("action", "Bel de school"),
                    ("rule-to-work-with", "Regel"), ("question", "Wie betaalt?"),
                    ("look-back", "Vorige")]
    assert list(frame.loc[1, ["who", "when"]]) == ["Team", "2026-12-03"]
    assert frame["item"][2] == "actieve-rol"
    assert frame["state"][4] == "Under way"


@pytest.mark.parametrize("odd", [3.5, -2, "4", "", "<b>"])
def test_hands_that_are_no_number_of_people_count_for_nothing(odd: object):
    board = find_session(LIBRARY, "leeuwarden")
    item = next(item.slug for _, item in board.members.items())
    hands = {"handen": {"cell": "handen", item: odd}}
    assert session_frame(board, Entries(board.slug, 1, entries=hands), "nl").empty


def test_an_empty_session_is_an_empty_table():
    frame = Session("leeuwarden", library=LIBRARY).to_frame()
    assert frame.empty
    assert list(frame.columns) == COLUMNS


def test_a_session_is_kept_in_its_file_and_read_back(tmp_path: Path):
    path = tmp_path / "sessie-leeuwarden.json"
    session = Session("leeuwarden", path, library=LIBRARY)
    entry = {"cell": "acties", "order": 1, "text": "Begin in één straat"}
    session.sheet = {**session.sheet, "round": "2026-11-26", "entries": {"a": entry}}
    assert Session("leeuwarden", path, library=LIBRARY).entries == {"a": entry}
    with pytest.raises(SheetError):
        Session("rotterdam", path, library=LIBRARY)


def test_an_unknown_case_is_refused_with_those_there_are():
    with pytest.raises(KeyError, match="leeuwarden"):
        Session("atlantis", library=LIBRARY)


def test_a_folder_without_sessions_is_a_table_without_rows(tmp_path: Path):
    frame = Workbook(tmp_path, library=LIBRARY).sessions_frame()
    assert frame.empty
    assert list(frame.columns) == COLUMNS


def test_a_folder_of_sessions_is_one_table(tmp_path: Path):
    for case, day in (("leeuwarden", "2026-10-01"), ("rotterdam", "2026-11-26")):
        entry = {"cell": "acties", "order": 1, "text": case}
        board = find_session(LIBRARY, case)
        kept = Entries(board.slug, 1, round=day, entries={"a": entry})
        kept.write(tmp_path / f"{board.slug}.json")
    frame = Workbook(tmp_path, library=LIBRARY).sessions_frame()
    assert list(frame["text"]) == ["leeuwarden", "rotterdam"]
    assert list(frame["round"]) == ["2026-10-01", "2026-11-26"]
