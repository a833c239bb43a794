"""All cases side by side: the map, the matrix and its sentences say what the metadata says."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.book.barriers import ALL, NARROW, find_what_sticks_out, look
from tests.book.chart import alive, all_alive, chart
from tests.book.conftest import SITE
from tests.book.form import LIBRARY
from tests.book.pages import soup as page_of
from tests.slow import try_first

WIJKEN = "book/wijken.html"
# Double quotes are curled when a page is built.
STRAIGHT = str.maketrans("“”", '""')
NAMES = LIBRARY.short_names
SHOWN = {(case.slug, one.rule): one.how.nl for case in LIBRARY.cases.values() for one in case.rules}


def soup() -> BeautifulSoup:
    return page_of(WIJKEN)


def test_the_map_has_every_case_and_every_point_leads_to_its_page() -> None:
    drawing = soup().select_one(".lg-chart__drawing svg")
    addresses = [f"../{case.docname}.html" for case in LIBRARY.cases.values()]
    points = [link["href"] for link in drawing.select("a:has(path)")]
    names = {link.get_text(): link["href"] for link in drawing.select("a:has(text)")}
    assert points == addresses
    assert names == dict(zip(NAMES.values(), addresses, strict=True))


def test_every_case_is_in_the_list_under_the_map() -> None:
    links = [link["href"] for link in soup().select(".lg-cases a")]
    assert links == [f"../{case.docname}.html" for case in LIBRARY.cases.values()]


def test_a_drawing_with_links_is_no_stop_for_the_keyboard_and_says_in_words_what_it_shows() -> None:
    for figure in soup().select(".lg-chart"):
        assert figure.select_one("svg")["aria-hidden"] == "true"
        assert {link["tabindex"] for link in figure.select("svg a")} == {"-1"}
        assert figure.select_one("p.lg-hidden").get_text().strip()


def test_the_table_shows_what_the_metadata_says() -> None:
    table = soup().select_one(".lg-matrix table")
    assert [th.get_text() for th in table.select("thead th")] == ["Vuistregel", *NAMES.values()]
    rows = table.select("tbody tr:has(th[scope=row])")
    assert [row.th.a.get_text() for row in rows] == [r.title.nl for r in LIBRARY.rules.values()]
    for row, rule in zip(rows, LIBRARY.rules, strict=True):
        full = [bool(cell.find("a")) for cell in row.find_all("td")]
        assert full == [(case, rule) in SHOWN for case in LIBRARY.cases]


def test_every_head_of_the_table_says_what_it_heads() -> None:
    table = soup().select_one(".lg-matrix table")
    assert {th["scope"] for th in table.select("thead th")} == {"col"}
    groups = [th.get_text() for th in table.select("th[scope=rowgroup]")]
    assert groups == [element.title.nl for element in LIBRARY.elements.values()]
    assert table.caption.get_text().strip()


def test_every_mark_leads_to_its_sentence() -> None:
    marks = soup().select(".lg-matrix td a")
    assert len(marks) == len(SHOWN)
    said = {mark["href"]: soup().find(id=mark["href"][1:]).get_text() for mark in marks}
    for (case, rule), how in SHOWN.items():
        assert said[f"#hoe-{rule}-in-{case}"] == f"{NAMES[case]}: {how}"
    assert len({mark["aria-label"] for mark in marks}) == len(marks)


def test_the_chart_shows_the_same_dots_as_the_table() -> None:
    chart = soup().select(".lg-chart__drawing")[1]
    links = [link["href"].partition("#")[2] for link in chart.select("a:has(path)")]
    assert sorted(links) == sorted(f"hoe-{rule}-in-{case}" for case, rule in SHOWN)


def test_every_case_leads_to_all_cases() -> None:
    articles = {case.slug: page_of(f"{case.docname}.html").article
                for case in LIBRARY.cases.values()}
    assert [slug for slug, article in articles.items()
            if not article.find("a", href="../book/wijken.html")] == []


@pytest.mark.parametrize("slug", try_first(LIBRARY.cases, "groningen"))
def test_a_case_lists_its_rules_in_reading_order(slug: str) -> None:
    page = page_of(f"{LIBRARY.cases[slug].docname}.html")
    items = page.select(".tag_regels li")
    listed = [item.get_text().translate(STRAIGHT) for item in items]
    rules = [rule for rule in LIBRARY.rules if (slug, rule) in SHOWN]
    assert listed == [f"{LIBRARY.rules[rule].title.nl}: {SHOWN[slug, rule]}" for rule in rules]


def points(page: Page, number: int) -> Locator:
    """Return the large dots of a chart that has come alive, those that lead somewhere."""
    return alive(page, number).locator(".lg-chart__live path[d^='M6']")


@pytest.mark.parametrize("from_folder", try_first([False, True], False),
                         ids=["served", "from a folder"])
def test_a_click_on_the_map_opens_the_case(page: Page, address: str, from_folder: bool) -> None:
    page.goto((SITE / WIJKEN).as_uri() if from_folder else address + WIJKEN)
    dots = points(page, 0)
    expect(dots).to_have_count(len(LIBRARY.cases))
    dots.nth(2).click()
    page.wait_for_url("**/cases/den-haag.html")


def test_a_click_on_the_drawing_opens_the_case_before_any_script(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + WIJKEN)
    page.locator(".lg-chart__drawing a", has_text="Eindhoven").first.click()
    page.wait_for_url("**/cases/eindhoven.html")
    context.close()


def test_a_click_on_the_matrix_opens_the_sentence(page: Page, address: str) -> None:
    page.goto(address + WIJKEN)
    dots = points(page, 1)
    expect(dots).to_have_count(len(SHOWN))
    dots.first.click()
    opened = page.locator(".lg-how li:target")
    expect(opened).to_be_visible()
    expect(opened).to_be_in_viewport()


def test_a_tap_that_wakes_the_map_opens_the_case(browser: Browser, address: str) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 720})
    page = context.new_page()
    page.goto(address + WIJKEN)
    page.locator(".lg-chart__drawing a", has_text="Eindhoven").first.tap()
    page.wait_for_url("**/cases/eindhoven.html")
    context.close()


def test_a_click_that_wakes_the_matrix_ends_where_it_began(page: Page, address: str) -> None:
    held: list[Route] = []
    page.route("**/vega.js", lambda route: held.append(route))
    page.goto(address + WIJKEN)
    figure = chart(page, 1)
    dot = figure.locator("a:has(path)").first
    with page.expect_request("**/vega.js"):
        dot.hover()
    page.mouse.down()
    held[0].continue_()
    # Vega takes one chart after the other: after this one the chart that was touched is ready.
    figure.evaluate("""async (figure) => {
      const name = figure.dataset.spec;
      while (!globalThis.vegaEmbed || !globalThis.lgCharts?.[name]) {
        await new Promise(requestAnimationFrame);
      }
      const spec = globalThis.lgCharts[name];
      const tooltip = { disableDefaultStyle: true };
      const quiet = { ast: true, renderer: "svg", actions: false, defaultStyle: false, tooltip };
      await vegaEmbed(document.createElement("div"), spec, quiet);
    }""")
    expect(figure.locator(".lg-chart__live")).to_have_count(0)
    page.mouse.up()
    expect(page.locator(".lg-how li:target")).to_be_in_viewport()
    expect(figure.locator(".lg-chart__live")).to_have_count(1)


def test_by_keyboard_the_table_leads_to_the_sentence(page: Page, address: str) -> None:
    page.goto(address + WIJKEN)
    page.locator(".lg-data summary").focus()
    page.keyboard.press("Enter")
    mark = page.locator(".lg-matrix td a").last
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".lg-how li:target")).to_be_in_viewport()


@pytest.mark.slow
def test_the_page_has_no_barrier_when_all_is_open(bare: Page, address: str) -> None:
    bare.set_viewport_size({"width": NARROW, "height": 640})
    bare.goto(address + WIJKEN + "#hoe-focus-in-rotterdam")
    bare.locator(".lg-data summary").click()
    assert all_alive(bare)
    assert look(bare, None, "light", ALL) == []
    assert find_what_sticks_out(bare) == []


def test_the_drawing_fits_a_small_phone_without_becoming_small(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 720})
    page.goto(address + WIJKEN)
    svg = page.locator(".lg-chart__drawing > svg").nth(1)
    natural = float(Path(SITE / WIJKEN).read_text("utf-8").split('viewBox="0 0 ')[2].split()[0])
    assert svg.evaluate("one => one.getBoundingClientRect().width") >= 0.9 * natural


def test_an_address_that_was_cut_off_spoils_no_chart(page: Page, address: str) -> None:
    page.goto(f"{address}{WIJKEN}#%E0%A4%A")
    alive(page)
