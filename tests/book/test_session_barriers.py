"""A session reads from the back of a room and on a phone, and bars nobody."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.book.barriers import find_barriers
from tests.book.leading import CASE, LIBRARY, Leading, code, options, walked


@pytest.mark.slow
def test_the_clock_can_be_paused_and_never_speaks(page: Page, address: str) -> None:
    page.clock.install()
    leading = Leading.begun(page, address)
    leading.own()
    clock = page.get_by_role("timer")
    page.clock.run_for(65_000)
    expect(clock).to_contain_text("1:05")
    leading.press("Zet de klok stil")
    page.clock.run_for(60_000)
    expect(clock).to_contain_text("1:05")
    leading.press("Laat de klok lopen")
    page.clock.run_for(2_000)
    expect(clock).to_contain_text("1:07")
    live = "(one) => one.closest('[aria-live], [role=status], [role=alert]')"
    assert clock.evaluate(live) is None


@pytest.mark.slow
def test_no_step_has_a_barrier(bare: Page, address: str) -> None:
    bare.goto(f"{address}cases/{CASE}.html")
    assert find_barriers(bare, None) == []
    leading = Leading(bare).opened()
    assert find_barriers(bare, None) == []
    bare.get_by_label("Hoe heet jullie groep?").fill("Noord")
    leading.press("Begin de bijeenkomst")
    while leading.title().inner_text() != "Leergroep over Leeuwarden De oogst":
        scene = bare.locator(".lg-scene").get_attribute("data-scene") or ""
        if scene.startswith("vraag-"):
            leading.take(code(1, options("eerst")[0]), "rommel")
            leading.count(2, 3)
        if scene == "vul-in":
            leading.act("Bellen", "Bo", "2027-01-01")
            leading.ask("Wie betaalt?")
            bare.locator(".lg-row-form--vragen button").click()
        assert find_barriers(bare) == [], scene
        if scene in ("praat", "vraag-eerst-0"):
            leading.own()
            assert find_barriers(bare) == [], scene
            leading.stage()
        bare.locator(".lg-go button").last.click()
    assert find_barriers(bare) == []


@pytest.mark.slow
def test_looking_back_has_no_barrier(bare: Page, address: str) -> None:
    leading = walked(bare, address)
    leading.fold("Alle stappen en meer")
    leading.press("Verlaat de bijeenkomst")
    leading.press("Begin een nieuwe bijeenkomst")
    bare.set_viewport_size({"width": 320, "height": 640})
    leading.press("Begin de bijeenkomst")
    bare.get_by_label("Gedaan").first.check()
    assert find_barriers(bare, ".bd-article") == []


def test_no_page_loads_a_session_before_somebody_opens_it(site: Path) -> None:
    for file in site.rglob("*.html"):
        text = file.read_text("utf-8")
        for name in ("page-leader", "page-member", "page-collect", "session.css", "session-phone"):
            assert name not in text
        assert ("page-session.js" in text) == (file.parent.name == "cases"), file.name
    assert "lg-stagebar" not in (site / "_static/site.css").read_text("utf-8")


@pytest.mark.parametrize("case", list(LIBRARY.cases))
def test_a_session_weighs_little_for_who_reads_who_takes_part_and_who_leads(
    site: Path, case: str
) -> None:
    static = site / "_static"
    page = (site / f"cases/{case}.html").read_text("utf-8")
    start = page.index('<div class="lg-widget" data-widget="session"')
    end = page.index("</section></div>", start)
    read = zipped(page) - zipped(page[:start] + page[end:]) + of(static, "page-session.js")
    assert read <= 5_850
    # What follows comes on top of that.
    assert of(static, "session-phone.css", "page-member.js") <= 20_000
    assert of(static, "session-phone.css", "page-collect.js") <= 28_550
    assert of(static, "page-member-later.js") <= 5_000
    # Both screens of who leads: the second window loads nothing that the first did not.
    assert of(static, "session.css", "page-leader.js") <= 37_000
    # While the first screen is read: codes, notes and camera, the harvest and all on paper.
    assert of(static, "page-leader-later.js") <= 23_200


def test_what_reads_a_cameras_pictures_is_loaded_only_when_asked_and_weighs_little(
    site: Path,
) -> None:
    for folder in (site / "_static", *(one for one in site.glob("*/_static") if one.is_dir())):
        assert 1_000 < of(folder, "qr-reader.js") <= 20_000
    for file in site.rglob("*.html"):
        assert "qr-reader" not in file.read_text("utf-8"), file.name


def of(folder: Path, *names: str) -> int:
    """Return the bytes of some files as they are sent."""
    return sum(zipped((folder / name).read_text("utf-8")) for name in names)


def zipped(text: str) -> int:
    """Return the bytes of a text as it is sent."""
    return len(gzip.compress(text.encode(), 9))
