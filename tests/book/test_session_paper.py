"""The printable set: everything that a session needs on paper, page by page."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Page, expect

from leergroep.content.case_parts import CHOOSING
from leergroep.session.model import list_choices
from tests.book.together import AFTER, LIBRARY, Leader, choosing, opening_word
from tests.slow import try_first

LATER = "**/page-leader-later*"


def pages(page: Page, target: Path) -> list[str]:
    """Print the page as it stands; return the text of each sheet, without ligatures."""
    from pypdf import PdfReader

    page.pdf(path=target, format="A4")
    texts = [normalize("NFKC", sheet.extract_text()) for sheet in PdfReader(target).pages]
    return [rejoined(" ".join(text.split())) for text in texts]


def wait_for_paper(page: Page) -> None:
    """Wait for what is printed before a session: it comes after the first screen."""
    page.wait_for_selector(".lg-paper .lg-set__leader", state="attached")


def rejoined(text: str) -> str:
    """Return a text without the space of a line that ended at a hyphen."""
    return text.replace("- ", "-")


def on(sheets: list[str], text: str) -> int:
    """Return the number of the only sheet with this text."""
    found = [number for number, sheet in enumerate(sheets) if rejoined(text) in sheet]
    assert len(found) == 1, (text, found)
    return found[0]


@pytest.mark.slow
@pytest.mark.parametrize("slug", try_first(LIBRARY.cases, "groningen"))
def test_the_set_holds_all_of_a_session_each_part_on_sheets_of_its_own(
    page: Page, address: str, tmp_path: Path, slug: str
) -> None:
    case = LIBRARY.cases[slug]
    Leader.open(page, address, slug)
    wait_for_paper(page)
    sheets = pages(page, tmp_path / "set.pdf")
    whole = " ".join(sheets)
    assert 10 <= len(sheets) <= 20
    assert "Zo verloopt de bijeenkomst" in sheets[0]
    assert "Zo leid je zonder scherm" in sheets[0]
    assert all(f"‘{opening_word(slug, moment)}’" in sheets[0] for moment in (AFTER, ""))
    assert "Voor wie leidt" in sheets[1]
    for part in case.parts:
        assert rejoined(part.leader.nl) in whole
        assert all(rejoined(prompt.nl) in whole for prompt in part.prompts)
    for choice in list_choices(case):
        cards = sheets[on(sheets, choice.options[0].text.nl)]
        copies = max(1, 8 // len(choice.options))
        assert f"{copies} keer. Knip ze los." in cards
        assert f"kiest er {choice.pick}." in cards
        assert all(cards.count(rejoined(one.text.nl)) == copies for one in choice.options)
    rules = on(sheets, "Kruis aan wat je in dit verhaal herkent.")
    assert sheets[rules].count("☐") == len(case.rules)
    assert on(sheets, "Actieblad") == rules + 1
    assert told(page, CHOOSING) in " ".join(sheets[rules + 2:])
    assert sheets[on(sheets[rules:], told(page, "aanpak")) + rules].startswith(told(page, "aanpak"))
    for figure in page.locator(".tag_sinds-cijfers figcaption").all_inner_texts():
        caption = rejoined(figure)
        assert "Bron: " in sheets[on(sheets, caption)].partition(caption)[2]
    assert "Bekijk de gegevens als tabel" not in whole
    assert "Bronnen Rapport" in sheets[-1]


@pytest.mark.slow
@pytest.mark.parametrize("slug", LIBRARY.cases)
def test_the_cards_to_talk_over_take_two_sheets(
    page: Page, address: str, tmp_path: Path, slug: str
) -> None:
    Leader.open(page, address, slug)
    wait_for_paper(page)
    sheets = pages(page, tmp_path / "set.pdf")
    first = on(sheets, "Vragen voor het gesprek")
    question = list_choices(LIBRARY.cases[slug])[0].question.nl
    assert on(sheets[first:], f"{question} Hier staan") == 2


def test_what_is_printed_before_all_of_it_is_there_says_so_and_the_next_print_is_whole(
    page: Page, address: str, tmp_path: Path
) -> None:
    late = "Dit is nog niet alles"
    held = []
    page.route(LATER, lambda route: held.append(route))
    Leader.open(page, address, "groningen")
    expect(page.get_by_text(late)).to_be_attached()
    assert late in " ".join(pages(page, tmp_path / "early.pdf"))
    held[0].continue_()
    wait_for_paper(page)
    whole = " ".join(pages(page, tmp_path / "set.pdf"))
    assert late not in whole
    assert "Actieblad" in whole


def told(page: Page, part: str) -> str:
    """Return the heading of the section that tells a part."""
    heading = page.locator(f".part-{part} > h2").inner_text()
    return rejoined(" ".join(heading.removesuffix("#").split()))


@pytest.mark.slow
def test_what_was_agreed_is_printed_before_the_set(
    page: Page, address: str, tmp_path: Path
) -> None:
    leader = choosing(page, address, "amsterdam")
    page.get_by_role("button", name="Zet er een actie bij").click()
    page.get_by_label("Wat gaan we doen?").fill("Koffie op de stoep")
    page.get_by_text("Alle stappen en meer").click()
    page.get_by_role("button", name="Verlaat de bijeenkomst").click()
    wait_for_paper(leader.page)
    sheets = pages(page, tmp_path / "set.pdf")
    assert on(sheets, "Koffie op de stoep") < on(sheets, "Zo verloopt de bijeenkomst")


@pytest.mark.slow
def test_there_are_cards_for_as_many_as_meet_lettered_as_on_the_screen(
    page: Page, address: str, tmp_path: Path
) -> None:
    Leader.open(page, address, "groningen")
    wait_for_paper(page)
    page.get_by_label("Met hoeveel zijn jullie?").fill("11")
    page.keyboard.press("Tab")
    sheets = pages(page, tmp_path / "set.pdf")
    for choice in list_choices(LIBRARY.cases["groningen"]):
        whole = " ".join(sheets)
        for letter, option in zip("ABCDEFGH", choice.options, strict=False):
            assert whole.count(f"{letter} {rejoined(option.text.nl)}") == 11
    assert "Hier staan de kaarten voor wie kiest, 11 keer." in whole


def test_during_a_session_no_set_is_printed(page: Page, address: str, tmp_path: Path) -> None:
    choosing(page, address, "amsterdam")
    assert "Actieblad" not in " ".join(pages(page, tmp_path / "step.pdf"))
