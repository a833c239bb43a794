"""The ladder on paper and in the workbook, and the pages that lead to it and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.book.ladder import RUNGS, STEPS, Ladder, given, plain, whole
from tests.book.storage import until_open

FIGURES = [text for one in whole()["entries"].values() for text in one.values()]


@pytest.fixture
def ladder(page: Page, address: str) -> Ladder:
    return Ladder.open(page, address)


def test_paper_is_blank_with_lines_and_then_holds_the_figures_and_the_sum(
    ladder: Ladder, tmp_path: Path
) -> None:
    blank = printed(ladder, tmp_path / "blank.pdf")
    assert blank.count("Wie betaalt?") == len(STEPS)
    assert "Mensen die deze stap zetten" in blank
    assert "een andere participatieladder" in blank
    expect_lines(ladder)
    ladder.import_file(given(tmp_path, whole()))
    ladder.says("22 cijfers zijn geopend.")
    ladder.amounts(5, "-5", "1.500,50")
    full = printed(ladder, tmp_path / "full.pdf")
    for said in ("Het buurthuis", "1.500,50", "De gemeente", "(Een getal onder nul kan hier niet.",
                 "Dit zit niet in de som", "Nog onbekend: 1 van de 22 cijfers"):
        assert said in full


def printed(ladder: Ladder, target: Path) -> str:
    """Return the text of the page on paper."""
    ladder.page.pdf(path=target, format="A4")
    return plain(" ".join(page.extract_text() for page in PdfReader(target).pages))


def expect_lines(ladder: Ladder) -> None:
    """Hold that there is a line to write on for every figure."""
    ladder.page.emulate_media(media="print")
    expect(ladder.page.locator(".lg-screen").first).to_be_hidden()
    items = ladder.page.locator(".lg-paper__item")
    for number in range(len(RUNGS) + len(STEPS)):
        assert items.nth(number).locator(".lg-paper__line").count() >= 2
    ladder.page.emulate_media(media="null")


@pytest.mark.slow
def test_the_workbook_tells_how_far_a_ladder_is_and_reports_its_sum(
    ladder: Ladder, address: str, tmp_path: Path
) -> None:
    ladder.import_file(given(tmp_path, whole()))
    ladder.says("22 cijfers zijn geopend.")
    ladder.until_kept(*FIGURES)
    page = ladder.page
    page.goto(f"{address}notebooks/werkboek.html")
    ladder.ready()
    expect(page.locator(".lg-round").first).to_contain_text("22 van 22 cijfers ingevuld")
    page.emulate_media(media="print")
    report = page.locator(".lg-paper")
    expect(report).to_contain_text("Het buurthuis")
    expect(report.locator(".lg-rungs")).to_contain_text("Geïsoleerd")
    said = plain(report.locator(".lg-sum").inner_text())
    assert "76 − 66 = 10" in said
    assert "10 × € 1.000 = € 10.000" in said


@pytest.mark.slow
def test_a_new_round_is_about_the_same_people_and_empty(
    ladder: Ladder, address: str, tmp_path: Path
) -> None:
    ladder.import_file(given(tmp_path, whole()))
    ladder.says("22 cijfers zijn geopend.")
    first = ladder.until_kept(*FIGURES)["round"]
    ladder.page.goto(f"{address}notebooks/werkboek.html")
    ladder.ready()
    ladder.page.get_by_role("button", name="Begin een nieuwe ronde").click()
    ladder.says("Je vorige ronde staat hier nog.")
    expect(ladder.page.locator(".lg-status")).not_to_contain_text("groepsbeeld")
    until_open(ladder.page, "participatieladder", first)
    ladder = Ladder.open(ladder.page, address)
    expect(ladder.page.get_by_label("Over welke mensen")).to_have_value("Het buurthuis")
    assert ladder.typed() == []
    expect(ladder.page.locator(".lg-kept")).not_to_contain_text("niet te lezen")


def test_the_rule_the_case_and_the_ladder_lead_to_each_other(
    ladder: Ladder, address: str, tmp_path: Path
) -> None:
    ladder.import_file(given(tmp_path, whole()))
    ladder.says("22 cijfers zijn geopend.")
    links = ladder.page.locator(".lg-advice a").all()
    targets = {link.get_attribute("href").rpartition("/")[2] for link in links}
    assert {"voortgang-meten.html", "leeuwarden.html"} <= targets
    back = ladder.page.locator("article a[href$='participatieladder.html']").first
    for name in ("book/analyse/voortgang-meten", "cases/leeuwarden", "book/invullen"):
        ladder.page.goto(f"{address}{name}.html")
        expect(back).to_be_visible()
