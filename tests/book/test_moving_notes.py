"""Notes of a board on the move: by keyboard, mouse and finger, away and back, and many at once."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.book.board import Board, full, given
from tests.book.storage import until

CELLS = ["sterk", "zwak", "kans", "bedreiging"]


@pytest.fixture
def board(page: Page, address: str) -> Board:
    return Board.open(page, address, "swot")


@pytest.mark.slow
def test_a_note_is_moved_by_keyboard_alone_and_it_is_said(board: Board) -> None:
    for text in ("een", "twee", "drie"):
        board.add(0, text)
    keys = board.page.keyboard
    board.note("drie").focus()
    keys.press("Enter")
    expect(board.page.locator(".lg-note-card__form textarea")).to_be_focused()
    board.page.get_by_role("button", name="Omhoog").focus()
    keys.press("Enter")
    expect(board.page.get_by_role("status").first).to_contain_text("plek 2 van 3")
    expect(board.page.get_by_role("button", name="Omhoog")).to_be_focused()
    keys.press("Enter")
    keys.press("Enter")
    board.page.get_by_label("Verplaats naar").select_option("kans")
    board.page.get_by_role("button", name="Verplaats", exact=True).focus()
    keys.press("Enter")
    expect(board.page.get_by_role("status").first).to_contain_text("Kans, plek 1 van 1")
    expect(board.page.get_by_role("button", name="Verplaats", exact=True)).to_be_focused()
    keys.press("Escape")
    expect(board.note("drie")).to_be_focused()
    assert [board.notes(0), board.notes(2)] == [["een", "twee"], ["drie"]]


def drag(board: Board, text: str, to: dict) -> None:
    """Drag a note by its grip to a point, as a mouse does."""
    grip = board.note_card(text).locator(".lg-grip").bounding_box()
    mouse = board.page.mouse
    mouse.move(grip["x"] + 8, grip["y"] + grip["height"] / 2)
    mouse.down()
    mouse.move(to["x"] + to["width"] / 2, to["y"] + to["height"] / 2, steps=5)
    mouse.move(to["x"] + to["width"] / 2, to["y"] + 4, steps=3)
    mouse.up()


def test_a_note_is_dragged_to_another_cell_and_up_in_its_own(board: Board) -> None:
    board.page.set_viewport_size({"width": 1200, "height": 1600})
    for text in ("een", "twee", "drie"):
        board.add(0, text)
    drag(board, "drie", board.note_card("een").bounding_box())
    assert board.notes(0) == ["drie", "een", "twee"]
    drag(board, "een", board.place(1).bounding_box())
    assert [board.notes(0), board.notes(1)] == [["drie", "twee"], ["een"]]
    sheet = board.until_kept("een", "twee", "drie")
    assert sorted(one["cell"] for one in sheet["entries"].values()) == ["sterk", "sterk", "zwak"]


def test_a_note_is_dragged_with_a_finger(browser: object, watched: object, address: str) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 400, "height": 1800})
    page = watched.watch(context.new_page())
    board = Board.open(page, address, "swot")
    board.add(0, "een")
    start = board.note_card("een").locator(".lg-grip").bounding_box()
    end = board.place(1).bounding_box()
    at = {"x": start["x"] + 8, "y": start["y"] + 8}
    to = {"x": end["x"] + 80, "y": end["y"] + end["height"] / 2}
    devtools = context.new_cdp_session(page)
    steps = [("touchStart", [at]), ("touchMove", [to]), ("touchMove", [to]), ("touchEnd", [])]
    for kind, points in steps:
        devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    expect(board.place(1).locator(".lg-note-card")).to_have_count(1)
    assert [board.notes(0), board.notes(1)] == [[], ["een"]]
    context.close()


def test_a_note_taken_away_can_be_put_back_where_it_was(board: Board) -> None:
    for text in ("een", "twee", "drie"):
        board.add(0, text)
    board.note("twee").click()
    board.press("Haal weg")
    board.until_kept("een", "drie")
    expect(board.page.get_by_role("button", name="Zet terug")).to_be_focused()
    board.press("Zet terug")
    board.until_kept("een", "twee", "drie")
    assert board.notes(0) == ["een", "twee", "drie"]


def test_notes_without_a_place_are_shown_and_can_be_given_one(
    board: Board, tmp_path: Path
) -> None:
    # Of today: what lies in an old round is asked about before it changes.
    notes = {**full("swot", 1, ["vergeten"]), "round": date.today().isoformat()}
    board.import_file(given(tmp_path, notes))
    board.says("Zonder plek")
    board.note("Briefje 0").click()
    board.page.get_by_label("Verplaats naar").select_option("zwak")
    board.press("Verplaats")
    until(board.page, """([slug, cell], sheet) => sheet(slug)?.entries?.n0?.cell === cell""",
          "swot", "zwak")
    expect(board.page.get_by_text("Zonder plek")).to_have_count(0)


@pytest.mark.slow
def test_two_thousand_notes_can_be_worked_with_and_no_more_are_added(
    board: Board, tmp_path: Path
) -> None:
    board.import_file(given(tmp_path, full("swot", 2000, CELLS)))
    board.says("2000 briefjes zijn geopend.")
    board.note("Briefje 1999").click()
    text = board.page.locator(".lg-note-card__form textarea")
    took = text.evaluate("""async (area) => {
      const began = performance.now();
      for (const letter of "twintig letters erbij") {
        area.value += letter;
        area.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise(requestAnimationFrame);
      }
      return (performance.now() - began) / 21;
    }""")
    assert took < 250
    # By its text: to find a role among so many takes the test, not the page, half a minute.
    board.page.locator(".lg-moving button", has_text="Omhoog").click()
    board.page.locator(".lg-note-card__form button", has_text="Klaar").click()
    board.place(0).locator("> .lg-cell__add button").click()
    expect(board.page.get_by_role("alert")).to_contain_text("al 2000 briefjes")


@pytest.mark.slow
def test_more_than_a_file_can_hold_is_not_taken_and_said(board: Board, tmp_path: Path) -> None:
    sheet = full("swot", 44, ["sterk"], "x" * 100_000)
    board.import_file(given(tmp_path, sheet))
    board.says("44 briefjes zijn geopend.")
    board.place(1).locator("> .lg-cell__add button").click()
    board.page.locator(".lg-note-card__form textarea").first.fill("y" * 100_000)
    expect(board.page.get_by_role("alert")).to_contain_text("alle teksten samen zijn te lang")
    assert "yyy" not in json.dumps(board.export(tmp_path / "uit.json"))


@pytest.mark.slow
def test_in_a_tree_notes_hang_under_notes_and_move_and_leave_together(
    page: Page, address: str
) -> None:
    board = Board.open(page, address, "doelen-inspanningen")
    board.add(0, "Visie een")
    board.add(0, "Visie twee")

    def hang(above: str, cell: str, text: str) -> None:
        card = page.locator("li.lg-note-card", has=page.locator(
            "> .lg-note-card__row .lg-note-card__words", has_text=above))
        place = card.locator(f'> .lg-under[data-place^="{cell}/"]')
        place.locator("> .lg-cell__add button").click()
        page.locator(".lg-note-card__form textarea").first.fill(text)
        board.press("Klaar")

    hang("Visie een", "doel", "Veiliger")
    hang("Veiliger", "inspanning", "Lampen op het plein")
    page.locator(".lg-note-card__text", has_text="Lampen").click()
    page.get_by_label("Eigenaar").fill("de gemeente")
    board.press("Klaar")
    board.until_kept("Visie een", "Visie twee", "Veiliger", "Lampen op het plein")
    page.locator(".lg-note-card__text", has_text="Veiliger").click()
    page.get_by_label("Verplaats naar").select_option(label="Doel op -er: Visie twee")
    board.press("Verplaats")
    board.press("Klaar")
    second = page.locator("li.lg-note-card", has_text="Visie twee").first
    expect(second).to_contain_text("Lampen op het plein")
    expect(second).to_contain_text("Eigenaar: de gemeente")
    page.locator(".lg-note-card__text", has_text="Visie twee").click()
    board.press("Haal weg")
    board.says("met de 2 die eronder hingen")
    board.until_kept("Visie een")
    board.press("Zet terug")
    board.until_kept("Visie een", "Visie twee", "Veiliger", "Lampen op het plein")
    expect(second).to_contain_text("Lampen op het plein")
