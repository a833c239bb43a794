"""One phone that collects the codes of a group and hands them over as one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.book.barriers import find_barriers
from tests.book.conftest import Watched
from tests.book.qr_picture import load_reader, read_picture
from tests.book.together import Leader, choosing, code, phone

CASE = "amsterdam"
COLLECT = f"cases/{CASE}.html#verzamel"


@pytest.fixture
def leader(page: Page, address: str) -> Leader:
    return choosing(page, address, CASE)


def take_in(page: Page, *codes: str) -> None:
    page.get_by_label("Plak of typ de codes").fill("\n".join(codes))
    page.get_by_role("button", name="Neem in").click()


@pytest.mark.slow
def test_one_phone_hands_over_what_everybody_gave_in_a_few_pictures(
    leader: Leader, bare: Page, browser: Browser, watched: Watched, address: str
) -> None:
    context = phone(browser, watched)
    page = context.new_page()
    page.goto(address + COLLECT)
    expect(page.get_by_text("Je hebt nog niets verzameld.")).to_be_visible()
    take_in(page, *(code(CASE, number) for number in range(12)))
    expect(page.get_by_text("12 verzameld.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("12 verzameld.")).to_be_visible()
    load_reader(bare, address, CASE)
    for number in (1, 2):
        expect(page.get_by_text(f"Code {number} van 2")).to_be_visible()
        leader.take_in(read_picture(bare, page.locator(".lg-qr").screenshot()))
        leader.says(f"{8 if number == 1 else 4} nieuw.")
        page.get_by_role("button", name="Volgende QR-code").click()
    leader.arrived(12)
    context.close()


def test_who_collects_finds_the_way_from_a_phone_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}cases/{CASE}.html#deelname")
    page.locator("summary", has_text="Bewaren of wissen").click()
    page.get_by_role("link", name="Verzamel met deze telefoon").click()
    expect(page.get_by_role("heading", name="Verzamel voor wie leidt")).to_be_visible()
    page.get_by_role("link", name="Terug naar je eigen keuze").click()
    expect(page.get_by_role("heading", name="Eerste keuze")).to_be_visible()


@pytest.mark.slow
def test_a_phone_that_collects_has_no_barrier(bare: Page, address: str) -> None:
    bare.set_viewport_size({"width": 320, "height": 740})
    bare.goto(address + COLLECT)
    take_in(bare, code(CASE, 1), code("leeuwarden", 2))
    expect(bare.locator(".lg-qr")).to_be_visible()
    assert find_barriers(bare, None) == []
    assert bare.evaluate("document.documentElement.scrollWidth") <= 320
