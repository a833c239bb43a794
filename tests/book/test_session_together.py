"""A session with everyone in it: one who leads and their phones, on every case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from leergroep.documents.entries import Entries
from leergroep.session.frames import session_frame
from leergroep.session.model import RULES, SessionBoard, find_session, list_choices
from tests.book.conftest import Watched
from tests.book.together import AFTER, FIRST, LIBRARY, Leader, Member, phone

# Twelve on one case; on each other as many as choose each option, and one more.
PEOPLE = {case: 12 if case == "groningen" else 4 for case in LIBRARY.cases}


@pytest.fixture(scope="module")
def owners(browser: Browser, address: str) -> Iterator[list[BrowserContext]]:
    """Yield a phone for each of the people, who come with it to one case after another."""
    watched = Watched(address)
    owners = [phone(browser, watched) for _ in range(max(PEOPLE.values()))]
    yield owners
    for one in owners:
        one.close()
    assert watched.wrong == []


@pytest.fixture
def phones(owners: list[BrowserContext], case: str) -> Iterator[list[BrowserContext]]:
    yield owners[:PEOPLE[case]]
    for page in [page for one in owners for page in one.pages]:
        page.close()


def said(counts: Counter, slug: str) -> str:
    """Return how the screen says how many people chose something."""
    count = counts[slug]
    return {0: "niemand", 1: "1 mens"}.get(count, f"{count} mensen")


def options(case: str, moment: str) -> dict[str, str]:
    """Return the options of a case by slug, as they are in a round."""
    return {f"{moment}-{choice.slug}-{option.slug}": option.text.nl
            for choice in list_choices(LIBRARY.cases[case]) for option in choice.options}


def hidden(page: Page) -> None:
    """Check that nothing of what was chosen is anywhere in the page."""
    assert page.locator(".lg-tally, .lg-dot").count() == 0


@pytest.mark.slow
@pytest.mark.parametrize("case", LIBRARY.cases)
def test_people_walk_through_a_case_together(
    page: Page, phones: list[BrowserContext], address: str, tmp_path: Path, case: str
) -> None:
    board = find_session(LIBRARY, case)
    leader = Leader.open(page, address, case)
    leader.begin()
    leader.to("De keuze")
    leader.scene("ask")
    link = leader.link()
    members = [Member.join(context, link, case) for context in phones]
    before = Counter(slug for number, member in enumerate(members)
                     for slug in member.choose(FIRST, number % 3))
    hidden(page)
    carried = [member.short() for member in members]
    leader.take_in(*carried)
    leader.says(f"{len(members)} nieuw")
    hidden(page)
    leader.reveal()
    texts = options(case, FIRST)
    assert leader.tally() == {text: [said(before, slug)] for slug, text in texts.items()}

    word = leader.word()
    for member in members:
        member.page.get_by_role("button", name="2. Na het gesprek").click()
        member.open(word)
    after = Counter(slug for number, member in enumerate(members)
                    for slug in member.choose(AFTER, number % 2))
    again = [member.short().lower() for member in members]
    assert all(len(code.replace(" ", "")) <= 9 for code in [*carried, *again])
    leader.take_in("\n".join(again))
    leader.says(f"{len(members)} vervangen")
    leader.reveal()
    both = zip(options(case, FIRST).items(), options(case, AFTER), strict=True)
    assert leader.tally() == {text: [said(before, first), said(after, later)]
                              for (first, text), later in both}

    rules = next(one for one in board.members.factors if one.slug == RULES).items
    leader.to("Welke vuistregels herken je?")
    leader.scene("ask")
    for number, member in enumerate(members):
        member.recognise(*{rules[0].slug, rules[number % 3].slug})
    hidden(page)
    leader.take_in(*[member.code() for member in members])
    leader.says(f"{len(members)} vervangen")
    leader.reveal()
    page.get_by_role("button", name="Neem mee").first.click()
    assert leader.tally()[rules[0].statement.nl] == [f"{len(members)} mensen"]
    agreed(leader)
    taken_along(leader, board, tmp_path, Counter(before) + Counter(after), len(members))


def agreed(leader: Leader) -> None:
    """Agree on an action, and come to the harvest."""
    page = leader.page
    leader.to("De acties")
    page.get_by_role("button", name="Zet er een actie bij").click()
    page.get_by_label("Wat gaan we doen?").fill("Koffie op de stoep")
    page.get_by_label("Wie doet het?").fill("Samira")
    page.get_by_label("Wanneer is het klaar?").fill("2027-01-15")
    leader.to("Leergroep over")


def taken_along(
    leader: Leader, board: SessionBoard, folder: Path, chosen: Counter, people: int
) -> None:
    """Take the session along, and find in Python what was on the screen."""
    files = {}
    leader.press("Neem de bestanden mee")
    for end, name in {"json": "hele bijeenkomst", "md": "als tekst", "csv": "als tabel",
                      "ics": "Zet de datums"}.items():
        with leader.page.expect_download() as coming:
            leader.page.get_by_role("button", name=name).click()
        coming.value.save_as(folder / end)
        files[end] = (folder / end).read_bytes().decode("utf-8")
    for text in files.values():
        assert "Koffie op de stoep" in text
    assert "DTSTART;VALUE=DATE:20270115" in files["ics"]
    frame = session_frame(board, Entries.from_json(files["json"], board), "nl")
    choice = frame[frame["kind"] == "choice"]
    slugs = choice["moment"] + "-" + choice["question"] + "-" + choice["item"]
    assert Counter(slugs) == chosen
    assert choice["person"].nunique() == people
    assert list(frame.loc[frame["kind"] == "action", "who"]) == ["Samira"]
    assert len(frame[frame["kind"] == "rule-to-work-with"]) == 1
