"""How often who leads a session presses, when screens go on by themselves and when none does.

Counted is every press and key of who leads from the page of the case to the harvest: what opens
the session, the number of people and its two digits, that the clock leads, each screen and each
page that is turned. A key of a remote counts as a press. What takes the codes in is counted apart,
for it is the same either way: a second window, and at each of three moments a click, a paste and
Enter.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import define
from playwright.sync_api import Browser, Page

from bench.browser import visitor
from bench.report import Row
from bench.server import served
from leergroep.session.model import RULES, find_session
from tests.book.leading import CASE, LIBRARY, code, options

PEOPLE, MOST_PRESSES = 12, 12
# More seconds than any screen is planned for.
LONGEST = 600
ONWARD = ".lg-go__on > button.utrecht-button--primary-action"
SHOWN = """() => [document.querySelector(".lg-stagebar__title").innerText,
  document.querySelector(".lg-scene").dataset.scene,
  document.querySelector(".lg-read")?.scrollLeft ?? 0].join("/")"""


def rows(browser: Browser, html: Path) -> Iterator[Row]:
    """Yield the presses with a number said, and with the clock, beside those without either."""
    with served(html) as server:
        alone = lead(browser, server.url)
        said = lead(browser, server.url, says=True)
        clock = lead(browser, server.url, says=True, clock=True)
    for what, one in (("everyone in", said), ("the clock leads", clock)):
        yield Row(f"presses to lead, {what}", "presses", one.screens, alone.screens, "each pressed",
                  MOST_PRESSES)
    yield Row("presses to take in 12 codes, 3 times", "presses", clock.codes, alone.codes,
              "each pressed")


def lead(browser: Browser, address: str, *, says: bool = False, clock: bool = False) -> Presses:
    """Lead a whole session with twelve people, and return how often that took a press."""
    with visitor(browser) as context:
        leader = Presses(context.new_page())
        leader.begin(address, says=says, clock=clock)
        own = leader.open_second()
        for codes in hand_over():
            leader.to(".lg-scene--ask", waits=clock)
            leader.take_in(own, codes)
            leader.to(".lg-scene--show", waits=says)
        leader.to(".lg-harvest", waits=clock)
        return leader


def hand_over() -> Iterator[list[str]]:
    """Yield the codes of everyone at each moment: those before, and what was answered since."""
    rules = next(one for one in find_session(LIBRARY, CASE).members.factors if one.slug == RULES)
    answers: list[str] = []
    for slug in (options("eerst")[0], options("daarna")[0], rules.items[0].slug):
        answers.append(slug)
        yield [code(person, *answers) for person in range(PEOPLE)]


@define
class Presses:
    """Lead a session on the screen of a group, and count."""

    page: Page
    screens: int = 0
    codes: int = 0

    def press(self, name: str) -> None:
        """Press a button of the group's screen."""
        self.page.get_by_role("button", name=name, exact=True).click()
        self.screens += 1

    def begin(self, address: str, *, says: bool, clock: bool) -> None:
        """Open the session; say with how many they are, and that the clock leads."""
        self.page.clock.install()
        self.page.goto(f"{address}cases/{CASE}.html")
        self.press("Leid de bijeenkomst")
        if says:
            self.page.get_by_label("Met hoeveel zijn jullie?").fill(str(PEOPLE))
            self.screens += 1 + len(str(PEOPLE))
        if clock:
            self.page.get_by_label("Laat de klok leiden").check()
            self.screens += 1
        self.press("Begin de bijeenkomst")

    def open_second(self) -> Page:
        """Open the window of who leads."""
        with self.page.context.expect_page() as coming:
            self.page.get_by_role("button", name="Open een tweede venster").click()
        self.codes += 1
        own: Page = coming.value
        own.get_by_role("timer").wait_for()
        return own

    def take_in(self, own: Page, codes: list[str]) -> None:
        """Paste the codes of everyone: a click, a paste, Enter."""
        field = own.get_by_label("Plak of typ de codes")
        field.fill("\n".join(codes))
        field.press("Enter")
        self.codes += 3
        own.locator(".lg-intake__result", has_text=str(PEOPLE)).wait_for()

    def to(self, scene: str, *, waits: bool) -> None:
        """Come to a scene: by waiting where screens go on by themselves, and else by a press."""
        while not self.page.locator(scene).count():
            before = self.page.evaluate(SHOWN)
            if waits and self.waited(before):
                continue
            self.page.locator(ONWARD).click()
            self.screens += 1
            self.page.wait_for_function(f"(before) => ({SHOWN})() !== before", arg=before)

    def waited(self, before: str) -> bool:
        """Let time go by; return whether the screen went on by itself."""
        for _ in range(LONGEST // 10):
            self.page.clock.run_for(10_000)
            if self.page.evaluate(SHOWN) != before:
                return True
        return False
