"""What a group brought together before a list got a new edition."""

from __future__ import annotations

from msgspec.structs import replace
from playwright.sync_api import Page, expect

from leergroep.documents.share_code import encode
from tests.book.group import CLEAR, GROUP, Picture, as_file, sheet
from tests.book.storage import kept, put

DAY = "2026-01-10"


def test_codes_of_another_edition_are_told_and_spoil_nothing(page: Page, address: str) -> None:
    other = encode(sheet(1, edition=2), replace(CLEAR, edition=2))
    codes = {other: 1, encode(sheet(2), CLEAR): 2}
    head = {"format": "leergroep/group", "version": 1, "instrument": "groepsbeeld", "edition": 1}
    document = {**head, "round": DAY, "codes": codes}
    put(page, address, {"groepsbeeld": DAY, f"groepsbeeld/{DAY}": document})
    picture = Picture.open(page, address + GROUP)
    expect(picture.refused()).to_contain_text(["nieuwere uitgave"])
    picture.choose([as_file(sheet(3), "3.json")])
    picture.says("2 mensen")
    picture.until_kept(3)
    assert other in kept(page)[f"groepsbeeld/{DAY}"]["codes"]


def test_codes_that_count_no_more_can_be_wiped(page: Page, address: str) -> None:
    other = encode(sheet(1, edition=2), replace(CLEAR, edition=2))
    head = {"format": "leergroep/group", "version": 1, "instrument": "groepsbeeld", "edition": 1}
    put(page, address, {"groepsbeeld": DAY,
                        f"groepsbeeld/{DAY}": {**head, "round": DAY, "codes": {other: 1}}})
    picture = Picture.open(page, address + GROUP)
    picture.tool("Wis alles").click()
    page.get_by_role("button", name="Ja, wis alles").click()
    expect(picture.refused()).to_have_count(0)
