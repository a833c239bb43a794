"""Reading: on a phone, by keyboard, in the dark, on paper, with charts and without scripts."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.book.chart import alive, chart
from tests.book.form import CLEAR, Form
from tests.book.reader import pdf_text, tab_to
from tests.slow import try_first

CASE = "cases/leeuwarden.html"


def test_the_menu_opens_and_closes_by_keyboard_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 720})
    page.goto(address + CASE)
    button = page.get_by_role("button", name="Menu")
    button.focus()
    page.keyboard.press("Enter")
    menu = page.locator("#pst-primary-sidebar-modal")
    expect(menu.get_by_role("link", name="Het praktijkkader")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).not_to_be_visible()
    expect(button).to_be_focused()


def test_the_first_tab_stop_skips_to_the_text(page: Page, address: str) -> None:
    page.goto(address + "book/praktijkkader.html")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Direct naar de tekst")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}book/praktijkkader.html#main-content")


def test_colours_follow_the_reader_and_his_choice(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(address + "book/start.html")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.get_by_role("button", name="Lichte of donkere kleuren").click()
    chosen = page.evaluate("document.documentElement.dataset.mode")
    assert chosen != "auto"
    page.reload()
    assert page.evaluate("document.documentElement.dataset.mode") == chosen


def test_on_paper_no_table_of_a_chart_asks_to_be_opened(page: Page, address: str) -> None:
    page.goto(address + CASE)
    table = page.locator(".lg-chart summary").first
    expect(table).to_be_visible()
    page.emulate_media(media="print")
    expect(table).not_to_be_visible()
    page.emulate_media(media="screen")
    table.click()
    page.emulate_media(media="print")
    expect(table).to_be_visible()


@pytest.mark.parametrize("touch", try_first(["pointing", "pressing", "by keyboard"], "pressing"))
def test_a_chart_is_drawn_and_comes_alive_at_the_first_touch(
    page: Page, address: str, touch: str
) -> None:
    asked = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(address + CASE, wait_until="networkidle")
    figure = chart(page)
    spec = f"{figure.get_attribute('data-spec')}.js"
    # Under the drawing of the case: what is in view alone brings nothing either.
    figure.scroll_into_view_if_needed()
    expect(figure.get_by_role("img", name="Waar: Leeuwarden, Heechterp")).to_be_in_viewport()
    assert not {"vega.js", spec} & set(asked)
    place = "one => [one.offsetTop, one.offsetWidth, one.offsetHeight]"
    before = figure.evaluate(place)
    if touch == "by keyboard":
        tab_to(page, "document.activeElement.matches('.lg-chart summary')")
    elif touch == "pointing":
        figure.locator(".lg-chart__drawing").hover()
    else:
        figure.locator(".lg-chart__drawing").dispatch_event("pointerdown")
    expect(figure.locator(".lg-chart__live svg")).to_be_visible()
    assert [asked.count(name) for name in ("vega.js", spec)] == [1, 1]
    assert figure.evaluate(place) == before
    expect(figure.get_by_role("img", name="Waar: Leeuwarden, Heechterp")).to_be_attached()


def test_a_living_chart_says_more_of_what_is_pointed_at(page: Page, address: str) -> None:
    page.goto(address + CASE)
    alive(page).locator(".lg-chart__live path[d^='M8']").hover()
    expect(page.locator("#vg-tooltip-element")).to_contain_text("Heechterp-Schieringen")


def test_a_charts_figures_are_in_a_table(page: Page, address: str) -> None:
    page.goto(address + CASE)
    figure = page.locator(".lg-chart").first
    figure.get_by_text("Bekijk de gegevens als tabel").click()
    expect(figure.get_by_role("row")).to_have_count(9)
    expect(figure.get_by_role("cell", name="Woensel-West", exact=True)).to_be_visible()


def test_without_scripts_everything_can_be_read(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + CLEAR)
    expect(page.get_by_text("Zonder JavaScript kun je hier niet invullen")).to_be_visible()
    expect(page.locator(".lg-fallback li")).to_have_count(25)
    page.goto(address + CASE)
    for drawing in page.locator(".lg-chart__drawing svg").all():
        expect(drawing).to_be_visible()
    context.close()


def test_printing_an_empty_form_gives_boxes_and_lines(
    page: Page, address: str, tmp_path: Path
) -> None:
    form = Form.open(page, address + CLEAR)
    text = pdf_text(page, tmp_path / "blank.pdf")
    assert text.count("☐") == 25 * 7
    assert "☒" not in text
    assert "Bewaren, meenemen" not in text
    form.page.emulate_media(media="print")
    expect(page.locator(".lg-paper__rule")).to_have_count(15)


def test_printing_a_filled_form_shows_the_answers(
    page: Page, address: str, tmp_path: Path
) -> None:
    form = Form.open(page, address + CLEAR)
    form.answer(0, "Deels")
    form.note("Een brief van mei")
    form.answer_part("Gehoord", "Niet")
    text = pdf_text(page, tmp_path / "filled.pdf")
    assert text.count("☒") == 2
    assert "Een brief van mei" in text


@pytest.mark.slow
def test_the_outcome_that_is_on_the_screen_is_printed_with_the_answers(
    page: Page, address: str, tmp_path: Path
) -> None:
    form = Form.open(page, address + CLEAR)
    for part in ("Kunnen", "Willen"):
        form.answer_part(part, *["Nauwelijks"] * 5)
    assert "Wat opvalt" not in pdf_text(page, tmp_path / "answers.pdf")
    form.part("Uitkomst")
    text = pdf_text(page, tmp_path / "outcome.pdf")
    assert text.index("Wat opvalt") < text.index("Ronde van") < text.index("☒")
    assert "Deel je antwoorden" not in text


def test_who_prints_before_the_browser_had_time_prints_what_is_filled_in(
    page: Page, address: str
) -> None:
    page.add_init_script("globalThis.requestIdleCallback = () => 1")
    form = Form.open(page, address + CLEAR)
    expect(page.locator(".lg-paper")).to_have_count(0)
    form.answer(0, "Deels")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".lg-paper").text_content().count("☒") == 1


def test_a_team_fills_in_clear_by_keyboard_alone(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    Form.open(page, address + CLEAR)
    tab_to(page, "document.activeElement.matches('.lg-statement input')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.locator(".lg-statement").first.locator("input:checked + label").count() == 1
    tab_to(page, "document.activeElement.innerText === 'Volgende'")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Willen")).to_be_focused()
    tab_to(page, "document.activeElement.matches('.lg-statement input')")
    page.keyboard.press("Space")
    tab_to(page, "document.activeElement.matches('.lg-tools summary')")
    page.keyboard.press("Enter")
    tab_to(page, "document.activeElement.innerText === 'Wis alles'")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alertdialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("alertdialog")).not_to_be_visible()
    assert page.locator(".lg-statement input:checked").count() == 1
