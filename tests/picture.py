"""Take the README's picture of a filled-in CLEAR from the built book."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.book.conftest import SITE, Quiet, serve
from tests.book.form import CLEAR, Form
from tests.browser import launch

TARGET = Path(__file__).parents[1] / "clear.png"
# A made-up sheet: what people fill in themselves stays theirs.
ANSWERS = {
    "Kunnen": ("Grotendeels", "Deels", "Grotendeels", "Weet niet", "Deels"),
    "Willen": ("Grotendeels", "Grotendeels", "Deels", "Nauwelijks", "Grotendeels"),
    "In staat gesteld": ("Helemaal", "Grotendeels", "Deels", "Grotendeels", "Grotendeels"),
    "Gevraagd": ("Deels", "Nauwelijks", "Weet niet", "Deels", "Grotendeels"),
    "Gehoord": ("Niet", "Nauwelijks", "Nauwelijks", "Weet niet", "Deels"),
}
SIZE = {"width": 800, "height": 900}


def take() -> None:
    """Fill in CLEAR and save the outcome as a PNG."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport=SIZE, color_scheme="light", locale="nl-NL")
        for address in serve(Quiet):
            form = Form.open(page, address + CLEAR)
            for title, words in ANSWERS.items():
                form.answer_part(title, *words)
            form.part("Uitkomst")
            page.get_by_role("heading", name="Uitkomst").evaluate("one => one.scrollIntoView()")
            page.screenshot(path=TARGET)
        browser.close()


if __name__ == "__main__":
    if not SITE.is_dir():
        raise SystemExit("there is no built book: run 'make book' first")
    take()
