"""Somebody with a browser, as far as every browser can be driven: real clicks and real keys."""

from __future__ import annotations

from abc import ABC, abstractmethod

from attrs import define, field

# What a script of a test may call: what can be seen, by what is written on it.
WORDS = """
const text = (one) => one.textContent.replace(/\\s+/g, " ").trim();
const seen = (one) => one.checkVisibility({ visibilityProperty: true });
const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
const called = (selector, name) => {
  const found = all(selector);
  return found.find((one) => text(one) === name) ?? found.find((one) => text(one).includes(name));
};
"""
PRESSED = "button, a, summary, [role=button]"
ANSWER = """([number, word]) => [...all(".lg-statement")[number].querySelectorAll("label")]
  .find((one) => text(one) === word)"""
ANSWERED = """([number]) => {
  const chosen = all(".lg-statement")[number].querySelector("input:checked + label");
  return chosen ? text(chosen) : "";
}"""
# Wait inside the page: nothing is asked over and over from outside.
UNTIL = """async (wanted) => {
  const find = FIND;
  for (const end = Date.now() + 15000; Date.now() < end;) {
    const found = find(wanted);
    if (found) return found;
    await new Promise((soon) => setTimeout(soon, 20));
  }
  throw new Error(`never: ${JSON.stringify(wanted)}, but: ${document.body.innerText.slice(-3000)}`);
}"""
MIDDLE = """(one) => {
  one.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = one.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}"""
READY = """() => document.querySelectorAll(".lg-widget[data-ready]").length
  && !all(".lg-kept").some((one) => text(one).includes("worden opgehaald"))"""


@define
class Visitor(ABC):
    """Open pages of the book and touch what is on them, by what is written there."""

    address: str = field(kw_only=True)

    @abstractmethod
    def visit(self, url: str) -> None:
        """Open an address."""

    @abstractmethod
    def reload(self) -> None:
        """Load this page anew."""

    @abstractmethod
    def evaluate(self, script: str, *wanted: object) -> object:
        """Run a function of a list in the page, and return what it gives or promises."""

    @abstractmethod
    def point(self, x: float, y: float, pressed: bool = True) -> None:
        """Click at a place of the window, or only point at it."""

    @abstractmethod
    def keys(self, *names: str) -> None:
        """Press keys, one after the other."""

    @abstractmethod
    def type(self, text: str) -> None:
        """Type a text where the focus is."""

    @abstractmethod
    def narrow(self) -> None:
        """Make the window as narrow as a phone: 360 points, or as few as this browser has."""

    @abstractmethod
    def find_wrong(self) -> list[str]:
        """Return what no page may do: fail, complain, ask anything of another host."""

    def open(self, page: str) -> None:
        """Open a page of the book by its name."""
        self.visit(self.address + page)

    def open_form(self, page: str) -> None:
        """Open a page and wait until what is filled in there is alive."""
        self.open(page)
        self.until(READY)

    def run(self, script: str, *wanted: object) -> object:
        """Run a function of a list in the page, with words for what is seen there."""
        return self.evaluate(f"(wanted) => {{ {WORDS} return ({script})(wanted); }}", *wanted)

    def until(self, find: str, *wanted: object) -> object:
        """Wait until a function of a list gives something, and return it."""
        return self.run(UNTIL.replace("FIND", find), *wanted)

    def click(self, find: str, *wanted: object) -> None:
        """Click in the middle of what a function of a list finds, once it is there."""
        waiting = UNTIL.replace("FIND", find)
        self.point(*self.run(f"async (wanted) => ({MIDDLE})(await ({waiting})(wanted))", *wanted))

    def press(self, name: str, what: str = PRESSED) -> None:
        """Press a button or a link, or open what is folded away under this name."""
        self.click("([what, name]) => called(what, name)", what, name)

    def label(self, name: str) -> None:
        """Click the label of a field."""
        self.press(name, "label")

    def fill(self, name: str, text: str) -> None:
        """Type a text in the field with this label."""
        self.label(name)
        self.until("([name]) => document.activeElement.labels?.length", name)
        self.type(text)

    def shows(self, words: str) -> None:
        """Wait until these words can be read."""
        self.until("""([words]) => document.body.innerText.replace(/\\s+/g, " ").includes(words)""",
                   words)

    def tab_to(self, condition: str) -> None:
        """Press Tab until the focus is where it should be."""
        for _ in range(120):
            self.keys("Tab")
            if self.run(f"() => ((active) => {condition})(document.activeElement)"):
                return
        raise AssertionError(f"the keyboard never came to: {condition}")

    def answer(self, number: int, word: str) -> None:
        """Answer a statement by the label of a choice."""
        self.click(ANSWER, number, word)
        self.until(f"([number, word]) => ({ANSWERED})([number]) === word", number, word)

    def answered(self, number: int) -> str:
        """Return the word of the chosen answer, or nothing."""
        return self.run(ANSWERED, number)
