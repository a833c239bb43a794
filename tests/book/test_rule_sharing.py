"""The three questions on a rule's page are handed over too, and lead to a talk."""

from __future__ import annotations

import re
from datetime import date

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from leergroep.documents.share_code import decode
from tests.book.form import LIBRARY, Form
from tests.book.group import Picture, as_file, sheet
from tests.book.pages import weigh_some

RULE = "book/burger/zelfredzaamheid.html"
SCAN = LIBRARY.instruments["vuistregelscan"]


def share(form: Form) -> str:
    """Hand over what was answered; return the code."""
    form.page.get_by_role("button", name="Deel deze antwoorden met je groep").click()
    form.page.get_by_role("button", name="Bewoner", exact=True).click()
    return form.page.locator(".lg-code").inner_text().replace(" ", "")


@pytest.mark.slow
def test_only_the_answers_on_this_page_are_handed_over(
    context: BrowserContext, address: str
) -> None:
    other = next(rule for slug, rule in LIBRARY.rules.items() if slug != "zelfredzaamheid")
    elsewhere = Form.open(context.new_page(), f"{address}{other.docname}.html")
    elsewhere.answer(0, "Niet")
    elsewhere.until_kept(1, instrument="vuistregelscan")
    form = Form.open(context.new_page(), address + RULE)
    for number in range(3):
        form.answer(number, "Deels")
    sheet = decode(share(form), [SCAN])
    own = [item.slug for factor, item in SCAN.items() if factor.slug == "zelfredzaamheid"]
    assert sheet.answers == dict.fromkeys(own, 3)
    assert sheet.role == "bewoner"


def test_a_rules_page_loads_what_hands_over_once_somebody_does(page: Page, address: str) -> None:
    form = Form.open(page, address + RULE)
    assert page.get_by_role("button", name="Deel deze antwoorden").count() == 0
    form.answer(0, "Deels")
    assert page.locator("script[src$='page-share.js']").count() == 0
    share(form)
    assert page.locator("script[src$='page-share.js']").count() == 1
    expect(page.locator(".lg-sharing a[href*='cases/']")).to_have_count(1)


def test_the_link_leads_to_the_group_picture_and_from_there_to_one_city(
    page: Page, address: str
) -> None:
    today = date.today().isoformat()
    form = Form.open(page, address + RULE)
    for number in range(3):
        form.answer(number, "Deels")
    share(form)
    page.get_by_role("link", name="Naar het groepsbeeld met mijn antwoorden").click()
    page.wait_for_selector(".lg-widget[data-ready]")
    picture = Picture(page)
    picture.says("Er is nog maar één blad.")
    picture.until_kept(1)
    picture.choose([as_file(sheet(number, slug="vuistregelscan", round=today), f"{number}.json")
                    for number in range(3)])
    picture.says("Praat hier eerst over")
    expect(page.get_by_text("Praat erover aan de hand van een wijk").get_by_role("link")
           ).to_have_attribute("href", re.compile(r"\.\./cases/[a-z-]+\.html"))


def test_a_page_without_its_network_says_that_sharing_could_not_be_loaded(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    form = Form.open(page, address + RULE)
    form.answer(0, "Deels")
    page.route("**/page-share.js", lambda route: route.abort())
    page.get_by_role("button", name="Deel deze antwoorden").click()
    expect(page.get_by_role("alert")).to_contain_text("Delen kon niet worden geladen")
    page.unroute("**/page-share.js")
    share(form)
    context.close()


def test_a_rules_page_loads_little_of_our_own() -> None:
    scripts = ("page-self-check.js", "page-checklist.js", "kept.js", "early.js")
    assert 0 < weigh_some(RULE, *scripts) <= 24_000
