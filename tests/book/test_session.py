"""Leading a session on a case: step by step, with a choice that stays hidden until the reveal."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.book.conftest import Watched
from tests.book.leading import CASE, LIBRARY, STEPS, Leading, code, options
from tests.slow import try_first

CASES = list(LIBRARY.cases)
EARLIER = options("eerst")
LATER = options("daarna")


@pytest.mark.slow
@pytest.mark.parametrize("case", try_first(CASES, "leeuwarden", "groningen"))
def test_each_step_shows_its_own_part_of_the_case_and_nothing_else(
    page: Page, address: str, case: str
) -> None:
    leading = Leading.begun(page, address, case)
    told = page.evaluate("""() => Object.fromEntries(
      [...document.querySelectorAll("section[class*=part-]")].map((one) => [
        one.className.match(/part-(\\w+)/)[1], one.querySelector("h2").firstChild.data]))""")
    assert list(told) != []
    for slug in STEPS:
        leading.is_at(slug)
        seen = page.locator("body").aria_snapshot()
        assert [part for part, title in told.items() if title in seen] == (
            [slug] if slug in told else [])
        assert "navigation" not in seen
        assert "banner" not in seen
        for following in STEPS[STEPS.index(slug) + 1:][:1]:
            if slug == "keuze":
                leading.reveal()
                leading.reveal()
            if slug == "vuistregels":
                leading.reveal()
            leading.to(following)


def test_a_screen_reader_meets_the_bar_then_the_case_then_what_to_do(
    page: Page, address: str
) -> None:
    leading = Leading.begun(page, address)
    leading.to("opgave")
    levels = page.get_by_role("heading").evaluate_all(
        "(all) => all.map((one) => one.tagName + ' ' + one.innerText.trim().split('\\n').at(-1))")
    title = page.locator("section.part-opgave h2").inner_text().rstrip("#").strip()
    assert levels == ["H1 Stap 2 van 10 De opgave", f"H2 {title}", "H2 Praat hierover"]
    expect(leading.title()).to_be_focused()


@pytest.mark.slow
def test_keys_and_buttons_lead_to_the_next_step_and_back(page: Page, address: str) -> None:
    leading = Leading.begun(page, address)
    for key, slug in [("Space", "opgave"), ("PageUp", "situatie"),
                      ("ArrowRight", "opgave"), ("PageDown", "keuze"), ("PageUp", "opgave"),
                      ("ArrowLeft", "situatie"), ("ArrowLeft", "situatie")]:
        page.keyboard.press(key)
        leading.is_at(slug)
    leading.press("Volgende")
    leading.press("Vorige")
    leading.is_at("situatie")


@pytest.mark.slow
def test_keys_do_their_own_work_in_a_field(page: Page, address: str) -> None:
    leading = Leading.begun(page, address)
    leading.act("ab")
    page.get_by_label("Wat gaan we doen?").focus()
    for key in ("ArrowLeft", "PageDown", "ArrowRight", "n"):
        page.keyboard.press(key)
    leading.is_at("situatie")


def tab_to(page: Page, *names: str) -> None:
    """Press Tab until something with one of these names has the focus."""
    said = """() => {
      const { activeElement: one } = document;
      return (one.labels?.[0] ?? one).innerText.trim();
    }"""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate(said) in names:
            return
    pytest.fail(f"no way to {names}")


def to_scene(page: Page, kind: str) -> None:
    """Press the key for what comes next until the screen is of this kind."""
    while not page.locator(f".lg-scene--{kind}").count():
        page.keyboard.press("PageDown")


def type_numbers(page: Page, numbers: str) -> None:
    """Type a number in each of the next fields for numbers."""
    for number in numbers:
        page.keyboard.press("Tab")
        while page.evaluate("document.activeElement.type") != "number":
            page.keyboard.press("Tab")
        page.keyboard.type(number)


def test_the_keyboard_alone_leads_from_the_start_to_the_harvest(page: Page, address: str) -> None:
    page.goto(f"{address}cases/{CASE}.html")
    keys = page.keyboard
    leading = Leading(page)

    def press(*names: str) -> None:
        tab_to(page, *names)
        keys.press("Enter")

    press("Leid de bijeenkomst")
    expect(page.get_by_role("heading", name="Leid de bijeenkomst")).to_be_focused()
    tab_to(page, "Hoe heet jullie groep?")
    keys.type("Noord")
    tab_to(page, "60 minuten")
    keys.press("ArrowRight")
    press("Begin de bijeenkomst")
    for slug in ("opgave", "keuze", "keuze"):
        keys.press("ArrowRight")
        leading.is_at(slug)
    for hands in ("53", "44"):
        to_scene(page, "ask")
        press("Voor wie leidt")
        press("Geen telefoons? Tel handen")
        type_numbers(page, hands)
        press("Laat zien")
        expect(page.get_by_role("heading", name="Dit kozen jullie")).to_be_focused()
    to_scene(page, "ask")
    leading.is_at("vuistregels")
    press("Laat zien")
    tab_to(page, *page.locator(".lg-taking button").all_inner_texts())
    keys.press("Enter")
    to_scene(page, "fill")
    press("Zet er een actie bij")
    keys.type("Langs bij de buren")
    tab_to(page, "Wie doet het?")
    keys.type("Bo")
    tab_to(page, "Wanneer is het klaar?")
    keys.type("01012027")
    press("Zet er een vraag bij")
    keys.type("Wie betaalt?")
    press("Haal weg: Wie betaalt?", "Haal weg\n: Wie betaalt?")
    keys.press("Enter")
    expect(page.get_by_label("Wat willen we weten?")).to_be_focused()
    tab_to(page, "Zet er een vraag bij")
    keys.press("PageDown")
    leading.is_at("oogst")
    said = page.locator(".lg-panel").inner_text()
    for text in ("Langs bij de buren", "Bo, 1 januari 2027", "Wie betaalt?"):
        assert text in said
    assert leading.until_kept(verloop={"minutes": 90, "step": "oogst"})["group"] == "Noord"


@pytest.mark.slow
def test_before_the_reveal_the_page_is_the_same_whatever_people_chose(
    browser: Browser, watched: Watched, address: str
) -> None:
    def drawn(*chosen: int) -> str:
        context = browser.new_context(locale="nl-NL")
        leading = Leading.begun(watched.watch(context.new_page()), address)
        leading.go("keuze")
        leading.take(*(code(at, EARLIER[one]) for at, one in enumerate(chosen)))
        expect(leading.page.locator(".lg-in")).to_contain_text("4 binnen")
        html = leading.page.locator(".lg-session-bar, .lg-session-panel").evaluate_all(
            "(all) => all.map((one) => one.innerText.replace(/\\d+:\\d\\d/, '')"
            " + one.outerHTML.replaceAll(/\\d+:\\d\\d|lit\\$\\d+/g, '')).join('')")
        leading.reveal()
        assert leading.outcome() != []
        context.close()
        return html

    assert drawn(0, 0, 0, 0) == drawn(0, 1, 1, 0)


def test_the_reveal_shows_a_dot_for_each_person_and_says_it_in_words(
    page: Page, address: str
) -> None:
    leading = Leading.begun(page, address)
    leading.go("keuze")
    leading.take(*(code(at, EARLIER[at % 2]) for at in range(5)))
    leading.count(2)
    leading.reveal()
    assert leading.outcome() == ["5 mensen", "2 mensen"]
    assert page.locator(".lg-tally .lg-dot").count() == 7
    leading.take(*(code(at, EARLIER[at % 2], LATER[1]) for at in range(5)))
    leading.reveal()
    assert leading.outcome() == ["5 mensen niemand", "2 mensen 5 mensen"]
    expect(page.locator(".lg-moved")).to_have_text(
        "3 van de 5 mensen met een code veranderden van keuze.")


@pytest.mark.slow
def test_of_fewer_than_three_people_nobody_sees_who_changed(page: Page, address: str) -> None:
    leading = Leading.begun(page, address)
    leading.go("keuze")
    leading.take(code(1, EARLIER[0], LATER[1]), code(2, EARLIER[0], LATER[0]))
    leading.reveal()
    leading.reveal()
    expect(page.locator(".lg-moved")).to_contain_text("pas vanaf drie codes")


@pytest.mark.slow
def test_two_hundred_people_are_a_number_and_not_a_row_of_dots(page: Page, address: str) -> None:
    leading = Leading.begun(page, address)
    leading.go("keuze")
    leading.take(*(code(at, EARLIER[at % 2]) for at in range(200)))
    leading.reveal()
    assert leading.outcome() == ["100 mensen", "100 mensen"]
    assert page.locator(".lg-tally .lg-dot").count() == 0


@pytest.mark.slow
def test_who_goes_past_a_hidden_choice_is_asked_once(page: Page, address: str) -> None:
    leading = Leading.begun(page, address)
    leading.go("keuze")
    leading.fold("Alle stappen en meer")
    leading.press("Wat de stad deed")
    expect(page.get_by_role("alertdialog")).to_contain_text("wat de stad deed")
    page.keyboard.press("Escape")
    leading.is_at("keuze")
    assert page.locator("section.part-aanpak").is_hidden()
    leading.fold("Alle stappen en meer")
    leading.press("Wat de stad deed")
    leading.press("Ja, ga verder")
    leading.is_at("aanpak")
    leading.go("keuze")
    leading.fold("Alle stappen en meer")
    leading.press("Wat de stad deed")
    leading.is_at("aanpak")


@pytest.mark.slow
def test_what_could_not_be_fetched_comes_with_the_next_screen_once_it_can(
    page: Page, address: str, watched: Watched
) -> None:
    page.route("**/page-leader-later.js*", lambda route: route.abort())
    leading = Leading.begun(page, address)
    leading.go("acties")
    expect(page.get_by_role("status").filter(has_text="kon niet worden opgehaald")).to_be_visible()
    # The browser complains of what was refused, as it should.
    watched.wrong.clear()
    page.unroute("**/page-leader-later.js*")
    leading.press("Volgende")
    expect(page.get_by_role("status").filter(has_text="kon niet worden opgehaald")).to_have_count(0)
    leading.is_at("oogst")
