"""A sheet that is in the picture makes way for another of the same person only when asked."""

from __future__ import annotations

from attrs import evolve
from playwright.sync_api import Page, expect

from tests.book.group import GROUP, Picture, as_file, sheet
from tests.book.storage import kept

MARK = {"mark": "AAAA"}
ASKED = "Het nieuwe vervangt dat"
FIRST = evolve(sheet(0), answers={"can-do-taal": 1}, extra=MARK)
LAST = evolve(sheet(0), answers={"can-do-taal": 5}, extra=MARK)


def bring(page: Page, address: str) -> Picture:
    picture = Picture.open(page, address + GROUP)
    picture.choose([as_file(FIRST, "eerst.json")])
    picture.until_kept(1)
    picture.choose([as_file(LAST, "later.json"), as_file(sheet(3), "ander.json")])
    picture.says(ASKED)
    return picture


def codes(page: Page) -> set[str]:
    """Return the codes that the browser keeps."""
    found = (one.get("codes") for one in kept(page).values() if isinstance(one, dict))
    return {code for one in found for code in one or {}}


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_nothing_changes_before_the_answer_and_what_was_there_can_stay(
    page: Page, address: str
) -> None:
    picture = bring(page, address)
    before = codes(page)
    press(page, "Laat staan wat er staat")
    picture.until_kept(2)
    expect(page.locator(".lg-widget")).not_to_contain_text(ASKED)
    assert len(before) == 1
    assert before < codes(page)
    assert "gaf later andere antwoorden" not in page.locator(".lg-widget").inner_text()


def test_who_says_so_has_it_replaced_and_sees_what_was(page: Page, address: str) -> None:
    picture = bring(page, address)
    press(page, "Vervang ze")
    picture.until_kept(2)
    expect(picture.refused()).to_contain_text("gaf later andere antwoorden (later.json)")


def test_a_later_round_replaces_nothing(page: Page, address: str) -> None:
    picture = Picture.open(page, address + GROUP)
    picture.choose([as_file(FIRST, "eerst.json")])
    picture.until_kept(1)
    picture.choose([as_file(evolve(LAST, round="2026-11-23"), "later.json")])
    picture.until_kept(2)
    expect(page.locator(".lg-widget")).not_to_contain_text(ASKED)
