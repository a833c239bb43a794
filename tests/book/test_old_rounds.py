"""Who comes back after a month is asked first; every form says of which round it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.book.form import CLEAR, Form
from tests.book.storage import clear, put, until_open
from tests.slow import try_first

DAY = "2026-01-10"
OLD = clear(DAY, answers={"can-do-taal": 3}, role="bewoner", group="Plein")
ASKED = "Deze ronde is meer dan een maand oud"
SCAN = {"instrument": "vuistregelscan", "answers": {"logica-verbinden-beslissingen": 2}}
ENTRIES = {"format": "leergroep/entries", "version": 1, "edition": 1, "round": DAY, "group": "",
           "role": "", "by": "", "subject": ""}
NOTE = {"cell": "sterk", "text": "Een plein", "order": 1}
FORMS = {
    CLEAR: OLD,
    "book/burger/logica-verbinden.html": clear(DAY, **SCAN),
    "notebooks/swot.html": {**ENTRIES, "instrument": "swot", "entries": {"a": NOTE}},
    "notebooks/participatieladder.html":
        {**ENTRIES, "instrument": "participatieladder", "entries": {"geisoleerd": {"nu": "3"}}},
}


def open_old(page: Page, address: str, name: str = CLEAR) -> Form:
    sheet = FORMS[name]
    slug = sheet["instrument"]
    put(page, address, {slug: sheet["round"], f"{slug}/{sheet['round']}": sheet})
    return Form.open(page, address + name)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


@pytest.mark.parametrize("name", try_first(FORMS, *list(FORMS)[:2]))
def test_every_form_says_its_round_and_asks_first(page: Page, address: str, name: str) -> None:
    form = open_old(page, address, name)
    form.says("Ronde van 10 januari 2026")
    form.says(ASKED)
    press(page, "Begin een nieuwe ronde")
    expect(page.locator(".lg-form").first).not_to_contain_text(ASKED)
    slug = FORMS[name]["instrument"]
    day = until_open(page, slug, DAY)
    assert day != DAY
    before, kept = FORMS[name], form.kept()[f"{slug}/{DAY}"]
    assert {key: kept[key] for key in before} == before


def test_an_answer_before_the_choice_waits_for_it(page: Page, address: str) -> None:
    form = open_old(page, address)
    form.answer(1, "Niet")
    form.answer(2, "Helemaal")
    expect(page.get_by_text(ASKED)).to_be_focused()
    assert form.kept()[f"clear/{DAY}"]["answers"] == OLD["answers"]
    press(page, "Verbeter deze ronde")
    assert form.until_kept(3, 1, 5)["round"] == DAY
    expect(page.locator(".lg-form").first).not_to_contain_text(ASKED)


def test_a_choice_to_mend_is_remembered_for_this_visit(page: Page, address: str) -> None:
    form = open_old(page, address)
    press(page, "Verbeter deze ronde")
    form.reload()
    form.says("Ronde van 10 januari 2026")
    expect(page.locator(".lg-form").first).not_to_contain_text(ASKED)


def test_a_new_round_has_the_answer_that_waited_and_the_same_person(
    page: Page, address: str
) -> None:
    form = open_old(page, address)
    form.answer(1, "Niet")
    press(page, "Begin een nieuwe ronde")
    new = form.until_kept(1)
    old = form.kept()[f"clear/{DAY}"]
    assert old["answers"] == OLD["answers"]
    assert new["mark"] == old["mark"] != ""
    assert (new["role"], new["group"]) == (OLD["role"], OLD["group"])
    assert form.answered(0) is None
    assert form.answered(1) == "Niet"
    assert new["round"] != DAY


def test_a_round_of_today_is_not_asked_about(page: Page, address: str) -> None:
    form = Form.open(page, address + CLEAR)
    expect(page.locator(".lg-of-round")).to_have_count(0)
    form.answer(0, "Deels")
    form.until_kept(3)
    form.reload()
    form.says("Ronde van ")
    expect(page.locator(".lg-form").first).not_to_contain_text(ASKED)
