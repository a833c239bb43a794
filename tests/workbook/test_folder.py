"""A folder of answers: read as it is, and nothing in it lost."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergroep import AnswerSheet, Checklist, Workbook
from leergroep.content.loader import Library
from leergroep.documents.document_set import DocumentSet
from leergroep.documents.entries import Entries
from leergroep.workbook.folder import open_folder

DAYS = ("2026-11-23", "2026-11-23-2", "2027-01-05")


def sheet(day: str, value: int = 4) -> AnswerSheet:
    return AnswerSheet("clear", 1, round=day, answers={"can-do-taal": value})


def lay(folder: Path, **files: AnswerSheet) -> None:
    """Write sheets into a folder, `clear_x` as clear-x.json."""
    for name, one in files.items():
        one.write(folder / f"{name.replace('_', '-')}.json")


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_the_open_round_has_the_name_of_the_list(tmp_path: Path, library: Library):
    lay(tmp_path, clear=sheet(DAYS[0]), clear_oud=sheet(DAYS[2]))
    held = open_folder(tmp_path, library).read()
    assert held.open_rounds == {"clear": DAYS[0]}
    assert set(held.documents) == {("clear", DAYS[0]), ("clear", DAYS[2])}


def test_what_is_no_answers_is_left_alone_and_what_is_broken_is_named(
    tmp_path: Path, library: Library
):
    lay(tmp_path, clear_goed=sheet(DAYS[0]), dubbel=sheet(DAYS[0], 1))
    odd = {"pakket.json": "{}", "lijst.json": "[1]", "clear.json": "{", "anders.json": json.dumps(
        {**sheet(DAYS[1]).to_dict(), "instrument": "weg"})}
    for name, text in odd.items():
        (tmp_path / name).write_text(text, "utf-8")
    before = {file: file.read_bytes() for file in tmp_path.iterdir()}
    folder = open_folder(tmp_path, library)
    refused = folder.list_refused()
    assert set(refused) == {"clear.json", "anders.json", "dubbel.json"}
    assert "clear-goed.json" in refused["dubbel.json"]
    folder.write(folder.read(), DocumentSet({("clear", DAYS[2]): sheet(DAYS[2])}))
    assert {file: file.read_bytes() for file in before if file.exists()}.items() <= before.items()
    assert names(tmp_path) == [
        "anders.json", "clear-2027-01-05.json", "clear.json", "dubbel.json", "lijst.json",
        "pakket.json",
    ]


@pytest.mark.parametrize("rest", [
    '"notes": NaN', '"notes": ' + "[" * 60 + "]" * 60, '"notes": "' + "x" * 5_000_000 + '"',
    '"notes": {"can-d',
], ids=["no JSON", "too deep", "too large", "cut off"])
@pytest.mark.parametrize(("form", "named"), [("leergroep/answers", ["oud.json"]), ("iets", [])])
def test_what_says_that_it_is_ours_and_cannot_be_read_is_named(
    tmp_path: Path, library: Library, rest: str, form: str, named: list[str]
):
    (tmp_path / "oud.json").write_text(f'{{"format": "{form}", {rest}}}', "utf-8")
    assert list(open_folder(tmp_path, library).list_refused()) == named


def test_a_large_file_of_somebody_else_is_not_read_whole(tmp_path: Path, library: Library):
    size = 60_000_000
    (tmp_path / "kaart.json").write_text("[" + "0," * (size // 2) + "0]", "utf-8")
    tracemalloc.start()
    refused = open_folder(tmp_path, library).list_refused()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused == {}
    assert most < size / 2


@given(st.lists(st.tuples(st.sets(st.sampled_from(DAYS)), st.sampled_from([None, *DAYS])),
                min_size=1, max_size=6))
def test_whatever_round_is_opened_every_sheet_is_there(tmp_path_factory, library: Library, steps):
    path = tmp_path_factory.mktemp("map")
    for number, (days, current) in enumerate(steps):
        sheets = {("clear", day): sheet(day, number % 5 + 1) for day in days}
        folder = open_folder(path, library)
        after = DocumentSet(sheets, {"clear": current} if current else {})
        held = folder.write(folder.read(), after)
        again = open_folder(path, library)
        assert held == again.read()
        assert held.documents == sheets
        assert again.list_refused() == {}
        assert held.open_rounds == ({"clear": current} if current in days else {})


def test_a_file_that_has_the_name_of_another_round_is_never_written_over(
    tmp_path: Path, library: Library
):
    lay(tmp_path, clear=sheet(DAYS[0], 1))
    sheet(DAYS[2], 5).write(tmp_path / f"clear-{DAYS[0]}.json")
    folder = open_folder(tmp_path, library)
    held = folder.read()
    folder.write(held, DocumentSet(held.documents, {"clear": DAYS[2]}))
    assert folder.read().documents == held.documents
    assert names(tmp_path) == [f"clear-{DAYS[0]}.json", "clear.json"]


def test_what_another_notebook_filled_in_meanwhile_stays(tmp_path: Path, library: Library):
    lay(tmp_path, clear=sheet(DAYS[0]))
    book = Workbook(tmp_path, library=library)
    checklist = Checklist("clear", path=tmp_path / "clear.json", library=library)
    checklist.sheet = {**checklist.sheet, "answers": {"can-do-taal": 4, "can-do-verwoorden": 2}}
    book.sheets = [{**book.sheets[0], "mark": "ABCD"}, sheet(DAYS[2]).to_dict()]
    assert book.storage["kind"] == "folder"
    kept = AnswerSheet.read(tmp_path / "clear.json", library.instruments["clear"])
    assert kept.answers == {"can-do-taal": 4, "can-do-verwoorden": 2}
    assert kept.extra == {"mark": "ABCD"}
    assert book.to_frame()["state"].value_counts()["answered"] == 3


def test_a_frame_is_of_the_folder_as_it_is_now(tmp_path: Path, library: Library):
    book = Workbook(tmp_path, library=library)
    lay(tmp_path, clear=sheet(DAYS[0]), clear_dubbel=sheet(DAYS[0]))
    assert list(book.refused) == ["clear-dubbel.json"]
    assert book.to_frame()["state"].value_counts()["answered"] == 1
    lay(tmp_path, clear=sheet(DAYS[2]))
    assert set(book.to_frame()["round"]) == {DAYS[0], DAYS[2]}
    assert book.refused == {}
    book.sheets = [sheet(DAYS[1]).to_dict()]
    assert set(open_folder(tmp_path, library).read().documents) == {("clear", day) for day in DAYS}


def test_a_round_that_another_workbook_began_stays_and_stays_open(
    tmp_path: Path, library: Library
):
    lay(tmp_path, clear=sheet(DAYS[0]))
    one, other = open_folder(tmp_path, library), open_folder(tmp_path, library)
    seen = one.read()
    begun = {**seen.documents, ("clear", DAYS[2]): sheet(DAYS[2])}
    one.write(seen, DocumentSet(begun, {"clear": DAYS[2]}))
    changed = {("clear", DAYS[0]): sheet(DAYS[0], 1)}
    held = other.write(seen, DocumentSet(changed, {"clear": DAYS[0]}))
    assert held.documents == {**changed, ("clear", DAYS[2]): sheet(DAYS[2])}
    assert held.open_rounds == {"clear": DAYS[2]}


def test_a_round_that_another_workbook_closed_stays_closed(tmp_path: Path, library: Library):
    lay(tmp_path, clear=sheet(DAYS[0]))
    one, other = open_folder(tmp_path, library), open_folder(tmp_path, library)
    seen = one.read()
    one.write(seen, DocumentSet(seen.documents))
    changed = {("clear", DAYS[0]): sheet(DAYS[0], 1)}
    held = other.write(seen, DocumentSet(changed, seen.open_rounds))
    assert held == DocumentSet(changed)
    assert names(tmp_path) == ["clear-2026-11-23.json"]


@pytest.mark.parametrize(("before", "after"), [
    ({}, {("clear", DAYS[0]): sheet(DAYS[0], 2)}), ({("clear", DAYS[0]): sheet(DAYS[0])}, {}),
], ids=["comes", "goes"])
def test_what_changed_meanwhile_is_neither_thrown_away_nor_written_over(
    tmp_path: Path, library: Library, before: dict, after: dict
):
    folder = open_folder(tmp_path, library)
    seen = folder.write(folder.read(), DocumentSet(before, {"clear": DAYS[0]}))
    lay(tmp_path, clear=sheet(DAYS[0], 5))
    with pytest.raises(FileExistsError, match=r"clear\.json is intussen"):
        folder.write(seen, DocumentSet(after))
    assert folder.read().documents == {("clear", DAYS[0]): sheet(DAYS[0], 5)}


def test_nothing_is_thrown_away_before_all_is_written(tmp_path: Path, library: Library):
    lay(tmp_path, clear_oud=sheet(DAYS[0]))
    (tmp_path / f"clear-{DAYS[2]}.json").write_text("van een ander", "utf-8")
    folder = open_folder(tmp_path, library)
    with pytest.raises(FileExistsError, match=DAYS[2]):
        folder.write(folder.read(), DocumentSet({("clear", DAYS[2]): sheet(DAYS[2])}))
    assert folder.read().documents == {("clear", DAYS[0]): sheet(DAYS[0])}


def test_somebody_elses_file_is_never_written_over(tmp_path: Path, library: Library):
    lay(tmp_path, clear=sheet(DAYS[0]))
    (tmp_path / f"clear-{DAYS[0]}.json").write_text("van een ander", "utf-8")
    book = Workbook(tmp_path, library=library)
    book.currents = {}
    assert book.storage["kind"] == "unwritten"
    assert "clear-2026-11-23.json" in book.storage["why"]
    assert (tmp_path / f"clear-{DAYS[0]}.json").read_text("utf-8") == "van een ander"
    assert AnswerSheet.read(tmp_path / "clear.json", library.instruments["clear"]) == sheet(DAYS[0])


def test_the_workbook_says_where_its_folder_is_and_stays_there(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    book = Workbook(".", library=library)
    monkeypatch.chdir("/")
    assert book.storage == {"kind": "folder", "where": str(tmp_path)}


def test_a_new_round_in_the_workbook_makes_way_for_new_answers(tmp_path: Path, library: Library):
    lay(tmp_path, clear=sheet(DAYS[0]))
    book = Workbook(tmp_path, library=library)
    book.currents = {"clear": DAYS[1]}
    assert names(tmp_path) == ["clear-2026-11-23.json"]
    assert book.storage["kind"] == "folder"


@pytest.mark.parametrize("name", [
    "to_frame", "notes_frame", "sessions_frame", "figures_frame", "analyses_frame"])
def test_a_folder_without_answers_has_every_column_to_ask_for(
    tmp_path: Path, library: Library, name: str
):
    empty = getattr(Workbook(tmp_path, library=library), name)()
    lay(tmp_path, clear=sheet(DAYS[0]))
    for slug in ("swot", "sessie-alkmaar", "participatieladder", "situatieanalyse"):
        Entries(slug, 1, round=DAYS[0], entries={"a": {"cell": "sterk"}}).write(
            tmp_path / f"{slug}.json")
    filled = getattr(Workbook(tmp_path, library=library), name)()
    assert empty.empty
    assert list(empty.columns) == [one for one in filled if one in empty]
    assert {"instrument", "round", "subject"} < set(empty)
    assert name == "notes_frame" or len(empty.columns) == len(filled.columns)


@pytest.mark.parametrize(("language", "said"), [
    ("nl", "er is een map met die naam"), ("en", "there is a folder of that name")])
def test_what_the_system_says_is_said_in_the_readers_language(
    tmp_path: Path, library: Library, language: str, said: str
):
    (tmp_path / "clear.json").mkdir()
    book = Workbook(tmp_path, library=library, language=language)
    assert book.refused == {"clear.json": said}


def test_a_frame_has_every_statement_of_every_round(tmp_path: Path, library: Library):
    assert Workbook(tmp_path, library=library).to_frame().empty
    lay(tmp_path, clear=sheet(DAYS[0]), clear_oud=sheet(DAYS[2]))
    frame = Workbook(tmp_path, library=library).to_frame()
    statements = len(list(library.instruments["clear"].items()))
    assert list(frame.groupby("round").size()) == [statements] * 2


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path):
    with pytest.raises(NotADirectoryError):
        Workbook(tmp_path / "nergens")


def test_every_instrument_of_the_book_can_be_in_the_workbook(tmp_path: Path, library: Library):
    assert set(Workbook(tmp_path, library=library).instruments) == set(library.kept)


def test_boards_are_in_the_workbook_with_their_notes(tmp_path: Path, library: Library):
    note = {"cell": "sterk", "order": 1, "text": "Een sterk buurthuis"}
    Entries("swot", 1, round=DAYS[0], entries={"a": note}).write(tmp_path / "swot.json")
    lay(tmp_path, clear=sheet(DAYS[0]))
    book = Workbook(tmp_path, library=library)
    assert book.currents == {"clear": DAYS[0], "swot": DAYS[0]}
    assert list(book.notes_frame()["text"]) == ["Een sterk buurthuis"]
    assert set(book.to_frame()["instrument"]) == {"clear"}
    book.currents = {"clear": DAYS[0]}
    assert names(tmp_path) == ["clear.json", "swot-2026-11-23.json"]


def test_a_workbook_says_in_a_line_and_in_a_table_what_it_holds(tmp_path: Path, library: Library):
    lay(tmp_path, clear=sheet(DAYS[0]), clear_oud=sheet(DAYS[2]))
    book = Workbook(tmp_path, library=library)
    assert repr(book) == f"<Workbook {str(tmp_path)!r}, rounds: clear (2)>"
    assert book._repr_html_().count("<tr>") == 2


def test_a_folder_that_is_away_is_not_empty_and_all_of_it_is_there_when_it_is_back(
    tmp_path: Path, library: Library
):
    folder = tmp_path / "schijf"
    folder.mkdir()
    lay(folder, clear=sheet(DAYS[0]))
    book = Workbook(folder, library=library)
    folder.rename(tmp_path / "weg")
    with pytest.raises(FileNotFoundError, match="schijf"):
        book.to_frame()
    book.sheets = [*book.sheets, sheet(DAYS[2], 1).to_dict()]
    assert book.storage["why"] == "de map of het bestand is er niet"
    (tmp_path / "weg").rename(folder)
    assert book.look()
    assert book.storage["kind"] == "folder"
    assert book.to_frame()["answer"].count() == 2
