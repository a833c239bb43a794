"""axe-core finds nothing to complain about on a board or a list in any state."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.book.board import Board, full, given
from tests.book.test_accessible import TOLD, check, complaints, filled
from tests.book.test_boards import BOARDS, top

__all__ = ["filled"]


@pytest.mark.parametrize("slug", BOARDS)
def test_a_board_has_no_barrier_with_notes_and_with_one_open(
    filled: Page, address: str, slug: str
) -> None:
    board = Board.open(filled, address, slug)
    for number in range(len(top(slug))):
        board.add(number, f"Briefje {number}")
    board.note("Briefje 0").click()
    check(filled)


def test_a_board_has_no_barrier_when_a_note_was_taken_away_or_has_no_place(
    filled: Page, address: str, tmp_path: Path
) -> None:
    board = Board.open(filled, address, "swot")
    board.import_file(given(tmp_path, full("swot", 6, ["sterk", "vergeten"])))
    board.note("Briefje 0").click()
    board.press("Haal weg")
    check(filled)


def test_a_board_has_no_barrier_when_a_file_is_refused(filled: Page, address: str) -> None:
    board = Board.open(filled, address, "swot")
    board.import_file(Path(__file__))
    board.says("Er is niets veranderd.")
    check(filled)


def test_two_thousand_notes_are_no_barrier(filled: Page, address: str, tmp_path: Path) -> None:
    board = Board.open(filled, address, "swot")
    board.import_file(given(tmp_path, full("swot", 2000, top("swot"))))
    board.says("2000 briefjes zijn geopend.")
    # Two thousand notes have the colours of one.
    assert complaints(filled, TOLD, "light", rules={"color-contrast": {"enabled": False}}) == []
