"""Whatever wrote a table: every dialect of CSV, every workbook, and bad input is named."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leergroep import Group, Library, read_survey
from leergroep.checklist.model import Checklist
from leergroep.documents.share_code import encode
from leergroep.group.survey.errors import SurveyError
from leergroep.group.survey.table import MOST_BYTES
from tests.group.small_survey import DUTCH, IDS, STATES, WORDS, read, states_of, write_rows

CSV = write_rows(DUTCH, *WORDS)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", [
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("line", ["\n", "\r\n", "\r"])
def test_every_dialect_of_csv_says_the_same(
    small: Library, delimiter: str, encoding: str, line: str
):
    rows = [[*DUTCH, "Één vraag"], *([*row, "café"] for row in WORDS)]
    text = write_rows(*rows, delimiter=delimiter).replace("\r\n", line)
    survey = read(text.encode(encoding), small)
    assert states_of(survey.to_group()) == STATES
    assert list(survey.left_out) == ["Één vraag"]


def test_excel_may_say_which_delimiter_it_used(small: Library):
    assert states_of(read(f"sep=;\r\n{CSV}".encode(), small).to_group()) == STATES


def test_line_breaks_quotes_and_delimiters_between_quotation_marks_are_text(small: Library):
    rows = [["Opmerking", *DUTCH], ['"een;\r\n""twee""; drie"', *WORDS[0]], ["", *WORDS[1]]]
    survey = read(write_rows(*rows).encode(), small, notes="Opmerking")
    assert states_of(survey.to_group()) == STATES
    assert survey.notes["note"].tolist() == ['een;\r\n"twee"; drie']


def test_a_quotation_mark_that_never_closes_swallows_no_rows(small: Library):
    rows = [[*DUTCH, "Opmerking"], [*WORDS[0], '"5 inch'], [*WORDS[1], "goed"]]
    survey = read(write_rows(*rows).encode(), small)
    assert [(one.key, one.row) for one in survey.problems] == [("survey-quote", 2)]
    assert states_of(survey.to_group()) == STATES


@pytest.mark.parametrize("above", [
    [["Onderzoek in de wijk"], []], [[], []], [["", "Weten", "", "Doen"]],
    [["Onderzoek", "2026"], ["Legenda: 1 is niet", "5 is helemaal"]]])
def test_headings_may_stand_lower_and_in_two_rows(small: Library, above: list[list[str]]):
    assert states_of(read(write_rows(*above, DUTCH, *WORDS).encode(), small).to_group()) == STATES
    both = write_rows(*above, IDS, [f"{one} Wat vind je?" for one in DUTCH], *WORDS)
    assert states_of(read(both.encode(), small).to_group()) == STATES


def test_a_frame_may_have_two_rows_of_headings(small: Library):
    frame = pd.DataFrame(WORDS, columns=pd.MultiIndex.from_arrays([["V1"] * 4, DUTCH]))
    assert states_of(read(frame, small).to_group()) == STATES


def test_a_bad_row_is_named_as_a_spreadsheet_counts_and_spoils_no_other(small: Library):
    rows = [DUTCH, WORDS[0], [], ["Niet", "Niet"], [*WORDS[0], "x", "y"], ["", "", "", ""],
            ["2,4", "3,1", "1,9", "4,4"], WORDS[1]]
    survey = read(write_rows(*rows).encode(), small)
    assert [(one.row, one.key, one.counts) for one in survey.problems if one.key != "survey-cell"] \
        == [(4, "survey-row-short", True), (5, "survey-row-long", False),
            (7, "survey-row-none", False)]
    group = survey.to_group()
    assert states_of(group) == [STATES[0], STATES[1], [1, 1, 0, 0]]
    assert "survey:5" in [one.source for one in group.refused]


def workbook(fill: Callable[[openpyxl.Workbook], None]) -> bytes:
    """Return a workbook in whose first sheet the answers stand."""
    book, file = openpyxl.Workbook(), io.BytesIO()
    for row in (DUTCH, *WORDS):
        book.active.append([one or None for one in row])
    fill(book)
    book.save(file)
    return file.getvalue()


def add_sheet(book: openpyxl.Workbook) -> None:
    book.create_sheet("Legenda").append(["1 is niet", "5 is helemaal"])


def add_total(book: openpyxl.Workbook) -> None:
    book.active.append(["=AVERAGE(A2:A3)"] * 4)


def test_of_two_sheets_the_only_one_that_fits_is_used(small: Library):
    assert states_of(read(workbook(add_sheet), small).to_group()) == STATES


def test_of_two_sheets_that_fit_one_is_asked(small: Library):
    def copy(book: openpyxl.Workbook) -> None:
        book.copy_worksheet(book.active).title = "Tweede"

    with pytest.raises(SurveyError, match="‘Sheet’, ‘Tweede’"):
        read(workbook(copy), small)
    assert states_of(read(workbook(copy), small, sheet="Tweede").to_group()) == STATES


def test_merged_cells_and_formulas_without_an_outcome_are_named(small: Library):
    def spoil(book: openpyxl.Workbook) -> None:
        book.active.merge_cells("A2:A3")
        add_total(book)

    survey = read(workbook(spoil), small)
    assert {(one.row, one.key) for one in survey.problems} == {
        (3, "survey-merged"), (4, "survey-formula")}
    assert states_of(survey.to_group()) == [STATES[0], [0, *STATES[1][1:]]]


def test_a_heading_that_is_merged_over_columns_is_no_trouble(small: Library):
    def head(book: openpyxl.Workbook) -> None:
        book.active.insert_rows(1)
        book.active["A1"] = "Wat merk je?"
        book.active.merge_cells("A1:D1")

    assert states_of(read(workbook(head), small).to_group()) == STATES


def test_the_same_people_in_a_workbook_and_in_a_csv_count_once(small: Library, tmp_path: Path):
    def answer(book: openpyxl.Workbook) -> None:
        book.active["E1"] = "Start time"
        for row, second in ((2, 7), (3, 9)):
            book.active[f"E{row}"] = datetime(2026, 11, 23, 14, 41, second)

    times = ["Start time", "11/23/26 2:41:07 PM", "23-11-2026 14:41:09"]
    rows = [[*row, at] for row, at in zip((DUTCH, *WORDS), times, strict=True)]
    (tmp_path / "a.xlsx").write_bytes(workbook(answer))
    (tmp_path / "b.csv").write_text(write_rows(*rows[:2]), "utf-8")
    (tmp_path / "c.csv").write_text(write_rows(rows[0], rows[2], rows[2]), "utf-8")
    group = Group.read(tmp_path, library=small)
    # Twice in one file are two people; the others come back.
    assert len(group.states) == 3
    assert [one.key for one in group.refused] == ["group-same"] * 2


def test_days_without_a_time_never_make_two_people_one(small: Library):
    def date(book: openpyxl.Workbook) -> None:
        book.active["E1"] = "Datum"
        for row in (2, 3):
            book.active[f"E{row}"] = datetime(2026, 11, 23)

    def date_of_others(book: openpyxl.Workbook) -> None:
        date(book)
        book.active["F1"] = "Buurt"

    group = Group.of([("a.xlsx", workbook(date)), ("b.xlsx", workbook(date_of_others))],
                     library=small)
    assert len(group.states) == 4


@pytest.mark.parametrize(("raw", "key"), [
    (b"PK\x03\x04 xl/ and nothing more", "survey-damaged"), (b"\xd0\xcf\x11\xe0 old", "survey-old"),
    (b" " * (MOST_BYTES + 1), "survey-size"), (b"a;" + b"x" * 200_000, "survey-damaged")],
    ids=["no workbook", "old", "large", "long"])
def test_what_is_no_table_is_refused_with_a_sentence(small: Library, raw: bytes, key: str):
    with pytest.raises(SurveyError) as caught:
        read(raw, small)
    assert caught.value.key == key


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"a;b\n1;2", DUTCH[0].encode(),
                                 write_rows(DUTCH).encode()])
def test_a_table_without_answers_says_what_was_understood(small: Library, raw: bytes):
    with pytest.raises(SurveyError, match="Begrepen is dit"):
        read(raw, small).to_group()


def test_a_list_of_codes_stays_one_whatever_its_name(small: Library, proef: Checklist):
    from leergroep import AnswerSheet

    code = encode(AnswerSheet("proef", 2, answers={"weten-wie": 4}), proef)
    listed = Group.of([("codes.txt", f"{code}\n"), ("survey.csv", CSV)], library=small)
    assert len(listed.states) == 3


@pytest.mark.parametrize("text", ["naam;leeftijd\nx;3", "a,b,c\n1,2,3"])
def test_a_table_of_something_else_is_refused_with_what_to_do(small: Library, text: str):
    group = Group.of([("anders.csv", text), ("survey.csv", CSV)], library=small)
    assert [(one.source, one.key) for one in group.refused] == [("anders.csv", "survey-unclear")]
    assert "read_survey" in group.refused[0].sentence
    assert len(group.states) == 2


def test_a_survey_that_asks_something_is_refused_in_a_folder_and_spoils_nothing(small: Library):
    numbers = write_rows(DUTCH, ["1", "2", "3", "4"])
    group = Group.of([("getallen.csv", numbers), ("survey.csv", CSV)], library=small)
    assert [(one.source, one.key) for one in group.refused] == [("getallen.csv", "survey-asks")]
    assert "scale=" in group.refused[0].sentence


def test_a_workbook_is_read_from_a_folder_and_another_zip_is_told_apart(
    small: Library, tmp_path: Path
):
    import zipfile

    (tmp_path / "survey.xlsx").write_bytes(workbook(add_sheet))
    with zipfile.ZipFile(tmp_path / "alles.zip", "w") as packed:
        packed.writestr("blad.json", "{}")
    group = Group.read(tmp_path, library=small)
    assert len(group.states) == 2
    assert [(one.source, one.key) for one in group.refused] == [("alles.zip", "group-zip")]


@pytest.mark.parametrize("name", ["namen.xlsx", "namen.csv"])
def test_share_codes_in_a_table_are_codes_also_over_two_cells(
    small: Library, proef: Checklist, name: str
):
    from leergroep import AnswerSheet

    first, second = (encode(AnswerSheet("proef", 2, answers={"weten-wie": one}), proef)
                     for one in (4, 5))
    rows = [["Naam", "Code", ""], ["Bewoner 1", f"Mijn code: {first}", ""],
            ["Bewoner 2", second[:9], second[9:]]]
    book, file = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    plain = "\n".join(";".join(row) for row in rows).encode()
    group = Group.of([(name, file.getvalue() if name.endswith("xlsx") else plain)], library=small)
    assert [row[0] for row in group.states.tolist()] == [4, 5]
    assert not group.refused


CELLS = st.one_of(
    st.text(max_size=20), st.sampled_from([
        "Helemaal", "5", "3,0", "weet niet", "=1+1", '"', ";", "\n", "\x00", "#N/A", "23-11-2026",
        "99-99-9999", "99999999999999999999", "A1", "5 - ", "\ud800", "G1Q1[SQ001]", "[]", *DUTCH]))
ROWS = st.lists(st.lists(CELLS, max_size=6), max_size=6)


@settings(max_examples=200)
@given(ROWS, st.sampled_from(";,\t|"), st.booleans())
def test_any_text_in_any_cell_is_read_or_refused_by_name(
    small: Library, rows: list[list[str]], delimiter: str, headed: bool
):
    text = write_rows(*([DUTCH] if headed else []), *rows, delimiter=delimiter)
    raw = text.encode("utf-8", "surrogatepass")
    for source in (raw, text.encode("utf-16", "surrogatepass")):
        with suppress(SurveyError):
            survey = read(source, small)
            assert repr(survey)
            assert survey._repr_html_()
            survey.to_group()
    Group.of([("a.csv", text), ("survey.csv", CSV)], library=small)


@settings(max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_by_name(small: Library, raw: bytes):
    for source in (raw, b"PK\x03\x04" + raw):
        with suppress(SurveyError):
            read(source, small).to_group()


@settings(max_examples=100)
@given(st.lists(st.lists(st.one_of(
    CELLS, st.integers(), st.floats(), st.none(), st.booleans(), st.datetimes(),
    st.lists(st.integers(), max_size=2)), min_size=5, max_size=5), max_size=5))
def test_any_value_in_a_frame_is_read_or_refused_by_name(small: Library, rows: list[list[object]]):
    frame = pd.DataFrame(rows, columns=[*DUTCH, "Ronde"], dtype=object)
    with suppress(SurveyError):
        Group.from_frame(frame, "proef", library=small)


@given(st.lists(st.tuples(*[st.integers(0, 7)] * 4).filter(any), min_size=1, max_size=12),
       st.sampled_from(["nl", "en"]))
def test_answers_written_in_words_come_back_as_they_were(
    small: Library, given_states: list[tuple[int, ...]], language: str
):
    proef: Checklist = small.of_kind("checklist")["proef"]
    words = ["", *(one.word[language] for one in proef.scale.options),
             *(("Weet niet", "n.v.t.") if language == "nl" else ("Don't know", "n/a"))]
    rows = [[words[state] for state in one] for one in given_states]
    group = read_survey(write_rows(DUTCH, *rows).encode(), proef, library=small).to_group()
    assert states_of(group) == sorted(map(list, given_states), reverse=True)
