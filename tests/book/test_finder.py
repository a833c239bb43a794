"""Which case is yours like: ticked by mouse and by keyboard, kept, told aloud, without scripts."""

from __future__ import annotations

import json
import re
from itertools import groupby

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, BrowserContext, Page, expect

from leergroep.case_finder.nearest import find_nearest_cases
from tests.book.barriers import ALL, COLOURS, NARROW, find_what_sticks_out, look
from tests.book.conftest import SITE
from tests.book.finder import STEEP, WIJKEN, opened, tick
from tests.book.form import LIBRARY
from tests.book.reader import tab_to
from tests.slow import try_first

CASES = list(LIBRARY.cases.values())
TICKS = [(kind, slug) for kind, known in LIBRARY.traits.items() for slug in known]


def places(page: Page) -> list[list[str]]:
    """Return the cases as the page shows them: those that are equally near together."""
    lists = page.locator(".lg-finder .lg-links").evaluate_all(
        "lists => lists.map(list => [...list.children].map(item => item.dataset.case))"
    )
    return list(lists)


def expected(chosen: dict[str, list[str]]) -> list[list[str]]:
    near = find_nearest_cases(CASES, chosen)
    return [[one.case for one in same] for _, same in groupby(near, key=lambda one: one.place)]


def test_where_more_places_are_equally_near_than_one_can_choose_from_it_asks_for_another_tick(
    page: Page, address: str
) -> None:
    opened(page, address)
    chosen = {"themes": ["bewoners", "economie"]}
    tick(page, chosen)
    many = len(expected(chosen)[0])
    assert many > 4
    status = page.locator(".lg-finder [role=status]")
    expect(status).to_have_text(
        f"{many} wijken liggen even dichtbij, met 1 van je 2 kruisjes. Zet er nog een om te kiezen."
    )


def test_nothing_ticked_shows_all_cases_in_order_and_asks_for_a_tick(
    page: Page, address: str
) -> None:
    opened(page, address)
    assert places(page) == [list(LIBRARY.cases)]
    expect(page.locator(".lg-finder [role=status]")).to_contain_text("Zet een kruisje bij alles")
    assert page.get_by_role("checkbox").count() == len(TICKS)
    assert page.locator(".lg-finder :checked").count() == 0


def test_a_tick_at_once_tells_who_is_nearest_and_why(page: Page, address: str) -> None:
    opened(page, address)
    tick(page, STEEP)
    status = page.locator(".lg-finder [role=status]")
    expect(status).to_have_text("Het dichtst bij: Alkmaar en Eindhoven, met 3 van je 3 kruisjes.")
    assert places(page) == expected(STEEP)
    why = page.locator("[data-case=alkmaar]")
    expect(why).to_contain_text("Dit delen jullie: veiligheid en een hele wijk.")
    [asked] = [one for one in LIBRARY.cases["alkmaar"].questions
               if one.question == "eerst-regelen"]
    expect(why).to_contain_text(asked.how.nl)
    assert "%" not in page.locator(".lg-finder").inner_text()


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(TICKS), unique=True, max_size=6))
@pytest.mark.slow
def test_the_page_and_python_agree_whatever_is_ticked(
    page: Page, address: str, ticks: list[tuple[str, str]]
) -> None:
    opened(page, address)
    if page.locator(".lg-finder :checked").count():
        page.get_by_role("button", name="Haal alle kruisjes weg").click()
    chosen = {kind: [slug for one, slug in ticks if one == kind] for kind in LIBRARY.traits}
    tick(page, chosen)
    assert places(page) == expected(chosen)


@pytest.mark.slow
def test_ticks_stay_after_a_reload_and_after_a_visit_to_a_case(page: Page, address: str) -> None:
    opened(page, address)
    tick(page, STEEP)
    before = places(page)
    page.get_by_role("link", name=LIBRARY.cases["alkmaar"].title.nl).last.click()
    page.wait_for_url("**/cases/alkmaar.html")
    opened(page, address)
    expect(page.locator(".lg-finder :checked")).to_have_count(3)
    page.reload()
    page.wait_for_selector(".lg-widget[data-ready]")
    expect(page.locator(".lg-finder :checked")).to_have_count(3)
    assert places(page) == before


@pytest.mark.slow
def test_two_tabs_see_each_others_ticks(context: BrowserContext, address: str) -> None:
    one, two = (opened(context.new_page(), address) for _ in range(2))
    tick(one, {"themes": ["jeugd"]})
    expect(two.get_by_role("checkbox", name="Kinderen en jongeren")).to_be_checked()
    tick(two, {"levels": ["plein"]})
    expect(one.locator(".lg-finder :checked")).to_have_count(2)


@pytest.mark.slow
def test_all_ticks_go_with_one_button_and_the_reader_hears_where_he_is(
    page: Page, address: str
) -> None:
    opened(page, address)
    tick(page, STEEP)
    page.get_by_role("button", name="Haal alle kruisjes weg").click()
    expect(page.locator(".lg-finder :checked")).to_have_count(0)
    expect(page.locator(".lg-finder [role=status]")).to_be_focused()
    page.reload()
    page.wait_for_selector(".lg-widget[data-ready]")
    expect(page.locator(".lg-finder :checked")).to_have_count(0)


def test_by_keyboard_alone(page: Page, address: str) -> None:
    opened(page, address)
    tab_to(page, "document.activeElement.matches('.lg-tick input')")
    page.keyboard.press("Space")
    expect(page.locator(".lg-finder [role=status]")).to_contain_text("Je kruisje past bij")
    tab_to(page, "document.activeElement.innerText === 'Bekijk waarom'")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="De wijken, de dichtstbijzijnde eerst")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".lg-finder .lg-links a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/cases/"))


def test_what_has_the_focus_is_never_behind_the_line_that_stays_in_sight(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, address)
    tick(page, {"themes": ["bewoners"]})
    for box in page.locator(".lg-tick input").all():
        box.focus()
        hidden = box.evaluate(
            "one => { const box = one.getBoundingClientRect();"
            " const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);"
            " return top.closest('.lg-nearest') !== null; }"
        )
        assert not hidden


@pytest.mark.parametrize("spoilt", try_first(
    ['{"ticks": ["themes/jeugd"]}', '"no record"', "{}"], '"no record"'))
def test_what_cannot_be_read_is_set_aside_and_the_finder_works(
    page: Page, address: str, spoilt: str
) -> None:
    opened(page, address)
    tick(page, STEEP)
    expect(page.locator(".lg-finder")).to_contain_text("alleen in deze browser")
    page.evaluate(SPOIL, json.loads(spoilt))
    page.reload()
    page.wait_for_selector(".lg-widget[data-ready]")
    expect(page.locator(".lg-finder :checked")).to_have_count(0)
    tick(page, {"levels": ["stad"]})
    assert places(page) == expected({"levels": ["stad"]})


SPOIL = """async (spoilt) => {
  const request = indexedDB.open("leergroep");
  const base = await new Promise((done) => request.onsuccess = () => done(request.result));
  for (;;) {
    const store = base.transaction("sheets", "readwrite").objectStore("sheets");
    const keys = await new Promise((done) =>
      store.getAllKeys().onsuccess = (event) => done(event.target.result));
    const [key] = keys.filter((one) => one.startsWith("finder/"));
    if (!key) continue;
    const put = store.put(spoilt, key);
    return await new Promise((done) => put.onsuccess = () => done(key));
  }
}"""


@pytest.mark.slow
@pytest.mark.parametrize("chosen", try_first([STEEP, {}, {"levels": ["plein"]}], STEEP),
                         ids=["more", "none", "one"])
def test_no_barrier_in_any_state(bare: Page, address: str, chosen: dict[str, list[str]]) -> None:
    bare.set_viewport_size({"width": NARROW, "height": 640})
    opened(bare, address)
    tick(bare, chosen)
    found = [*look(bare, None, "light", ALL), *look(bare, None, "dark", COLOURS)]
    assert [*found, *find_what_sticks_out(bare)] == []


def test_from_a_folder_it_works_too(page: Page) -> None:
    page.goto((SITE / WIJKEN).as_uri())
    page.wait_for_selector(".lg-widget[data-ready]")
    tick(page, STEEP)
    assert places(page) == expected(STEEP)


def test_without_scripts_each_thing_to_tick_names_its_cases(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + WIJKEN)
    expect(page.locator(".lg-fallback li")).to_have_count(len(TICKS))
    page.locator(".lg-fallback li", has_text="Een plein").get_by_role("link").click()
    page.wait_for_url("**/cases/rotterdam.html")
    context.close()
