"""Who takes part from elsewhere sends a link: who leads opens it, and it counts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.book.conftest import Watched
from tests.book.storage import until
from tests.book.together import FIRST, Leader, Member, choosing, code, phone

CASE = "leeuwarden"
COPIED = "navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }"


def link_of(browser: Browser, watched: Watched, address: str, number: int) -> str:
    """Choose on a phone and return the link that it sends."""
    device = phone(browser, watched)
    member = Member.join(device, f"{address}cases/{CASE}.html#deelname", CASE)
    member.choose(FIRST, number)
    page = member.page
    page.evaluate(COPIED)
    page.get_by_text("Ben je er niet bij? Stuur een link").click()
    page.get_by_role("button", name="Stuur de link").click()
    expect(page.get_by_text("De link is gekopieerd. Plak hem")).to_be_visible()
    link = page.evaluate("globalThis.copied")
    device.close()
    return link


def kept(page: Page, many: int) -> None:
    """Wait until the browser keeps the answers of so many members."""
    until(page, """([slug, many], sheet) => Object.values(sheet(slug)?.entries ?? {})
      .filter(({ cell }) => cell === "antwoord").length === many""", f"sessie-{CASE}", many)


@pytest.mark.slow
def test_a_members_link_counts_in_the_session_that_is_open_elsewhere_whatever_an_app_made_of_it(
    browser: Browser, watched: Watched, context: BrowserContext, address: str
) -> None:
    link = link_of(browser, watched, address, 0)
    leader = choosing(context.new_page(), address, CASE)
    other = context.new_page()
    other.goto(link.replace("#", "#%23") + ").")
    expect(other.get_by_text("Het antwoord uit de link telt mee")).to_be_visible()
    assert "=" not in other.url
    kept(other, 1)
    leader.arrived(1)


@pytest.mark.slow
def test_a_members_link_opened_in_the_sessions_own_tab_leaves_it_where_it_was(
    browser: Browser, watched: Watched, page: Page, address: str
) -> None:
    link = link_of(browser, watched, address, 1)
    leader = choosing(page, address, CASE)
    page.evaluate("(link) => { location.href = link; }", link)
    leader.arrived(1)
    leader.at("De keuze")
    assert page.url.endswith("#sessie")


@pytest.mark.slow
def test_a_link_with_a_damaged_code_says_so_and_the_session_goes_on(
    browser: Browser, watched: Watched, page: Page, address: str
) -> None:
    link = link_of(browser, watched, address, 0)
    page.goto(link[:-1] + ("2" if link[-1] != "2" else "3"))
    expect(page.get_by_text("Deze link telt niet mee")).to_be_visible()
    other = f"{link.partition('=')[0]}={code('amsterdam', 1)}"
    page.evaluate("(link) => { location.href = link; }", other)
    expect(page.get_by_text("Deze code hoort bij de casus Amsterdam.")).to_be_visible()
    page.evaluate("(link) => { location.href = link; }", link.partition("=")[0] + "=")
    expect(page.get_by_text("Vraag wie hem stuurde om hem opnieuw te sturen")).to_be_visible()
    Leader(page).begin()


DAMAGED = "is onderweg beschadigd"


@pytest.mark.parametrize("link", ["#ses", "#dee", "#Deelnam.", "%23deel"])
def test_a_link_that_was_cut_off_says_what_it_was_and_whom_to_ask(
    page: Page, address: str, link: str
) -> None:
    page.goto(f"{address}cases/{CASE}.html#{link.removeprefix('#')}")
    note = page.get_by_text(DAMAGED)
    expect(note).to_be_focused()
    expect(note).to_be_in_viewport()
    page.get_by_role("button", name="Doe mee op je telefoon").click()
    expect(page.locator(".lg-member")).to_be_visible()


def test_a_place_in_the_page_is_no_link_that_was_cut_off(page: Page, address: str) -> None:
    page.goto(f"{address}cases/{CASE}.html#bronnen")
    expect(page.locator("[data-ready]")).to_be_attached()
    expect(page.get_by_text(DAMAGED)).to_be_hidden()


def test_a_bare_code_in_the_address_is_explained_and_counts_for_who_then_leads(
    page: Page, address: str
) -> None:
    page.goto(f"{address}cases/{CASE}.html#{code(CASE, 3)}")
    expect(page.get_by_text(DAMAGED)).to_be_focused()
    page.get_by_role("button", name="Leid de bijeenkomst").click()
    expect(page.get_by_text("Het antwoord uit de link telt mee")).to_be_visible()
    kept(page, 1)
