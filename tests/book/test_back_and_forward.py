"""Back and forward in the browser go a step in a form, and leave addresses as they are."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.book.form import CLEAR, Form
from tests.book.leading import Leading
from tests.book.together import AFTER, FIRST, Member

HEADING = ".lg-place h3"


def test_back_and_forward_go_through_the_steps_of_a_checklist(page: Page, address: str) -> None:
    page.goto(f"{address}book/invullen.html")
    form = Form.open(page, address + CLEAR)
    first = page.locator(HEADING).inner_text()
    page.get_by_role("button", name="Volgende").click()
    second = page.locator(HEADING).inner_text()
    form.answer(0, "Deels")
    form.part("Uitkomst")
    page.go_back()
    expect(page.locator(HEADING)).to_have_text(second)
    expect(page.locator(HEADING)).to_be_focused()
    assert form.answered(0) == "Deels"
    page.go_back()
    expect(page.locator(HEADING)).to_have_text(first)
    page.go_forward()
    page.go_forward()
    expect(page.locator(HEADING)).to_contain_text("Uitkomst")
    assert page.url == address + CLEAR
    for _ in range(3):
        page.go_back()
    expect(page).to_have_url(f"{address}book/invullen.html")


def test_who_comes_back_from_another_page_is_where_he_was_and_a_reload_is_not(
    page: Page, address: str
) -> None:
    form = Form.open(page, address + CLEAR)
    form.answer(0, "Niet")
    form.part("Uitkomst")
    page.goto(f"{address}book/start.html")
    page.go_back()
    form.ready()
    expect(page.locator(HEADING)).to_contain_text("Uitkomst")
    form.reload()
    expect(page.locator(HEADING)).to_have_text("Kunnen")


def test_a_link_inside_the_page_changes_no_step(page: Page, address: str) -> None:
    form = Form.open(page, address + CLEAR)
    form.part("Willen")
    page.evaluate("location.hash = 'bronnen'")
    expect(page.locator(HEADING)).to_have_text("Willen")
    page.go_back()
    expect(page.locator(HEADING)).to_have_text("Willen")
    page.go_back()
    expect(page.locator(HEADING)).to_have_text("Kunnen")


@pytest.mark.slow
def test_back_goes_a_step_in_a_session_for_who_leads(page: Page, address: str) -> None:
    leading = Leading.begun(page, address)
    scene = page.locator(".lg-scene")
    leading.press("Volgende")
    leading.is_at("opgave")
    leading.press("Volgende")
    leading.press("Volgende")
    expect(scene).to_have_attribute("data-scene", "vraag-eerst-0")
    page.go_back()
    expect(scene).to_have_attribute("data-scene", "lees")
    leading.is_at("keuze")
    page.go_back()
    leading.is_at("opgave")
    page.go_back()
    leading.is_at("situatie")
    assert page.url.endswith("#sessie")
    page.go_forward()
    leading.is_at("opgave")
    leading.until_kept(verloop={"step": "opgave"})
    page.reload()
    leading.is_at("opgave")


def test_back_goes_a_step_for_a_member_and_then_out(page: Page, address: str) -> None:
    page.goto(f"{address}cases/amsterdam.html")
    page.get_by_role("button", name="Doe mee").click()
    page.wait_for_selector(".lg-member")
    member = Member(page, "amsterdam")
    step = page.locator(".lg-place h2")
    first = step.inner_text()
    member.step(AFTER)
    expect(step).not_to_have_text(first)
    page.go_back()
    expect(step).to_have_text(first)
    member.step(AFTER)
    member.step(FIRST)
    page.go_back()
    page.go_back()
    page.go_back()
    expect(page.locator(".lg-member")).to_have_count(0)
