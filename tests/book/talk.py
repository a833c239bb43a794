"""The stage of a group's picture as a group in a room sees and touches it."""

from __future__ import annotations

from pathlib import Path

from attrs import define
from playwright.sync_api import Locator, Page, expect

from tests.book.group import GROUP, Picture, as_file, sheet

# The smallest text on a screen of 1920 pixels that the back of a room can read.
LEGIBLE = 28
SMALLEST = """() => Math.min(...[...document.querySelectorAll(".lg-talk .lg-screen *")]
  .filter((one) => one.checkVisibility() &&
    [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
  .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""
HIDDEN = """() => {
  const stage = document.querySelector(".lg-talk");
  return [stage.scrollHeight - stage.clientHeight, stage.scrollWidth - stage.clientWidth]
    .map((more) => Math.max(more, 0));
}"""


@define
class Talk:
    """Drive the stage by what is written on it."""

    page: Page

    @classmethod
    def open(cls, page: Page, address: str, many: int = 7, **about: object) -> Talk:
        """Bring the answers of many people together and open the stage of their picture."""
        picture = Picture.open(page, address + GROUP)
        people = [sheet(number, **about) for number in range(many)]
        picture.choose([as_file(one, f"{at}.json") for at, one in enumerate(people)])
        picture.says(f"{many} mensen vulden dit in")
        return cls(page).opened()

    def opened(self) -> Talk:
        self.page.get_by_role("button", name="Praat erover op een groot scherm").click()
        expect(self.heading()).to_be_focused()
        return self

    def heading(self) -> Locator:
        return self.page.locator(".lg-talk h2").first

    def press(self, name: str) -> None:
        self.page.locator(".lg-talk").get_by_role("button", name=name, exact=True).click()

    def is_at(self, place: str) -> None:
        expect(self.page.locator(".lg-talk__head")).to_contain_text(place)

    def agree(self, what: str, who: str = "", when: str = "") -> None:
        """Put the action down that the screen asks for."""
        for label, text in (("Wat gaan we doen?", what), ("Wie doet het?", who),
                            ("Wanneer is het klaar?", when)):
            self.page.get_by_label(label).fill(text)

    def saved(self, button: str) -> str:
        """Return the text of the file that a button hands over, line ends as they are."""
        with self.page.expect_download() as download:
            self.press(button)
        return Path(download.value.path()).read_bytes().decode("utf-8")

    def find_hidden(self) -> list[int]:
        """Return how many pixels of the screen lie out of sight, down and to the right."""
        return self.page.evaluate(HIDDEN)

    def measure_smallest(self) -> float:
        """Return the size of the smallest text, in pixels."""
        return self.page.evaluate(SMALLEST)


def agreed(talk: Talk) -> None:
    """Agree on as much as a group does in an evening."""
    talk.press("Acties")
    said = [
        ("Elke dinsdagochtend koffie op de stoep bij de portocabin", "Ans en Bo", "2027-01-15"),
        ("De corporatie vragen wie er over het trappenhuis gaat, en daarna langs bij alle bewoners",
         "Cas", ""),
        ("Een lijst met wie wij kennen", "", "2027-02-01"),
        ("Terugkomen", "iedereen", "2027-03-01"),
    ]
    for number, action in enumerate(said):
        if number:
            talk.press("Zet er een actie bij")
        talk.agree(*action)
