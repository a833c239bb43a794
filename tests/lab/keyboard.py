"""A form in a notebook by the keyboard alone; for any host with `jupyterapp` in its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from playwright.sync_api import Page

# What JupyterLab does with them in a notebook: cut, paste, add, move, merge, undo, restart.
LETTERS = ["a", "b", "c", "d", "d", "x", "m", "y", "r", "z", "v", "j", "k", "i", "i", "0", "0"]
ARROWS = ["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"]
RUNS = ["Shift+Enter", "Control+Enter", "Alt+Enter"]
CELLS = """() => [...window.jupyterapp.shell.currentWidget.content.model.cells].map((cell) =>
  [cell.id, cell.type, cell.sharedModel.getSource(), cell.executionCount ?? null])"""
FOCUSED = """() => {
  const { activeElement: one } = document;
  const host = one.closest(".lg-host");
  return host && { tag: one.localName, type: one.type ?? "", id: one.id, name: one.name ?? "" };
}"""
# The controls of a kind that a table repeats hear what the first of them do.
ENOUGH = 8
# Where a reader comes in by Tab, or by a click on nothing in particular.
ENTER = """(host) => {
  const own = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  [...host.querySelectorAll(own)].find((one) => one.checkVisibility())?.focus();
}"""


def cells(page: Page) -> list[list]:
    """Return the cells of the notebook in front: what they are, hold, and how often they ran."""
    return page.evaluate(CELLS)


def walk(page: Page, most: int, number: int = 0) -> Iterator[dict]:
    """Go by Tab through a form, from its first control on; yield what has the focus."""
    page.locator(".lg-host:visible").nth(number).evaluate(ENTER)
    for _ in range(most):
        focused = page.evaluate(FOCUSED)
        if not focused:
            return
        yield focused
        page.keyboard.press("Tab")


def try_keys(page: Page, most: int = 40, number: int = 0) -> Counter[str]:
    """Press whatever a notebook listens for on each control; return how many of each kind."""
    met = Counter[str]()
    for focused in walk(page, most, number):
        kind = focused["type"] or focused["tag"]
        met[kind] += 1
        if met[kind] > ENOUGH:
            continue
        for key in keys_of(kind):
            page.keyboard.press(key)
        stayed = page.evaluate(FOCUSED)
        assert stayed, f"{focused} lost the focus to the notebook"
        assert stayed["name"] == focused["name"], f"an arrow led from {focused} to {stayed}"
        if kind in ("text", "textarea"):
            write(page, focused)
    return met


def keys_of(kind: str) -> list[str]:
    """Return what may be pressed on a control without going elsewhere in the form."""
    if kind in ("radio", "checkbox"):
        return ["Space", *LETTERS, "Enter", *ARROWS]
    if kind == "summary":
        return ["Enter", *LETTERS, *ARROWS]
    if kind in ("button", "a"):
        return [*LETTERS, *ARROWS]
    return []


def write(page: Page, focused: dict) -> None:
    """Write in a field, with the keys that run a cell in between: nothing is lost."""
    page.keyboard.type("abcdd xmyz 00")
    for key in RUNS:
        page.keyboard.press(key)
    page.keyboard.type("!")
    text = page.evaluate("() => document.activeElement.value")
    assert "abcdd xmyz 00" in text, (focused, text)
    assert text.strip().endswith("!"), (focused, text)
