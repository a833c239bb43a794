"""The group's picture on paper: everything open, black on white, and no sheet for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.book.group import GROUP, Picture, as_file, files, sheet


@pytest.mark.slow
def test_on_paper_everything_is_open_and_folded_again_after(page: Page, address: str) -> None:
    people = [sheet(number, role="bewoner" if number < 4 else "gemeente", round=day)
              for day in ("2026-01-10", "2026-06-20") for number in range(7)]
    picture = Picture.open(page, address + GROUP)
    picture.choose([as_file(one, f"{at}.json") for at, one in enumerate(people)])
    picture.says("7 mensen vulden dit in")
    page.evaluate("""() => addEventListener("beforeprint", () => {
      const shown = (one) => one.checkVisibility();
      const parts = [...document.querySelectorAll(".lg-group details > :not(summary)")];
      window.printed = parts.length && parts.every(shown);
    })""")
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Voeg de codes toe")).to_be_hidden()
    page.pdf()
    assert page.evaluate("window.printed")
    expect(page.locator(".lg-statements").first).to_be_visible()
    expect(page.locator(".lg-group details[open]")).to_have_count(0)


@pytest.mark.slow
def test_on_paper_it_is_black_on_white_and_no_sheet_is_left_half_empty(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.emulate_media(color_scheme="dark")
    picture = Picture.open(page, address + GROUP)
    picture.choose(files(5))
    picture.says("5 mensen vulden dit in")
    page.pdf(path=tmp_path / "beeld.pdf", format="A4")
    sheets = [sheet.extract_text() for sheet in PdfReader(tmp_path / "beeld.pdf").pages]
    assert len(sheets) <= 7
    assert all(len(text) > 700 for text in sheets[:-1])
    page.emulate_media(media="print")
    for heading in page.locator(".lg-advice h5").all():
        expect(heading).to_have_css("color", "rgb(0, 0, 0)")
