"""A ladder as a visitor sees and touches it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import ClassVar

from attrs import define
from playwright.sync_api import Locator, Page, expect

from tests.book.form import Filled
from tests.book.storage import until_texts

SLUG = "participatieladder"
RUNGS = ("geisoleerd", "contacten", "activiteiten", "onbetaald-werk", "betaald-met-steun",
         "betaald-werk")
STEPS = tuple(f"stap-{slug}" for slug in RUNGS[1:])
SPACE = re.compile(r"[\u00a0\u202f\s]+")


def plain(text: str) -> str:
    """Return a text with one ordinary space wherever there is any."""
    return SPACE.sub(" ", text)


@define
class Ladder(Filled):
    """Drive the ladder on a page: rungs and steps are counted from 1, the lowest first."""

    DOWNLOAD: ClassVar[str] = "Download je cijfers"
    OPEN: ClassVar[str] = "Open een bestand met cijfers"

    @classmethod
    def open(cls, page: Page, address: str) -> Ladder:
        return cls.at(page, f"{address}notebooks/{SLUG}.html")

    def rung(self, number: int) -> Locator:
        return self.page.locator(".lg-screen .lg-rung").nth(number - 1)

    def step(self, number: int) -> Locator:
        return self.page.locator(".lg-screen .lg-rung").nth(len(RUNGS) + number - 1)

    def people(self, number: int, now: str, hoped: str) -> None:
        self.rung(number).get_by_label("Mensen nu").fill(now)
        self.rung(number).get_by_label("Mensen straks").fill(hoped)

    def amounts(self, number: int, cost: str, gain: str) -> None:
        self.step(number).get_by_label("Kosten").fill(cost)
        self.step(number).get_by_label("Opbrengst").fill(gain)

    def sum(self) -> Locator:
        return self.page.locator(".lg-screen .lg-sum")

    def line(self, number: int) -> Locator:
        """Return a step in the sum."""
        return self.sum().locator(".lg-sum__steps > li").nth(number - 1)

    def typed(self) -> list[str]:
        """Return what stands in the fields that hold something, from top to bottom."""
        fields = self.page.locator(".lg-screen .lg-rung input")
        return [text for field in fields.all() if (text := field.input_value())]

    def until_kept(self, *texts: str) -> dict:
        """Wait until the browser's storage holds these texts, and return the document."""
        return until_texts(self.page, SLUG, texts, "Object.values")

    def error(self, label: str, number: int = 1) -> Locator:
        """Return the sentence that a field of a rung is described by."""
        field = self.rung(number).get_by_label(label)
        expect(field).to_have_attribute("aria-invalid", "true")
        return self.page.locator(f"#{field.get_attribute('aria-describedby')}")


def whole(**fields: object) -> dict:
    """Return a document in which every figure is filled in: ten people leave the lowest rung."""
    now, hoped = (40, 30, 20, 10, 5, 1), (30, 30, 22, 14, 7, 3)
    people = {slug: {"nu": str(before), "straks": str(after)}
              for slug, before, after in zip(RUNGS, now, hoped, strict=True)}
    steps = {step: {"kosten": "1.000", "baten": "1.500,50", "betaalt": "De gemeente",
                    "voordeel": "Het Rijk"} for step in STEPS}
    return {"format": "leergroep/entries", "version": 1, "instrument": SLUG, "edition": 1,
            "round": "2026-01-02", "subject": "Het buurthuis", "entries": {**people, **steps},
            **fields}


def given(tmp_path: Path, sheet: dict) -> Path:
    """Return a file with a document in it."""
    file = tmp_path / "ladder.json"
    file.write_text(json.dumps(sheet), "utf-8")
    return file
