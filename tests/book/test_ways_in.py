"""Into a session and out of it by the browser's own buttons, on one screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.book.together import FIRST, Leader, Member

CASE = "leeuwarden"


@pytest.mark.slow
def test_who_takes_part_goes_back_and_forward_and_keeps_the_code(page: Page, address: str) -> None:
    page.goto(f"{address}cases/{CASE}.html")
    page.get_by_role("button", name="Doe mee").click()
    page.wait_for_selector(".lg-member")
    member = Member(page, CASE)
    member.choose(FIRST, 0)
    code = member.short()
    page.get_by_role("button", name="Naar de hele casus").click()
    expect(page.locator(".lg-member")).to_have_count(0)
    page.go_back()
    expect(page.locator(".lg-code--short")).to_have_text(code)
    page.go_back()
    expect(page.locator(".lg-member")).to_have_count(0)
    page.go_forward()
    expect(page.locator(".lg-code--short")).to_have_text(code)
    page.reload()
    expect(page.locator(".lg-code--short")).to_have_text(code)


def test_who_leads_and_looks_at_taking_part_comes_back_to_leading(page: Page, address: str) -> None:
    leader = Leader.open(page, address, CASE)
    leader.begin()
    page.evaluate("location.hash = '#deelname'")
    page.wait_for_selector(".lg-member")
    page.go_back()
    leader.at("De situatie")
    expect(page.locator(".lg-member")).to_have_count(0)
