"""The scan of all rules: grouped by element, and one with the rules' and the elements' pages."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.book.form import LIBRARY, Form

SCAN = "notebooks/vuistregelscan.html"
RULE = "book/burger/zelfredzaamheid.html"


def rule(form: Form, slug: str) -> None:
    """Open a rule in the scan by its element and its title, as a reader does."""
    about = LIBRARY.rules[slug]
    fold = form.page.locator(".lg-steps__fold", has_text=LIBRARY.elements[about.element].title.nl)
    if fold.get_attribute("open") is None:
        fold.locator("summary").click()
    form.part(about.title.nl)


@pytest.fixture
def scan(page: Page, address: str) -> Form:
    return Form.open(page, address + SCAN)


def test_rules_stand_under_their_element_with_progress_in_words(scan: Form) -> None:
    folds = scan.page.locator(".lg-steps .lg-steps__fold")
    assert folds.count() == 4
    expect(folds.nth(0)).to_contain_text("nog niet begonnen")
    for fold, element in zip(folds.all(), LIBRARY.elements.values(), strict=True):
        expect(fold.locator(".lg-step")).to_have_count(len(element.rules))
    scan.answer(0, "Deels")
    expect(folds.nth(0).locator("summary")).to_contain_text("1 van 18 beantwoord")


def test_what_is_answered_on_a_rules_page_stands_in_the_scan_and_back(
    context: BrowserContext, address: str
) -> None:
    check = Form.open(context.new_page(), address + RULE)
    check.answer(0, "Niet")
    check.until_kept(1, instrument="vuistregelscan")
    scan = Form.open(context.new_page(), address + SCAN)
    rule(scan, "zelfredzaamheid")
    assert [scan.answered(n) for n in range(3)] == ["Niet", None, None]
    scan.answer(2, "Helemaal")
    scan.until_kept(1, 5, instrument="vuistregelscan")
    check.reload()
    assert [check.answered(n) for n in range(3)] == ["Niet", None, "Helemaal"]


def test_the_scan_opens_where_the_reader_left_off(scan: Form) -> None:
    for number in range(3):
        scan.answer(number, "Deels")
    scan.until_kept(3, 3, 3, instrument="vuistregelscan")
    scan.reload()
    expect(scan.page.get_by_text("Stel de burger centraal: stap 2 van 6")).to_be_visible()


@pytest.mark.slow
def test_the_outcome_says_what_to_talk_about_first_and_what_is_open(
    scan: Form,
) -> None:
    for slug, word in {"focus": "Niet", "energie": "Helemaal", "rugdekking": "Deels"}.items():
        rule(scan, slug)
        for number in range(3):
            scan.answer(number, word)
    scan.part("Uitkomst")
    titles = [LIBRARY.rules[slug].title.nl for slug in ("focus", "rugdekking", "energie")]
    scan.says(f"Praat hier het eerst over: {titles[0]} en {titles[1]}.")
    scan.says("19 van de 22 onderdelen")
    strong = scan.page.locator(".lg-sorted div", has_text="Hier staan jullie sterk")
    expect(strong.get_by_role("link")).to_have_text([titles[2]])
    outcome = scan.page.locator(".lg-place").inner_text().lower()
    assert not any(word in outcome for word in ("totaal", "score", "%", "gemiddeld", "cijfer: "))


def test_an_element_says_how_to_begin_while_nothing_is_filled_in(page: Page, address: str) -> None:
    Form.open(page, address + "book/coalities.html")
    widget = page.locator(".lg-widget")
    expect(widget).to_contain_text("Hier komt jullie beeld van dit element te staan")
    links = widget.locator(".lg-links a")
    expect(links).to_have_count(4)
    links.first.click()
    page.wait_for_selector("#vragen[data-ready]")
    assert page.url.endswith("/gemeenschappelijk-belang.html#vragen")


def test_an_element_shows_what_was_answered_on_its_rules_pages(
    context: BrowserContext, address: str
) -> None:
    picture = Form.open(context.new_page(), address + "book/burger.html")
    check = Form.open(context.new_page(), address + RULE)
    for number in range(3):
        check.answer(number, "Niet")
    picture.says("Je beantwoordde 3 van de 18 vragen bij dit element.")
    title = LIBRARY.rules["zelfredzaamheid"].title.nl
    picture.says(f"Praat het eerst over: {title}.")
    expect(picture.page.locator(".lg-profile__row--low")).to_contain_text(title)
    picture.page.get_by_role(
        "link", name=LIBRARY.instruments["vuistregelscan"].title.nl, exact=True
    ).last.click()
    picture.ready()
    assert picture.page.url.endswith(SCAN)


@pytest.mark.parametrize("element", LIBRARY.elements)
def test_an_element_shows_its_own_rules_only(page: Page, address: str, element: str) -> None:
    Form.open(page, address + f"book/{element}.html")
    shown = page.locator(".lg-widget .lg-links a").all_inner_texts()
    assert shown == [LIBRARY.rules[slug].title.nl for slug in LIBRARY.elements[element].rules]
