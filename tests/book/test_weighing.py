"""Lists that are weighed: a picture to talk about, gaps named, and a cut that people make."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.book.board import Board, weigh


@pytest.fixture
def themes(page: Page, address: str) -> Board:
    return Board.open(page, address, "doorbraakthemas")


def test_what_is_weighed_stands_side_by_side_in_words_and_dots(themes: Board) -> None:
    weigh(themes, "De school", Energie="Veel", Sneeuwbaleffect="Weinig", Haalbaar="Weet niet")
    row = themes.page.get_by_role("row", name="De school")
    cells = [cell.inner_text().split() for cell in row.get_by_role("cell").all()]
    assert cells == [["●●●", "Veel"], ["●○○", "Weinig"], ["Weet", "niet"], ["–"]]
    themes.page.reload()
    themes.ready()
    expect(row).to_contain_text("Veel")


def test_the_cut_is_counted_and_never_made(themes: Board) -> None:
    for name in ("Een", "Twee", "Drie"):
        weigh(themes, name, Keuze="Dit kiezen we")
    themes.says("Jullie kozen er 3. Dat is precies wat erin past. Een, Twee en Drie.")
    weigh(themes, "Vier", Keuze="Dit kiezen we")
    themes.says("Jullie kozen er 4, en er passen er 3. Welke 1 kan wachten? Dat bepalen jullie.")
    kept = themes.until_kept("Een", "Twee", "Drie", "Vier")["entries"].values()
    assert [one["keuze"] for one in kept] == ["kiezen"] * 4


def test_nothing_is_added_up_or_ranked(themes: Board) -> None:
    weigh(themes, "Laag", Energie="Weinig", Sneeuwbaleffect="Weinig")
    weigh(themes, "Hoog", Energie="Veel", Sneeuwbaleffect="Veel")
    rows = themes.page.locator(".lg-screen .lg-weighed tbody th").all_inner_texts()
    assert rows == ["Laag", "Hoog"]
    said = themes.page.locator(".lg-screen .lg-weighed").inner_text().lower()
    assert not any(word in said for word in ("score", "totaal", "gemiddeld", "beste", "%"))


@pytest.mark.slow
def test_a_portfolio_says_what_is_still_missing_and_how_often_it_was_decided(
    page: Page, address: str
) -> None:
    board = Board.open(page, address, "projectenportfolio")
    weigh(board, "Buurtmoeders", Besluit="Doorgaan")
    weigh(board, "Speeltuin", Besluit="Stoppen")
    weigh(board, "Folder")
    said = page.locator(".lg-screen .lg-weighed")
    expect(said).to_contain_text("Besluit: Doorgaan 1, Stoppen 1, Nog niet gekozen 1.")
    expect(said).to_contain_text("Aan welk doel draagt het bij? Buurtmoeders, Speeltuin en Folder")
    expect(said).to_contain_text("Besluit: Folder")
    page.locator(".lg-note-card__text", has_text="Folder").click()
    page.get_by_label("Aan welk doel draagt het bij?").fill("Iedereen kent de weg")
    board.press("Klaar")
    expect(said).to_contain_text("Aan welk doel draagt het bij? Buurtmoeders en Speeltuin")
    page.emulate_media(media="print")
    expect(page.locator(".lg-paper .lg-weighed")).to_be_visible()
