"""What a reader does with any page: go through it by keyboard, and print it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page


def pdf_text(page: Page, target: Path) -> str:
    from pypdf import PdfReader

    page.pdf(path=target, format="A4")
    return "\n".join(sheet.extract_text() for sheet in PdfReader(target).pages)


def tab_to(page: Page, condition: str) -> None:
    """Press Tab until the focus is where it should be; it must show on the way."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(condition):
            return
    raise AssertionError(f"the keyboard never came to: {condition}")
