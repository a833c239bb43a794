"""A session as the people in it see and touch it: one who leads, and members with phones."""

from __future__ import annotations

import json
from pathlib import Path
from zlib import crc32

from attrs import define
from msgspec.structs import replace
from playwright.sync_api import Browser, BrowserContext, Page, expect

from leergroep import AnswerSheet
from leergroep.checklist.model import Checklist
from leergroep.content.case_parts import Choice
from leergroep.documents.share_code import encode
from leergroep.session.model import ROUNDS, find_session, list_choices
from tests.book.conftest import Watched
from tests.book.form import LIBRARY
from tests.book.leading import Screen

ROOT = Path(__file__).parents[2]
FIRST, AFTER = ROUNDS
PHONE = {"width": 360, "height": 740}
SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
STEPS = {FIRST: "1. Eerste keuze", AFTER: "2. Na het gesprek", "": "3. Vuistregels"}


@define
class Member:
    """Take part on a phone."""

    page: Page
    case: str

    @classmethod
    def join(cls, context: BrowserContext, address: str, case: str) -> Member:
        page = context.new_page()
        page.goto(address)
        page.wait_for_selector(".lg-member")
        expect(page.locator(".lg-kept")).not_to_contain_text("worden opgehaald")
        return cls(page, case)

    def step(self, moment: str) -> None:
        """Go to a step, and open it with its word where it is closed."""
        step = self.page.get_by_role("button", name=STEPS[moment])
        step.click()
        expect(step).to_have_attribute("aria-current", "step")
        if self.page.locator(".lg-closed").count():
            self.open(opening_word(self.case, moment))

    def open(self, word: str) -> None:
        """Type the word that opens a step."""
        self.page.get_by_label("Welk woord staat op het scherm?").fill(word)
        self.page.get_by_role("button", name="Open deze stap").click()

    def choose(self, moment: str, number: int) -> list[str]:
        """Choose in every choice, another number otherwise; return the slugs of what is chosen."""
        self.step(moment)
        taken = []
        for choice in list_choices(LIBRARY.cases[self.case]):
            group = self.page.get_by_role("group", name=choice.question.nl, exact=True)
            for option in picked(choice, number):
                group.get_by_label(option.text.nl, exact=True).check()
                taken.append(f"{moment}-{choice.slug}-{option.slug}")
        return taken

    def recognise(self, *rules: str) -> None:
        self.step("")
        for rule in rules:
            self.page.get_by_label(LIBRARY.rules[rule].title.nl, exact=True).check()

    def code(self) -> str:
        """Return the whole code, to send: the QR code holds it too."""
        return (self.page.locator(".lg-code--whole").text_content() or "").strip()

    def short(self) -> str:
        """Return the short code, to read out."""
        return self.page.locator(".lg-code--short").inner_text().strip()


def opening_word(case: str, moment: str, day: str = "") -> str:
    """Return the word that opens a step, as the screen of who leads shows it or as on paper."""
    words = json.loads((ROOT / "leergroep/session/opening_words.json").read_text("utf-8"))
    start = crc32(f"deelname-{case}/{day}".encode())
    return words[(start + 17 * [AFTER, ""].index(moment)) % len(words)]["nl"]


def picked(choice: Choice, number: int) -> list:
    """Return the options that a member takes."""
    many = len(choice.options)
    return [choice.options[(number + place) % many] for place in range(choice.pick)]


@define
class Leader(Screen):
    """Lead a session on the screen that everyone sees."""

    @classmethod
    def open(cls, page: Page, address: str, case: str) -> Leader:
        page.goto(f"{address}cases/{case}.html")
        page.get_by_role("button", name="Leid de bijeenkomst").click()
        return cls(page)

    def begin(self) -> None:
        self.page.get_by_role("button", name="Begin de bijeenkomst").click()
        self.at("De situatie")

    def at(self, title: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(title)

    def to(self, title: str) -> None:
        """Go on, scene by scene, until this step is there."""
        heading = self.page.get_by_role("heading", level=1)
        for _ in range(40):
            if title in heading.inner_text():
                return
            self.press("Volgende")
        self.at(title)

    def link(self) -> str:
        return self.page.locator(".lg-joining a").get_attribute("href")

    def take_in(self, *codes: str) -> None:
        self.own()
        self.page.get_by_label("Plak of typ de codes").fill("\n".join(codes))
        self.page.get_by_role("button", name="Neem in").click()

    def says(self, text: str) -> None:
        expect(self.page.locator(".lg-intake__result")).to_contain_text(text)

    def arrived(self, many: int) -> None:
        expect(self.page.locator(".lg-in")).to_contain_text(f"{many} binnen (")

    def scan(self) -> None:
        self.page.get_by_role("button", name="Scan met de camera").click()

    def refused(self) -> list[str]:
        return self.page.locator(".lg-refused li").all_inner_texts()

    def reveal(self) -> None:
        """Show what was answered to what is asked now."""
        while not self.page.get_by_role("button", name="Laat zien", exact=True).count():
            self.press("Volgende")
        self.press("Laat zien")

    def word(self) -> str:
        """Return the word that opens the next step on every phone."""
        self.scene("ask")
        return self.page.locator(".lg-opener strong").inner_text()

    def tally(self) -> dict[str, list[str]]:
        """Return what stands beside every option or rule: how many people, in each round."""
        found: dict[str, list[str]] = {}
        while True:
            for row in self.page.locator(".lg-tally > li").all():
                counts = row.locator(".lg-tally__count").all_inner_texts()
                found[row.locator(".lg-tally__option").inner_text()] = counts
            number = self.page.locator(".lg-scene").get_attribute("data-scene").rpartition("-")[2]
            self.press("Volgende")
            scene = self.page.locator(".lg-scene").get_attribute("data-scene")
            # Another question of the same choice, or what comes next.
            if not scene.startswith("toon-") or scene.endswith(f"-{number}"):
                return found


def phone(browser: Browser, watched: Watched) -> BrowserContext:
    """Return a phone of its own, whose pages are watched."""
    context = browser.new_context(viewport=PHONE, locale="nl-NL")
    context.on("page", watched.watch)
    return context


def choosing(page: Page, address: str, case: str) -> Leader:
    """Come to the choice, where codes are taken in."""
    leader = Leader.open(page, address, case)
    leader.begin()
    leader.to("De keuze")
    leader.scene("ask")
    leader.own()
    return leader


def code(case: str, number: int, *chosen: str, edition: int = 1) -> str:
    """Return the code of a member: another number is another member."""
    members = replace(find_session(LIBRARY, case).members, edition=edition)
    return coded(number, members, dict.fromkeys(chosen or [next(members.items())[1].slug], 1))


def coded(number: int, instrument: Checklist, answers: dict[str, int]) -> str:
    mark = "A" + "".join(SYMBOLS[number // 31 ** power % 31] for power in (2, 1, 0))
    sheet = AnswerSheet(instrument.slug, instrument.edition, round="2026-11-26", answers=answers,
                        extra={"mark": mark})
    return encode(sheet, instrument)
