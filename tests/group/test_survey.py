"""A survey held elsewhere comes in: what is certain counts, what is a guess is asked."""

from __future__ import annotations

import time
from pathlib import Path

import pandas as pd
import pytest

from leergroep import Group, Library, read_survey
from leergroep.checklist.model import Checklist
from leergroep.documents.share_code import find_mark
from leergroep.group.survey.errors import SurveyError
from leergroep.group.survey.statements import CERTAIN, Statements
from tests.group.small_survey import (
    DUTCH,
    IDS,
    STATES,
    WORDS,
    frame_of,
    read,
    states_of,
    write_rows,
)

SURVEYS = Path(__file__).parent / "surveys"


@pytest.mark.parametrize("name", [
    "google_forms.csv", "microsoft_forms.xlsx", "limesurvey_codes.csv", "limesurvey_text.csv"])
def test_the_export_of_a_form_tool_is_read_without_a_mapping(small: Library, name: str):
    survey = read(SURVEYS / name, small)
    assert survey.questions == ()
    group = survey.to_group()
    assert [list(one) for one in dict.fromkeys(map(tuple, states_of(group)))] == STATES
    assert group.days == ("2026-11-23",)


def test_people_who_answer_alike_in_the_same_second_are_two(small: Library):
    group = read(SURVEYS / "google_forms.csv", small).to_group()
    assert len(group.states) == 3
    assert group.people["unmarked"].tolist() == [3]


def test_a_folder_and_a_file_hold_surveys_beside_sheets_and_codes(
    small: Library, tmp_path: Path
):
    for name in ("google_forms.csv", "microsoft_forms.xlsx"):
        (tmp_path / name).write_bytes((SURVEYS / name).read_bytes())
    assert len(Group.read(tmp_path, library=small).states) == 5
    assert len(Group.read(tmp_path / "google_forms.csv", library=small).states) == 3
    (tmp_path / "kopie.csv").write_bytes((SURVEYS / "google_forms.csv").read_bytes())
    again = Group.read(tmp_path, library=small)
    assert len(again.states) == 5
    assert [one.key for one in again.refused].count("group-same") == 3


def test_two_files_without_times_are_other_people_however_alike(small: Library):
    file, other = write_rows(DUTCH, *WORDS), write_rows(DUTCH, WORDS[0])
    group = Group.of([("a.csv", file), ("b.csv", other), ("c.csv", file)], library=small)
    assert len(group.states) == 3


@pytest.mark.parametrize("cell", [
    "Helemaal", "helemaal", " HELEMAAL ", "Completely", "5", "5.0", "5,0", 5, 5.0, "5 - Helemaal",
    "5. Completely", "(5) Helemaal", "Helemaal (5)", "5: helemaal", "Helemaal\u200b", "A5"])
def test_an_answer_is_a_number_or_a_word_in_either_language(small: Library, cell: object):
    survey = read(frame_of([[cell, "", "", ""]]), small, scale="up")
    assert states_of(survey.to_group()) == [[5, 0, 0, 0]]


@pytest.mark.parametrize(("cell", "state"), [
    ("Weet niet", 6), ("don’t know", 6), ("unknown", 6), ("weet ik niet", 6), ("nvt", 7),
    ("N.v.t.", 7), ("n/a", 7), ("not-applicable", 7), ("Niet van toepassing", 7), ("", 0),
    (None, 0), (float("nan"), 0), (pd.NA, 0), (pd.NaT, 0), ("NA", 0), ("-", 0), ("Niet", 1)])
def test_not_known_not_applicable_and_not_answered_are_three_things(
    small: Library, cell: object, state: int
):
    survey = read(frame_of([[cell, "Deels", "", ""]]), small)
    assert survey.problems == ()
    assert states_of(survey.to_group()) == [[state, 3, 0, 0]]


@pytest.mark.parametrize("cell", [
    "6", "0", "3,5", "-1", "mee eens", "#N/A", "#VERW!", True, "5 - Niet zo", "4 - Niet", "١"])
def test_what_is_no_answer_is_named_with_row_column_and_remedy(small: Library, cell: object):
    survey = read(frame_of([["Deels", "Niet", "", ""], [cell, "Deels", "", ""],
                            ["Niet", "Niet", "", ""]]), small, scale="up")
    [problem] = survey.problems
    said = problem.describe("nl")
    assert (problem.row, problem.column, problem.counts) == (2, DUTCH[0], True)
    assert said.startswith("Rij 2, kolom ‘Bewoners weten wie erover gaat.’")
    assert states_of(survey.to_group()) == [[3, 1, 0, 0], [1, 1, 0, 0], [0, 3, 0, 0]]


def test_numbers_alone_do_not_say_which_end_is_up(small: Library):
    numbers = frame_of([[5, 3, 1, None], [4, 1, 2, 2]])
    with pytest.raises(SurveyError, match=r"scale=\"up\".*scale=\"down\"") as caught:
        Group.from_frame(numbers, "proef", library=small)
    assert caught.value.survey.people == 2
    up = Group.from_frame(numbers, "proef", library=small, scale="up")
    down = Group.from_frame(numbers, "proef", library=small, scale="down")
    assert states_of(up) == [[5, 3, 1, 0], [4, 1, 2, 2]]
    assert states_of(down) == [[2, 5, 4, 4], [1, 3, 5, 0]]


def test_numbers_beside_words_or_under_our_own_ids_say_it(small: Library):
    assert read(frame_of([["5 - Helemaal", 3, 1, 2]]), small).questions == ()
    assert read(frame_of([[5, 3, 1, 2]], IDS), small).questions == ()
    turned = read(frame_of([["1 - Helemaal", 3, 1, 2]]), small)
    assert len(turned.questions) == 1


def test_another_scale_is_asked_and_can_be_explained(small: Library):
    rows = [["Mee eens", "Oneens", "Geen mening", ""], ["Oneens", "Mee eens", "", "Mee eens"]]
    survey = read(frame_of(rows), small)
    assert "‘Mee eens’" in survey.questions[0]
    told = read(frame_of(rows), small, scale={"Mee eens": 4, "Oneens": 2})
    assert states_of(told.to_group()) == [[4, 2, 6, 0], [2, 4, 0, 4]]


@pytest.mark.parametrize("heading", [
    "Bewoners weten wie erover gaat", "BEWONERS WETEN WIE EROVER GAAT!", "weten-wie",
    "Residents know who decides.", "3. Bewoners weten wie erover gaat.",
    "Q1_1: Residents know who decides", "In jouw wijk: [Bewoners weten wie erover gaat.]",
    "G01Q02[wetenwie]", "Stelling [weten-wie]", "Bewoners weten wie er over gaat.",
    "Bewoners weeten wie erover gaat."])
def test_a_heading_is_known_by_id_and_by_text(small: Library, heading: str):
    survey = read(frame_of(WORDS, [heading, *DUTCH[1:]]), small)
    certain = heading != "Bewoners weten wie er over gaat."
    assert (survey.columns[0].item, survey.columns[0].counts) == ("weten-wie", certain)


@pytest.mark.parametrize("heading", [
    "Bewoners weten niet wie erover gaat.", "Bewoners weten wat erover gaat.",
    "Residents do not know who decides."])
def test_a_heading_with_another_word_in_it_is_another_statement_until_somebody_says_so(
    small: Library, heading: str
):
    frame = frame_of(WORDS, [heading, *DUTCH[1:]])
    survey = read(frame, small)
    assert not survey.columns[0].counts
    with pytest.raises(SurveyError, match="weten-wie"):
        survey.to_group()
    named = read(frame, small, columns={heading: "weten-wie"})
    assert states_of(named.to_group()) == STATES
    without = read(frame, small, columns={heading: None})
    assert states_of(without.to_group()) == [[0, 3, 6, 0], [0, 1, 7, 2]]


def test_no_statement_of_the_book_is_taken_for_another(library: Library):
    taken = []
    for checklist in library.of_kind("checklist").values():
        known, slugs = Statements(checklist), [item.slug for _, item in checklist.items()]
        for _, item in checklist.items():
            for language in ("nl", "en"):
                assert known.find(item.statement[language]).item == item.slug
                guess = known.guess(item.statement[language], {*slugs} - {item.slug})
                taken += [guess] if guess and guess.certainty >= CERTAIN else []
    assert taken == []


def test_the_order_alone_is_asked(small: Library):
    frame = frame_of(WORDS, ["Vraag 1", "Vraag 2", "Vraag 3", "Vraag 4"])
    survey = read(frame, small)
    assert [one.item for one in survey.columns] == IDS
    assert len(survey.questions) == 1
    assert "columns=\"order\"" in survey.questions[0]
    assert states_of(read(frame, small, columns="order").to_group()) == STATES


def test_a_statement_with_two_columns_is_asked(small: Library):
    frame = frame_of([[*WORDS[0], "Niet"]], [*DUTCH, "Residents do it now."])
    assert "doen-nu" in read(frame, small).questions[0]
    chosen = read(frame, small, columns={"Residents do it now.": None})
    assert states_of(chosen.to_group()) == STATES[:1]


@pytest.mark.parametrize("call", [
    {"columns": {"Niets": "weten-wie"}}, {"columns": {DUTCH[0]: "weten-wei"}}, {"role": "Rool"}])
def test_a_name_that_is_not_there_is_an_error_that_lists_what_is(small: Library, call: dict):
    with pytest.raises(KeyError, match="there are:"):
        read(frame_of(WORDS), small, **call)


PERSONAL = ["E-mail", "Email Address", "Naam", "Name", "Voornaam", "Je adres", "Telefoonnummer",
            "IP-adres", "IP address", "Postcode", "Wat is je naam?"]


@pytest.mark.parametrize("heading", PERSONAL)
def test_what_names_a_person_is_shown_as_left_out_and_is_nowhere_else(
    small: Library, heading: str
):
    frame = frame_of([[*WORDS[0], "Iemand Geheim"]], [*DUTCH, heading])
    survey = read(frame, small)
    assert list(survey.left_out) == [heading]
    group = survey.to_group()
    kept = [repr(survey), survey._repr_html_(), repr(survey.reading), group.frame.to_csv(),
            repr(group.marks.tolist()), repr(group.refused)]
    assert not any("Geheim" in one for one in kept)


def test_an_address_for_mail_names_a_person_whatever_its_column_is_called(small: Library):
    frame = frame_of([[*WORDS[0], "iemand@example.org"]], [*DUTCH, "Contact"])
    assert [one.how for one in read(frame, small).columns][-1] == "personal"


def test_an_address_for_mail_in_the_wrong_column_is_named_without_it(small: Library):
    frame = frame_of([["iemand@example.org", *WORDS[0][1:]], WORDS[1]])
    survey = read(frame, small)
    assert [one.key for one in survey.problems] == ["survey-cell"]
    assert "iemand" not in repr(survey.to_group().refused)


def test_free_text_comes_in_only_when_it_is_chosen(small: Library):
    frame = frame_of([[*WORDS[0], "Mooi zo"], [*WORDS[1], "Anders"]], [*DUTCH, "Toelichting"])
    assert read(frame, small).notes.empty
    assert "Mooi zo" not in repr(read(frame, small).reading)
    chosen = read(frame, small, notes=["Toelichting"])
    assert chosen.notes["note"].tolist() == ["Anders", "Mooi zo"]


def test_the_same_person_twice_counts_once_and_is_named(small: Library):
    frame = frame_of([[*WORDS[0], "ABCD"], [*WORDS[1], "EFGH"], [*WORDS[1], "abcd"]],
                     [*DUTCH, "Merkje"])
    survey = read(frame, small)
    [problem] = survey.problems
    assert (problem.key, problem.row, problem.counts) == ("survey-twice", 1, False)
    assert survey.to_group().marks.tolist() == ["EFGH", "ABCD"]


def test_a_mark_of_another_kind_is_kept_beyond_recognition(small: Library):
    frame = frame_of([[*WORDS[0], "iemand@example.org"]], [*DUTCH, "E-mail"])
    [mark] = read(frame, small, mark="E-mail").to_group().marks
    assert find_mark({"mark": mark}) == mark
    assert "iemand" not in mark.lower()


def test_dates_become_rounds_and_roles_are_those_of_the_book(library: Library):
    clear: Checklist = library.of_kind("checklist")["clear"]
    [first, second] = [item.statement["en"] for _, item in clear.items()][:2]
    frame = pd.DataFrame({
        "When": ["2026-01-10", "20-01-2026 10:00:00", pd.Timestamp("2026-06-01 12:00"), "June"],
        "Who": ["Bewoner", "Resident", "gemeente", "Schout"],
        first: ["Completely"] * 4, second: [None, "Partly", "Niet", "Deels"]})
    survey = read_survey(frame, "clear", role="Who", round="When", library=library)
    assert [one.key for one in survey.problems] == ["survey-day", "survey-role"]
    group = survey.to_group()
    assert group.days == ("2026-01-10", "2026-06-01")
    assert group.roles.tolist() == ["bewoner", "bewoner", "gemeente"]


@pytest.mark.parametrize(("cells", "days"), [
    (["3/11/2026", "23/11/2026"], ["2026-11-03", "2026-11-23"]),
    (["11/3/26 9:00:00", "11/23/26 9:00:00"], ["2026-11-03", "2026-11-23"]),
    (["3-11-2026", "4.11.2026"], ["2026-11-03", "2026-11-04"]),
    (["2026/11/03 9:00:00 AM CET", "2026-11-04T10:00:00Z"], ["2026-11-03", "2026-11-04"]),
    (["3/11/2026", "4/11/2026"], None)])
def test_a_day_that_can_be_read_two_ways_is_asked(
    small: Library, cells: list[str], days: list[str] | None
):
    frame = frame_of([[*row, cell] for row, cell in zip(WORDS, cells, strict=True)],
                     [*DUTCH, "Tijdstempel"])
    survey = read(frame, small)
    assert bool(survey.questions) == (days is None)
    if days:
        assert [one.day for one in survey.reading.records] == days
    assert read(frame, small, round="2026-11-23", columns={"Tijdstempel": None}).questions == ()


def test_a_round_that_is_no_day_is_an_error_that_says_how(small: Library):
    with pytest.raises(ValueError, match="write the day"):
        read(frame_of(WORDS), small, round="2026-99-99")


def test_a_survey_says_in_a_line_and_in_a_table_what_was_understood(small: Library):
    survey = read(SURVEYS / "google_forms.csv", small)
    assert repr(survey) == (
        "<Survey proef in 'google_forms.csv': 4 of 4 statements, 3 people, 0 problems, "
        "left out: 'Wil je nog iets kwijt?'>")
    assert "<table" in survey._repr_html_()
    assert survey.to_frame().columns.tolist() == [
        "column", "use", "item", "statement", "certainty", "how", "counts"]


def test_markup_in_a_cell_is_never_markup(small: Library):
    frame = frame_of([["<b>5</b>", "Niet", "", "", "x"]], [*DUTCH, "<script>alert(1)</script>"])
    shown = read(frame, small)._repr_html_()
    assert "<b>" not in shown
    assert "<script" not in shown


def time_reading(rows: int, library: Library) -> float:
    """Return the seconds of work from a CSV of so many people to their group, the best of three."""
    clear: Checklist = library.of_kind("checklist")["clear"]
    texts = [item.statement["nl"] for _, item in clear.items()]
    words = ["Niet", "Nauwelijks", "Deels", "Grotendeels", "Helemaal", "Weet niet", ""]
    given = [[words[(7 * row + 3 * place + row // 9) % 7] for place in range(25)]
             for row in range(rows)]
    raw = write_rows(["Tijdstempel", *texts],
                     *([f"23-11-2026 9:{row % 60:02}:00", *one] for row, one in enumerate(given)))
    best = []
    for _ in range(3):
        start = time.process_time()
        group = read_survey(raw.encode(), "clear", library=library).to_group()
        best.append(time.process_time() - start)
        assert len(group.states) == rows
    return min(best)


def test_reading_grows_with_the_people_and_not_with_their_square(library: Library):
    # Eight times as many take eight times as long, give or take what else a machine does: not 64.
    assert time_reading(11_200, library) < 24 * time_reading(1_400, library)
