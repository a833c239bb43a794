"""axe-core finds nothing to complain about on a board or a list in any state."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.book.barriers import SHAPES, find_barriers, look
from tests.book.board import Board, full, given
from tests.book.pages import TOLD
from tests.book.test_boards import BOARDS_OF_A_KIND, top
from tests.slow import try_first


@pytest.mark.slow
@pytest.mark.parametrize("slug", try_first(BOARDS_OF_A_KIND, BOARDS_OF_A_KIND[0]))
def test_a_board_has_no_barrier_with_notes_and_with_one_open(
    bare: Page, address: str, slug: str
) -> None:
    board = Board.open(bare, address, slug)
    for number in range(len(top(slug))):
        board.add(number, f"Briefje {number}")
    board.note("Briefje 0").click()
    assert find_barriers(bare) == []


@pytest.mark.slow
def test_a_board_has_no_barrier_when_a_note_was_taken_away_or_has_no_place(
    bare: Page, address: str, tmp_path: Path
) -> None:
    board = Board.open(bare, address, "swot")
    board.import_file(given(tmp_path, full("swot", 6, ["sterk", "vergeten"])))
    board.note("Briefje 0").click()
    board.press("Haal weg")
    assert find_barriers(bare) == []


@pytest.mark.slow
def test_a_board_has_no_barrier_when_a_file_is_refused(bare: Page, address: str) -> None:
    board = Board.open(bare, address, "swot")
    board.import_file(Path(__file__))
    board.says("Er is niets veranderd.")
    assert find_barriers(bare) == []


@pytest.mark.slow
def test_many_notes_are_no_barrier(bare: Page, address: str, tmp_path: Path) -> None:
    board = Board.open(bare, address, "swot")
    board.import_file(given(tmp_path, full("swot", 300, top("swot"))))
    board.says("300 briefjes zijn geopend.")
    # Many notes have the colours of one. With two thousand test_moving_notes works.
    assert look(bare, TOLD, "light", SHAPES) == []
