"""Where answers are kept: through crashes, in two tabs, and where nothing can be kept."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from tests.book.conftest import SITE, Watched
from tests.book.form import CLEAR, Form
from tests.browser import FLAGS, whole


def profile(playwright: Playwright, folder: Path) -> BrowserContext:
    """Start a browser that keeps its profile in a folder, as a reader's own does."""
    return playwright.chromium.launch_persistent_context(
        folder, args=FLAGS, headless=True, **whole()
    )


def processes(folder: Path) -> list[int]:
    """Return the browser processes that use a profile folder."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            command = (entry / "cmdline").read_bytes().decode(errors="replace")
        except OSError:
            continue
        if str(folder) in command:
            found.append(int(entry.name))
    return found


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds the browser's processes in /proc")
@pytest.mark.slow
def test_answers_survive_a_crash_of_the_browser(
    playwright: Playwright, tmp_path: Path, address: str
) -> None:
    context = profile(playwright, tmp_path)
    form = Form.open(context.new_page(), address + CLEAR)
    form.answer(0, "Deels")
    form.until_kept(3)
    for process in processes(tmp_path):
        os.kill(process, signal.SIGKILL)
    (tmp_path / "SingletonLock").unlink(missing_ok=True)
    again = profile(playwright, tmp_path)
    try:
        assert Form.open(again.new_page(), address + CLEAR).answered(0) == "Deels"
    finally:
        again.close()


def test_two_tabs_lose_nothing_of_each_other(context: BrowserContext, address: str) -> None:
    one = Form.open(context.new_page(), address + CLEAR)
    two = Form.open(context.new_page(), address + CLEAR)
    one.answer(0, "Deels")
    two.answer(1, "Niet")
    one.answer(2, "Helemaal")
    for form in (one, two):
        for number, word in enumerate(("Deels", "Niet", "Helemaal")):
            radio = form.statements().nth(number).get_by_role("radio", name=word, exact=True)
            expect(radio).to_be_checked()
    assert sorted(one.until_kept(3, 1, 5)["answers"].values()) == [1, 3, 5]


def test_a_note_in_one_tab_and_an_answer_in_the_other_both_stay(
    context: BrowserContext, address: str
) -> None:
    one = Form.open(context.new_page(), address + CLEAR)
    two = Form.open(context.new_page(), address + CLEAR)
    one.note("van de een")
    two.answer(0, "Deels")
    expect(two.page.get_by_label("Waar zie je dat aan?")).to_have_value("van de een")
    assert two.until_kept(3)["notes"] == {"can-do": "van de een"}


def test_a_wipe_reaches_the_other_tab(context: BrowserContext, address: str) -> None:
    one = Form.open(context.new_page(), address + CLEAR)
    two = Form.open(context.new_page(), address + CLEAR)
    one.answer(0, "Deels")
    choice = two.statements().nth(0).get_by_role("radio", name="Deels", exact=True)
    expect(choice).to_be_checked()
    one.wipe()
    expect(choice).not_to_be_checked()


def test_the_self_check_of_a_rule_is_kept_too(page: Page, address: str) -> None:
    form = Form.open(page, address + "book/burger/logica-verbinden.html")
    assert form.statements().count() == 3
    for number in range(3):
        form.answer(number, "Niet")
    form.says("Hier kun je beginnen")
    form.until_kept(1, 1, 1, instrument="vuistregelscan")
    form.reload()
    assert [form.answered(number) for number in range(3)] == ["Niet"] * 3


@pytest.fixture
def no_storage(playwright: Playwright, tmp_path: Path) -> Iterator[BrowserContext]:
    """Yield a browser whose reader refuses all site data."""
    default = tmp_path / "Default"
    default.mkdir()
    refused = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (default / "Preferences").write_text(json.dumps(refused))
    context = profile(playwright, tmp_path)
    yield context
    context.close()


@pytest.mark.slow
def test_a_browser_that_keeps_nothing_says_so_and_still_works(
    no_storage: BrowserContext, address: str, tmp_path: Path
) -> None:
    form = Form.open(no_storage.new_page(), address + CLEAR)
    form.says("Deze browser bewaart je antwoorden niet")
    form.answer(0, "Deels")
    assert form.answered(0) == "Deels"
    assert form.export(tmp_path / "clear.json")["answers"] == {"can-do-taal": 3}


def test_a_full_storage_says_so_and_keeps_everything_once_there_is_room(
    page: Page, address: str
) -> None:
    form = Form.open(page, address + CLEAR)
    devtools = page.context.new_cdp_session(page)
    quota = {"origin": address.rstrip("/")}
    devtools.send("Storage.overrideQuotaForOrigin", {**quota, "quotaSize": 1})
    form.note("x" * 50_000)
    form.says("De opslag is vol")
    form.answer(0, "Deels")
    devtools.send("Storage.overrideQuotaForOrigin", quota)
    form.answer(1, "Niet")
    assert len(form.until_kept(3, 1)["notes"]["can-do"]) == 50_000
    expect(form.page.locator(".lg-kept")).to_contain_text("alleen in deze browser")


def test_the_book_works_from_a_folder_and_keeps_answers(browser: object, site: Path) -> None:
    watched = Watched("file:")
    context = browser.new_context()
    context.on("page", watched.watch)
    form = Form.open(context.new_page(), (SITE / CLEAR).as_uri())
    form.answer(0, "Deels")
    form.until_kept(3)
    form.reload()
    assert form.answered(0) == "Deels"
    context.close()
    assert watched.wrong == []


def test_the_form_works_once_the_network_is_gone(page: Page, address: str) -> None:
    form = Form.open(page, address + CLEAR)
    page.context.set_offline(True)
    form.answer_part("Willen", "Niet", "Niet", "Niet")
    form.answer_part("Kunnen", "Deels", "Deels", "Deels")
    form.part("Uitkomst")
    form.says("Het meest blijft achter: Willen")
    assert len(form.kept()) == 2
