"""Boards and lists in Python: the files are sound, and notes land where they should."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from leergroep import Board, Weighing
from leergroep.content.loader import Library
from leergroep.documents.entries import Entries
from leergroep.documents.errors import SheetError
from leergroep.sphinxext import widgets
from tests.board.notes import put, stored

HERE = Library()
BOARDS = {**HERE.of_kind("board"), **HERE.of_kind("list")}
every = pytest.mark.parametrize("slug", sorted(BOARDS))


def shown(slug: str, **about: str) -> Board:
    """Return the widget that shows a board or a list."""
    return (Board if slug in HERE.of_kind("board") else Weighing)(slug, **about)


@every
def test_a_board_leads_to_rules_and_has_a_page_of_its_own(slug: str):
    board = BOARDS[slug]
    assert board.rules() <= set(HERE.rules)
    assert board.rules()
    assert board.cases() <= set(HERE.cases)
    assert f"notebooks/{slug}" in HERE.order


@every
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_board_speaks_one_language_in_every_cell(slug: str, language: str):
    board = shown(slug, language=language)
    said = json.dumps(board.instrument, ensure_ascii=False)
    for cell in BOARDS[slug].cells():
        assert json.dumps(cell.title[language], ensure_ascii=False)[1:-1] in said
        assert json.dumps(cell.prompt[language], ensure_ascii=False)[1:-1] in said


@every
def test_a_frame_has_a_row_a_note_in_the_order_of_the_board(slug: str):
    board = shown(slug, round="2026-11-23", group="Noord")
    cells = list(BOARDS[slug].cells())
    for number, cell in enumerate(reversed(cells)):
        put(board, **{f"n{number}": {"cell": cell.slug, "order": 2, "text": "later"},
                      f"m{number}": {"cell": cell.slug, "order": 1, "text": "eerst"}})
    put(board, los={"cell": "weg", "order": "x", "text": "los"})
    frame = board.to_frame()
    assert frame["cell"].tolist() == [one.slug for one in cells for _ in range(2)] + [""]
    assert frame["text"].tolist() == ["eerst", "later"] * len(cells) + ["los"]
    assert set(frame["group"]) == {"Noord"}
    fields = {field.slug for cell in cells for field in cell.fields}
    assert fields <= set(frame.columns)


@every
def test_a_choice_stands_in_the_frame_in_words(slug: str):
    board = shown(slug)
    for cell in BOARDS[slug].cells():
        for field in cell.fields:
            for choice, text in field.options.items():
                put(board, n={"cell": cell.slug, field.slug: choice})
                assert board.to_frame()[field.slug].tolist() == [text.nl]


def test_a_frame_of_an_empty_board_has_its_columns():
    frame = Board("swot").to_frame()
    assert len(frame) == 0
    assert {"cell", "cell_title", "text", "order"} <= set(frame.columns)


def test_every_change_is_in_the_file_and_a_new_board_reads_it_back(tmp_path: Path):
    file = tmp_path / "swot.json"
    board = Board("swot", path=file)
    put(board, n1={"cell": "sterk", "order": 1, "text": "Half een emoji: \ud83d"})
    assert board.storage == {"kind": "file", "where": str(file)}
    assert Board("swot", path=str(file)).entries == board.entries
    board.sheet = {**board.sheet, "entries": {}}
    assert stored(file)["entries"] == {}


def test_two_notebooks_on_one_file_lose_nothing_of_each_other(tmp_path: Path):
    file = tmp_path / "swot.json"
    start = Board("swot", path=file)
    put(start, a={"cell": "sterk", "text": "a"}, b={"cell": "zwak", "text": "b"})
    one, other = Board("swot", path=file), Board("swot", path=file)
    put(one, a={"cell": "sterk", "text": "langer"}, c={"cell": "kans", "text": "c"})
    # As its form shows them: who asks for `entries` gets what the file holds now.
    entries = dict(other.sheet["entries"])
    del entries["b"]
    other.sheet = {**other.sheet, "entries": {**entries, "a": {"cell": "kans", "text": "a"}}}
    assert stored(file)["entries"] == {
        "a": {"cell": "kans", "text": "langer"}, "c": {"cell": "kans", "text": "c"},
    }


@pytest.mark.parametrize("contents", [b"{}", b"\xff", b'{"format": "leergroep/answers"}'])
def test_a_file_that_holds_no_notes_is_refused_and_left_as_it_is(tmp_path: Path, contents: bytes):
    file = tmp_path / "swot.json"
    file.write_bytes(contents)
    with pytest.raises(SheetError, match="Er is niets veranderd"):
        Board("swot", path=file)
    assert file.read_bytes() == contents


def test_an_unknown_board_is_answered_with_the_boards_there_are():
    with pytest.raises(KeyError, match="swot"):
        Board("clear")


@every
def test_the_page_holds_every_cell_for_who_has_no_scripts(slug: str):
    state = json.loads(json.dumps(shown(slug).get_state()))
    recorded = {"widgets": {widgets.STATE: {"state": {"one": {"state": state}}}}}
    html = widgets.to_html(widgets.find_state(recorded, "one"))
    fallback = html.partition("lg-fallback")[2]
    for cell in BOARDS[slug].cells():
        assert widgets.escape(cell.title.nl) in fallback
        assert widgets.escape(cell.prompt.nl) in fallback


def test_a_page_begins_with_an_empty_board_whatever_its_author_put_on_it():
    board = Board("swot", by="de schrijver")
    put(board, n={"cell": "sterk", "text": "Van mij."})
    state = json.loads(json.dumps(board.get_state()))
    recorded = {"widgets": {widgets.STATE: {"state": {"one": {"state": state}}}}}
    html = widgets.to_html(widgets.find_state(recorded, "one"))
    assert "Van mij." not in html
    assert "de schrijver" not in html
    assert Entries.format in html
