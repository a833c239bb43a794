"""The workbook as a visitor sees and touches it."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, expect

WORKBOOK = "notebooks/werkboek.html"


def open_book(page: Page, address: str) -> Page:
    page.goto(address + WORKBOOK)
    page.wait_for_selector(".lg-widget[data-ready]")
    expect(page.locator(".lg-kept")).not_to_contain_text("worden opgehaald")
    return page


def press(page: Page, name: str, exact: bool = False) -> None:
    page.get_by_role("button", name=name, exact=exact).first.click()


def rounds(page: Page) -> list[str]:
    return page.locator(".lg-round > p:first-child").all_inner_texts()


def download(page: Page, target: Path) -> dict:
    with page.expect_download() as started:
        press(page, "Download alles")
    started.value.save_as(target)
    return json.loads(target.read_text("utf-8"))
