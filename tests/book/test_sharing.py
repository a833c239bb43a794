"""Sharing: fill in on three devices, hand over by code, link or QR code, meet in one picture."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.book.conftest import SITE, Watched
from tests.book.form import Form, shared
from tests.book.group import CLEAR, GROUP, Picture

LIST = "notebooks/clear.html"


def test_three_people_on_three_devices_see_where_they_differ(
    browser: Browser, watched: Watched, address: str, context: BrowserContext
) -> None:
    codes = []
    for word, role in (("Niet", "Bewoner"), ("Helemaal", "Gemeente"), ("Helemaal", "Bewoner")):
        device = browser.new_context(locale="nl-NL")
        form = Form.open(watched.watch(device.new_page()), address + LIST)
        form.answer(0, word)
        form.answer(1, "Deels")
        form.page.get_by_text("Over jou").click()
        form.page.get_by_label("Wat doe je in de wijk?").select_option(role)
        codes.append(shared(form))
        device.close()
    picture = Picture.open(context.new_page(), f"{address}{GROUP}#{codes[0].replace(' ', '')}")
    picture.says("Er is één blad met antwoorden toegevoegd.")
    assert "#" not in picture.page.url
    picture.paste("\n".join(codes[1:]))
    picture.says("3 mensen vulden dit in")
    picture.says("Bewoner 2, Gemeente 1")
    statement, dots = picture.spread()[0]
    assert statement == next(CLEAR.items())[1].statement.nl
    assert dots == "Niet: 1, Helemaal: 2"
    expect(picture.page.locator(".lg-advice a").first).to_be_visible()
    picture.says("er zijn geen twee groepen van minstens drie mensen")


def test_the_outcome_ends_in_handing_over_and_nowhere_else_is_it_said_twice(
    page: Page, address: str
) -> None:
    form = Form.open(page, address + LIST)
    form.answer(0, "Deels")
    share = page.get_by_role("button", name="Deel je antwoorden met je groep")
    tools = page.locator(".lg-tools summary")
    expect(tools).to_have_text("Delen, bewaren, afdrukken of wissen")
    form.tools()
    expect(share).to_have_count(1)
    page.get_by_role("button", name="Uitkomst", exact=True).click()
    expect(tools).to_have_text("Bewaren, meenemen, afdrukken of wissen")
    expect(share).to_have_count(1)
    share.click()
    page.get_by_role("button", name="Zeg ik liever niet").click()
    expect(page.locator(".lg-place .lg-code")).to_be_visible()


def test_the_link_in_a_checklist_brings_the_answers_along(page: Page, address: str) -> None:
    form = Form.open(page, address + LIST)
    form.answer(0, "Deels")
    shared(form)
    page.get_by_role("link", name="Naar het groepsbeeld met mijn antwoorden").click()
    page.wait_for_selector(".lg-widget[data-ready]")
    Picture(page).says("Er is nog maar één blad.")
    Picture(page).until_kept(1)
    page.go_back()
    page.go_forward()
    Picture(page).says("Er is nog maar één blad.")


def test_the_code_can_be_copied_and_scanned(
    browser: Browser, watched: Watched, address: str
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    form = Form.open(watched.watch(context.new_page()), address + LIST)
    form.answer(0, "Deels")
    code = shared(form)
    form.page.get_by_role("button", name="Kopieer de code").click()
    form.says("De code is gekopieerd")
    assert form.page.evaluate("navigator.clipboard.readText()") == code.replace(" ", "")
    assert form.page.locator("script[src$='qr.js']").count() == 0
    form.page.get_by_role("button", name="Toon een QR-code").click()
    expect(form.page.get_by_role("img", name="QR-code met een link")).to_be_visible()
    context.close()


def test_from_a_folder_the_qr_code_holds_the_code_itself(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    watched = Watched("file:")
    form = Form.open(watched.watch(context.new_page()), (SITE / LIST).as_uri())
    form.answer(0, "Deels")
    shared(form)
    form.page.get_by_role("button", name="Toon een QR-code").click()
    expect(form.page.get_by_role("img", name="QR-code met je deelcode")).to_be_visible()
    assert form.page.get_by_role("button", name="Kopieer een link").count() == 0
    context.close()
    assert watched.wrong == []


def test_a_sheet_that_leaves_the_device_has_a_mark_of_its_own(
    page: Page, address: str, tmp_path: Path
) -> None:
    form = Form.open(page, address + LIST)
    form.answer(0, "Deels")
    first = form.export(tmp_path / "een.json")
    assert len(first["mark"]) == 9
    assert form.export(tmp_path / "twee.json")["mark"] == first["mark"]
    assert json.loads((tmp_path / "een.json").read_text())["by"] == ""
