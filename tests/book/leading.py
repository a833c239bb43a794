"""A session as who leads it sees and touches it."""

from __future__ import annotations

from pathlib import Path

from attrs import define
from playwright.sync_api import Locator, Page, expect

from leergroep import AnswerSheet
from leergroep.documents.share_code import encode
from leergroep.session.model import find_session
from tests.book.form import LIBRARY
from tests.book.storage import until

CASE = "leeuwarden"
TITLES = {
    "situatie": "De situatie",
    "opgave": "De opgave",
    "keuze": "De keuze",
    "aanpak": "Wat de stad deed",
    "resultaten": "De resultaten",
    "expert": "De blik van de expert",
    "lessen": "De lessen",
    "vuistregels": "Welke vuistregels herken je?",
    "betekenis": "Wat betekent dit voor jullie wijk?",
    "acties": "De acties",
    "oogst": "De oogst",
}
STEPS = list(TITLES)


def code(number: int, *items: str, case: str = CASE) -> str:
    """Return the share code of a member who chose these items."""
    members = find_session(LIBRARY, case).members
    sheet = AnswerSheet(members.slug, members.edition, answers=dict.fromkeys(items, 1),
                        extra={"mark": f"{number + 700:04d}".translate(MARK)})
    return encode(sheet, members)


# A mark has no 0 and no 1.
MARK = str.maketrans("0123456789", "ABCDEFGHJK")


def options(when: str, case: str = CASE) -> list[str]:
    """Return the items of the first choice of a case in a round."""
    members = find_session(LIBRARY, case).members
    return [item.slug for item in next(one for one in members.factors if one.part == when).items]


@define
class Screen:
    """The screen of a session: the group's, or what only who leads needs."""

    page: Page

    def press(self, name: str, number: int = 0) -> None:
        self.page.get_by_role("button", name=name, exact=True).nth(number).click()

    def own(self) -> None:
        """Show what only who leads needs, on the one screen that there is."""
        if not self.page.locator(".lg-console").count():
            self.press("Voor wie leidt")

    def stage(self) -> None:
        """Show the group's screen."""
        if self.page.locator(".lg-console").count():
            self.press("Terug naar het scherm van de groep")

    def scene(self, kind: str) -> None:
        """Go on until the screen asks, shows or opens a talk."""
        self.stage()
        for _ in range(30):
            if self.page.locator(f".lg-scene--{kind}").count():
                return
            self.press("Volgende")
        expect(self.page.locator(f".lg-scene--{kind}")).to_be_visible()


@define
class Leading(Screen):
    """Lead a session by what is written on the screen."""

    case: str = CASE

    @classmethod
    def open(cls, page: Page, address: str, case: str = CASE) -> Leading:
        """Open a case and its session, before the first step."""
        page.goto(f"{address}cases/{case}.html")
        return cls(page, case).opened()

    def opened(self) -> Leading:
        self.press("Leid de bijeenkomst")
        expect(self.page.locator(".lg-start")).to_be_visible()
        expect(self.page.locator(".lg-kept")).not_to_contain_text("worden opgehaald")
        return self

    @classmethod
    def begun(cls, page: Page, address: str, case: str = CASE, group: str = "") -> Leading:
        """Open a case and begin its session."""
        leading = cls.open(page, address, case)
        if group:
            page.get_by_label("Hoe heet jullie groep?").fill(group)
        leading.press("Begin de bijeenkomst")
        leading.is_at("situatie")
        return leading

    def fold(self, name: str) -> None:
        """Open or close what is folded away under this name."""
        self.page.locator("summary", has_text=name).last.click()

    def title(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    def is_at(self, slug: str) -> None:
        expect(self.title()).to_contain_text(TITLES[slug])

    def go(self, slug: str) -> None:
        """Jump to a step, past a choice that nobody made if need be."""
        self.fold("Alle stappen en meer")
        self.press(TITLES[slug])
        anyway = self.page.get_by_role("button", name="Ja, ga verder")
        if anyway.count():
            anyway.click()
        self.is_at(slug)

    def to(self, slug: str) -> None:
        """Go on, scene by scene, until this step is there."""
        for _ in range(30):
            if TITLES[slug] in self.title().inner_text():
                return
            self.press("Volgende")
        self.is_at(slug)

    def place(self) -> str:
        """Return the step and the scene that the group sees."""
        scene = self.page.locator(".lg-scene").get_attribute("data-scene")
        return f"{self.title().inner_text()}: {scene}"

    def reveal(self) -> None:
        """Show what was answered to what is asked now or next."""
        self.scene("ask")
        while not self.page.get_by_role("button", name="Laat zien", exact=True).count():
            self.press("Volgende")
        self.press("Laat zien")

    def take(self, *codes: str) -> None:
        """Paste share codes and take them in, while the group is asked."""
        self.scene("ask")
        self.own()
        self.page.get_by_label("Plak of typ de codes").fill("\n".join(codes))
        self.press("Neem in")
        expect(self.page.locator(".lg-intake__result")).not_to_be_empty()
        self.stage()

    def count(self, *hands: int) -> None:
        """Fill in how many hands went up for each option that is asked."""
        self.scene("ask")
        self.own()
        self.page.locator("summary", has_text="Geen telefoons?").first.click()
        fields = self.page.locator(".lg-counter input:visible")
        for number, count in enumerate(hands):
            fields.nth(number).fill(str(count))
        self.stage()

    def act(self, what: str, who: str = "", when: str = "") -> None:
        """Put an action down, where there is a place for it."""
        if not self.page.get_by_role("button", name="Zet er een actie bij").count():
            self.own()
        self.press("Zet er een actie bij")
        row = self.page.locator(".lg-row-form--acties").last
        row.get_by_label("Wat gaan we doen?").fill(what)
        row.get_by_label("Wie doet het?").fill(who)
        row.get_by_label("Wanneer is het klaar?").fill(when)

    def ask(self, question: str) -> None:
        """Put an open question down, where there is a place for it."""
        if not self.page.get_by_role("button", name="Zet er een vraag bij").count():
            self.own()
        self.press("Zet er een vraag bij")
        row = self.page.locator(".lg-row-form--vragen").last
        row.get_by_label("Wat willen we weten?").fill(question)

    def outcome(self) -> list[str]:
        """Return what is said of each option, in words."""
        rows = self.page.locator(".lg-tally:visible > li")
        # After a reload the scene stands there before the script that draws its answers.
        rows.first.wait_for()
        return [" ".join(one.locator(".lg-tally__count").all_inner_texts()) for one in rows.all()]

    def until_kept(self, **entries: dict) -> dict:
        """Wait until the browser keeps these fields of these entries; return the session."""
        return until(self.page, """([slug, wanted], sheet) =>
          Object.entries(wanted).every(([id, fields]) => Object.entries(fields).every(
            ([key, value]) => sheet(slug)?.entries?.[id]?.[key] === value)) && sheet(slug)""",
                     f"sessie-{self.case}", entries)

    def files(self) -> None:
        """Go beyond the end, where the files are."""
        if self.page.locator(".lg-harvest").count():
            self.press("Neem de bestanden mee")

    def saved(self, button: str) -> str:
        """Return the text of the file that a button hands over, line ends as they are."""
        self.files()
        with self.page.expect_download() as download:
            self.press(button)
        return Path(download.value.path()).read_bytes().decode("utf-8")


def walked(page: Page, address: str) -> Leading:
    """Lead a session up to its harvest, with two rounds of hands and all sorts agreed."""
    leading = Leading.begun(page, address, group="Noord")
    leading.go("keuze")
    leading.count(5, 3)
    leading.reveal()
    leading.count(4, 4)
    leading.reveal()
    leading.go("vuistregels")
    leading.reveal()
    page.locator(".lg-taking button").first.click()
    leading.go("betekenis")
    leading.act("=Bellen; met \"iedereen\"", "Ans, Bo", "2027-01-15")
    leading.act("<b>Langs</b> bij de buren")
    leading.ask("Wie betaalt dit?")
    leading.go("oogst")
    return leading
