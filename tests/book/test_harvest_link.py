"""Everybody goes home with what was agreed: one link or QR code, and no names in it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.book.barriers import find_barriers_at_both_widths
from tests.book.conftest import Watched
from tests.book.leading import Leading, walked
from tests.book.storage import until

COPIED = "navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }"
PHONE = {"width": 360, "height": 740}


def copy_link(page: Page) -> str:
    Leading(page).files()
    page.evaluate(COPIED)
    page.get_by_role("button", name="Kopieer een link met de oogst").click()
    expect(page.get_by_text("De link is gekopieerd. Plak hem in een bericht.")).to_be_visible()
    return page.evaluate("""async () => {
      while (!globalThis.copied) await new Promise(requestAnimationFrame);
      return globalThis.copied;
    }""")


def keep_received(phone: Page) -> None:
    """Keep what a link brought in the workbook, and wait until the browser holds it."""
    phone.get_by_role("button", name="Bewaar in mijn werkboek").click()
    until(phone, """(_, sheet, records) => Object.values(records)
      .some((one) => one?.instrument === "sessie-leeuwarden")""")


@pytest.fixture
def phone(browser: Browser, watched: Watched) -> Page:
    """Return a phone of its own: nothing kept yet."""
    context = browser.new_context(locale="nl-NL", viewport=PHONE)
    yield watched.watch(context.new_page())
    context.close()


@pytest.mark.slow
def test_a_members_phone_reads_the_harvest_and_keeps_it(
    page: Page, phone: Page, address: str
) -> None:
    walked(page, address)
    expect(page.locator(".lg-home .lg-qr")).to_be_visible()
    link = copy_link(page)
    assert [name for name in ("Ans", "Bo", "Noord") if name in link] == []
    phone.goto(link)
    received = phone.locator(".lg-received")
    expect(phone.get_by_role("heading", name="Wat jullie hebben afgesproken")).to_be_focused()
    for said in ("Leergroep over Leeuwarden", '=Bellen; met "iedereen"', "15 januari 2027",
                 "<b>Langs</b> bij de buren", "Wie betaalt dit?"):
        expect(received).to_contain_text(said)
    keep_received(phone)
    expect(phone.locator(".lg-status")).to_contain_text("De oogst staat in je werkboek.")
    expect(phone.locator(".lg-round")).to_contain_text("4 dingen afgesproken of gevraagd")
    phone.goto("about:blank")
    phone.goto(link)
    phone.get_by_role("button", name="Bewaar in mijn werkboek").click()
    expect(phone.locator(".lg-status")).to_contain_text("stond al in je werkboek")
    expect(phone.locator(".lg-round")).to_have_count(1)


@pytest.mark.slow
def test_what_a_phone_kept_is_looked_back_on_when_it_leads_the_next_time(
    page: Page, phone: Page, address: str
) -> None:
    walked(page, address)
    phone.goto(copy_link(page))
    keep_received(phone)
    expect(phone.locator(".lg-round")).to_have_count(1)
    Leading.open(phone, address, "rotterdam")
    expect(phone.get_by_label("Kijk eerst terug op 2 acties")).to_be_checked()


@pytest.mark.slow
def test_a_link_that_was_cut_shows_what_arrived_and_says_what_is_missing(
    page: Page, phone: Page, address: str
) -> None:
    walked(page, address)
    link = copy_link(page)
    phone.goto(link[:link.index("/r:") + 3])
    received = phone.locator(".lg-received")
    expect(received).to_contain_text("<b>Langs</b> bij de buren")
    expect(received).to_contain_text(
        "Dit ontbreekt nog: Vuistregels om mee te werken: 1, Vragen die open bleven: 1.")
    phone.goto("about:blank")
    phone.goto(link.replace("Langs", "Lings"))
    expect(received).to_contain_text("Onderweg is iets in de link veranderd")
    phone.goto("about:blank")
    phone.goto(link[:link.index("oogst=") + 8])
    expect(phone.get_by_role("alert")).to_contain_text("Van deze link kwam te weinig aan")
    phone.get_by_role("button", name="Sluit").click()
    expect(phone.get_by_role("alert")).to_have_count(0)


@pytest.mark.slow
def test_a_link_brings_nothing_into_a_workbook_by_itself(
    page: Page, phone: Page, address: str
) -> None:
    walked(page, address)
    phone.goto(copy_link(page))
    expect(phone.locator(".lg-received")).to_be_visible()
    phone.get_by_role("button", name="Sluit").click()
    expect(phone.locator(".lg-received")).to_have_count(0)
    expect(phone.locator(".lg-round")).to_have_count(0)
    assert "oogst" not in phone.url


@pytest.mark.slow
def test_a_received_harvest_has_no_barrier(page: Page, bare: Page, address: str) -> None:
    walked(page, address)
    bare.goto(copy_link(page)[:-4])
    expect(bare.locator(".lg-received")).to_be_visible()
    assert find_barriers_at_both_widths(bare, ".lg-widget") == []


@pytest.mark.slow
def test_a_phone_that_can_sends_the_link_with_its_own_apps(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.add_init_script(
        "navigator.share = async (link) => { (globalThis.sent ??= []).push(link); };")
    walked(page, address).files()
    page.get_by_role("button", name="Stuur de link").click()
    [link] = page.evaluate("globalThis.sent")
    assert link["title"].startswith("Leergroep over Leeuwarden")
    assert "/notebooks/werkboek.html#oogst=" in link["url"]
