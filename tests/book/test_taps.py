"""How often somebody presses from the first answer until a link is sent: a breath, no more."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from bench.tapping import LISTS, SENDING, count_presses
from tests.book.form import LIBRARY, Form
from tests.slow import try_named


@pytest.fixture
def phone(context: BrowserContext) -> Page:
    """Return a page in a browser that hands links to other apps, as phones do."""
    page = context.new_page()
    page.add_init_script(SENDING)
    return page


@pytest.mark.parametrize(
    ("slug", "most"), try_named({slug: (slug, most) for slug, most in LISTS.items()}, "clear"))
def test_a_whole_list_is_answered_and_sent_in_few_presses(
    phone: Page, address: str, slug: str, most: int
) -> None:
    form = Form.open(phone, f"{address}notebooks/{slug}.html")
    presses = count_presses(phone, slug)
    assert presses <= most
    [link] = phone.evaluate("globalThis.sent")
    assert "/notebooks/groepsbeeld.html#" in link["url"]
    checklist = LIBRARY.instruments[slug]
    given = [checklist.scale.options[2].value for _ in checklist.items()]
    assert form.until_kept(*given, instrument=slug)["role"] == "bewoner"


def test_the_next_part_comes_below_and_nothing_moves_under_a_thumb(
    phone: Page, address: str
) -> None:
    form = Form.open(phone, f"{address}notebooks/clear.html")
    where = "one => one.getBoundingClientRect().top"
    for number in range(5):
        option = form.statements().nth(number).get_by_role("radio").nth(2)
        option.check()
        before = option.evaluate(where)
        expect(option).to_be_focused()
    assert option.evaluate(where) == before
    expect(phone.get_by_role("heading", name="Willen")).to_be_visible()
    expect(form.statements()).to_have_count(10)
    below = phone.locator("[role=status]", has_text="Hieronder gaat het verder met")
    expect(below).to_have_count(1)
    expect(phone.locator(".lg-step[aria-current=step]")).to_contain_text("Willen")
    # Who goes somewhere sees that, and nothing more.
    form.part("Kunnen")
    expect(form.statements()).to_have_count(5)


def test_who_changes_an_answer_in_a_part_that_was_whole_is_not_led_on(
    phone: Page, address: str
) -> None:
    form = Form.open(phone, f"{address}notebooks/clear.html")
    form.answer_part("Kunnen", *["Deels"] * 5)
    form.part("Kunnen")
    form.answer(0, "Niet")
    expect(form.statements()).to_have_count(5)


def test_the_role_is_asked_before_the_code_and_only_once(phone: Page, address: str) -> None:
    form = Form.open(phone, f"{address}notebooks/clear.html")
    form.answer(0, "Deels")
    form.tools()
    phone.get_by_role("button", name="Deel je antwoorden").click()
    expect(phone.locator(".lg-code")).to_have_count(0)
    phone.get_by_role("button", name="Gemeente", exact=True).click()
    expect(phone.locator(".lg-code")).to_be_visible()
    phone.get_by_role("button", name="Deel je antwoorden").click()
    expect(phone.locator(".lg-code")).to_be_visible()
    form.says("Wat doe je in de wijk? Gemeente")


def test_who_thinks_better_of_sending_is_told_nothing_and_who_cannot_send_copies(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.add_init_script("""navigator.share = async () => {
      throw new DOMException("no", globalThis.refusal);
    };
    navigator.clipboard.writeText = async (text) => { globalThis.copied = text; };""")
    form = Form.open(page, f"{address}notebooks/clear.html")
    form.answer(0, "Deels")
    form.tools()
    page.get_by_role("button", name="Deel je antwoorden").click()
    page.get_by_role("button", name="Zeg ik liever niet").click()
    status = page.locator(".lg-tool [role=status]")
    for refusal, told in (("AbortError", ""), ("NotAllowedError", "De link is gekopieerd")):
        page.evaluate("(name) => globalThis.refusal = name", refusal)
        page.get_by_role("button", name="Stuur de link").click()
        expect(status.first).to_contain_text(told)
        assert page.evaluate("Boolean(globalThis.copied)") == bool(told)
