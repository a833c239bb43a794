"""Storage that comes late, refuses at first, or was written by a newer book: no answer is lost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.book.form import CLEAR, Form
from tests.book.storage import GATE, clear, kept, put
from tests.book.test_keeping import no_storage as no_storage

# Of this month: who comes back later is asked first.
DAY = (date.today() - timedelta(days=9)).isoformat()
EARLIER = {"clear": DAY, f"clear/{DAY}": clear(DAY, answers={"can-do-taal": 3})}


@pytest.fixture
def waiting(page: Page, address: str) -> Form:
    """Return a checklist with an earlier answer, in a browser whose storage has not opened yet."""
    put(page, address, EARLIER)
    page.add_init_script(GATE)
    page.goto(address + CLEAR)
    page.wait_for_selector(".lg-widget[data-ready]")
    return Form(page)


def test_an_answer_before_the_storage_opens_lands_in_the_round_that_is_open(waiting: Form) -> None:
    waiting.answer(1, "Niet")
    waiting.page.evaluate("gate()")
    waiting.ready()
    assert waiting.until_kept(3, 1)["round"] == DAY
    assert sorted(waiting.kept()) == sorted(EARLIER)


def test_storage_that_refuses_once_is_read_before_it_is_written(waiting: Form) -> None:
    waiting.page.evaluate("gate(true)")
    waiting.says("Deze browser bewaart je antwoorden niet")
    waiting.answer(1, "Niet")
    waiting.says("alleen in deze browser")
    assert waiting.until_kept(3, 1)["round"] == DAY
    assert waiting.answered(0) == "Deels"
    assert sorted(waiting.kept()) == sorted(EARLIER)


def test_a_page_of_before_goes_on_with_what_a_newer_one_kept(page: Page, address: str) -> None:
    answers = {"can-do-taal": 3, "of-the-new-edition": 4}
    put(page, address, {"clear": DAY, f"clear/{DAY}": clear(DAY, edition=2, answers=answers)})
    form = Form.open(page, address + CLEAR)
    assert form.answered(0) == "Deels"
    form.answer(1, "Niet")
    form.until_kept(3, 4, 1)
    assert sorted(kept(page)) == sorted(EARLIER)


def test_storage_that_forgot_to_answer_is_asked_again_unseen(page: Page, address: str) -> None:
    page.add_init_script("""{
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = () => {
        IDBFactory.prototype.open = open;
        return {};
      };
    }""")
    form = Form.open(page, address + CLEAR)
    form.says("alleen in deze browser")
    form.answer(0, "Deels")
    form.until_kept(3)


def test_what_needs_no_storage_does_not_wait_for_it(page: Page, address: str) -> None:
    page.add_init_script(GATE)
    page.goto(f"{address}book/start.html")
    page.locator(".lg-opinions__column").nth(3).locator("input").check()
    expect(page.locator("[data-kept=opinions] [role=status]")).not_to_be_empty()


@pytest.mark.slow
def test_the_menu_opens_where_nothing_may_be_kept(
    no_storage: BrowserContext, address: str
) -> None:
    page = no_storage.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + CLEAR)
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("dialog").get_by_role("link", name="Vuistregelscan").first
           ).to_be_visible()
