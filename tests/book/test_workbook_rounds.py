"""Rounds in the workbook: by the same person, apart by subject, and recognised in the group."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from leergroep import AnswerSheet, Group, Library, Workbook
from tests.book.form import CHECKLISTS, CLEAR, Form, shared
from tests.book.group import GROUP, Picture
from tests.book.storage import kept, until
from tests.book.workbook import download, open_book, press, rounds
from tests.slow import try_first

ABOUT = [one for one in CHECKLISTS if one.subject]
FIRST, LATER = "2026-01-10", "2026-06-20"


def answered(page: Page, address: str, day: str, word: str) -> str:
    """Answer the first statement of CLEAR on a day, and return the share code."""
    page.clock.set_fixed_time(f"{day}T12:00:00")
    form = Form.open(page, address + CLEAR)
    form.answer(0, word)
    return shared(form)


def begin(page: Page, address: str, button: str = "Begin een nieuwe ronde") -> None:
    open_book(page, address)
    before = opened(page)
    press(page, button)
    expect(page.locator(".lg-status")).not_to_be_empty()
    # What is drawn is a moment ahead of what is kept, and a page that is left keeps nothing more.
    until(page, """([before], _, records) => Object.entries(records).some(([slug, one]) =>
      typeof one === "string" && one !== before[slug])""", before)


def opened(page: Page) -> dict[str, str]:
    """Return which round of each instrument is open."""
    return {slug: one for slug, one in kept(page).items() if isinstance(one, str)}


@pytest.mark.slow
def test_the_group_sees_what_moved_for_who_begins_a_new_round(page: Page, address: str) -> None:
    codes = [answered(page, address, FIRST, "Nauwelijks")]
    page.clock.set_fixed_time(f"{LATER}T12:00:00")
    begin(page, address)
    expect(page.locator(".lg-round").first).to_contain_text("nog leeg, je vult nu deze ronde in")
    codes.append(answered(page, address, LATER, "Helemaal"))
    picture = Picture.open(page, address + GROUP)
    picture.paste("\n".join(codes))
    picture.says("20 juni 2026: 1 hoger, 0 lager, 0 hetzelfde")
    people = Group.of([("codes.txt", "\n".join(codes))]).people
    assert people["returned"].tolist() == [0, 1]


@pytest.mark.slow
def test_rounds_that_were_never_shared_belong_together_too(page: Page, address: str) -> None:
    for day, word in ((FIRST, "Nauwelijks"), (LATER, "Helemaal")):
        page.clock.set_fixed_time(f"{day}T12:00:00")
        if day == LATER:
            begin(page, address)
        form = Form.open(page, address + CLEAR)
        form.answer(0, word)
        form.until_kept({"Nauwelijks": 2, "Helemaal": 5}[word])
    picture = Picture.open(page, address + GROUP)
    page.get_by_role("button", name="Neem mijn antwoorden").click()
    picture.says("20 juni 2026: 1 hoger, 0 lager, 0 hetzelfde")


@pytest.mark.slow
def test_after_a_wipe_nobody_is_recognised(page: Page, address: str) -> None:
    codes = [answered(page, address, FIRST, "Nauwelijks")]
    Form(page).wipe()
    codes.append(answered(page, address, LATER, "Helemaal"))
    assert Group.of([("codes.txt", "\n".join(codes))]).people["returned"].tolist() == [0, 0]


@pytest.mark.slow
def test_a_new_round_knows_what_you_do_and_with_whom(
    page: Page, address: str, tmp_path: Path
) -> None:
    form = Form.open(page, address + CLEAR)
    form.answer(0, "Deels")
    page.get_by_text("Over jou").click()
    page.get_by_label("Wat doe je in de wijk?").select_option("Bewoner")
    page.get_by_label("Naam van je groep").fill("Noord")
    first = form.export(tmp_path / "een.json")
    begin(page, address)
    form = Form.open(page, address + CLEAR)
    assert form.answered(0) is None
    second = form.export(tmp_path / "twee.json")
    assert [second[key] for key in ("mark", "role", "group")] == [first["mark"], "bewoner", "Noord"]
    assert second["answers"] == {}


def test_in_a_folder_a_new_round_is_by_the_same_person(tmp_path: Path, library: Library) -> None:
    about = {"role": "bewoner", "extra": {"mark": "AAAA"}}
    one = AnswerSheet("clear", 1, round=FIRST, answers={"can-do-taal": 2}, **about)
    one.write(tmp_path / "clear.json")
    book = Workbook(tmp_path, library=library)
    two = AnswerSheet("clear", 1, round=LATER, **about)
    # What the widget does when somebody begins a round.
    with book.hold_trait_notifications():
        book.sheets = [*book.sheets, two.to_dict()]
        book.currents = {"clear": LATER}
    assert AnswerSheet.read(tmp_path / "clear.json", library.instruments["clear"]) == two
    assert AnswerSheet.read(tmp_path / f"clear-{FIRST}.json", library.instruments["clear"]) == one


@pytest.mark.slow
@pytest.mark.parametrize("checklist", try_first(ABOUT, ABOUT[0]), ids=lambda one: one.slug)
def test_subjects_stand_beside_each_other(page: Page, address: str, checklist, tmp_path) -> None:
    where = f"{address}notebooks/{checklist.slug}.html"
    form = Form.open(page, where)
    field = page.get_by_label(checklist.subject.nl)
    field.fill("Buurtmoeders & <co>")
    form.answer(0, checklist.scale.options[0].word.nl)
    form.until_kept(1, instrument=checklist.slug)
    begin(page, address, "Begin aan een ander onderwerp")
    form = Form.open(page, where)
    assert (field.input_value(), form.answered(0)) == ("", None)
    field.fill("Speeltuin")
    form.answer(0, checklist.scale.options[1].word.nl)
    form.until_kept(2, instrument=checklist.slug)
    begin(page, address, "Begin een nieuwe ronde over ‘Buurtmoeders & <co>’")
    said = rounds(page)
    assert ["Speeltuin" in one for one in said] == [False, False, True]
    assert ["over ‘Buurtmoeders & <co>’" in one for one in said] == [True, True, False]
    assert ["nog leeg" in one for one in said] == [True, False, False]
    whole = download(page, tmp_path / "werkboek.json")["sheets"]
    later, other, first = (one.get("mark") for one in whole)
    assert later == first
    assert first
    assert other is None
    form = Form.open(page, where)
    assert (field.input_value(), form.answered(0)) == ("Buurtmoeders & <co>", None)
    open_book(page, address)
    page.emulate_media(media="print")
    expect(page.locator(".lg-paper section")).to_have_count(2)
    expect(page.locator(".lg-paper")).to_contain_text("over ‘Speeltuin’")
