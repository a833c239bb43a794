"""Numbers as people type them: read where they can mean one thing only, and refused where not."""

from __future__ import annotations

import re

from attrs import frozen

# Longer than any honest number, and short enough to read.
MOST_SIGNS = 40
# People on a rung, and cents for a person: higher is a slip, and sums stay exact in JavaScript.
MOST = {"people": 1_000_000, "euros": 100_000_000}
HIGH = {"people": "figure-people-high", "euros": "figure-euros-high"}
SPACES = re.compile("[ \t\r\n\u00a0\u2009\u202f]+")
CURRENCY = re.compile(r"^(?:€|euro|eur) ?|(?:[.,][-–—]{1,2})? ?(?:€|euro|eur)?$", re.IGNORECASE)
MINUS = re.compile(r"[-–−] ?(?:€|euro|eur)? ?[0-9]", re.IGNORECASE)
MIXED = re.compile("[0-9., ']*[0-9][0-9., ']*")
SHAPES = {
    "nl": re.compile(r"([0-9]+|[1-9][0-9]{0,2}([. ])[0-9]{3}(?:\2[0-9]{3})*)(?:,([0-9]{1,2}))?"),
    "en": re.compile(r"([0-9]+|[1-9][0-9]{0,2}([, ])[0-9]{3}(?:\2[0-9]{3})*)(?:\.([0-9]{1,2}))?"),
}


@frozen
class Figure:
    """Hold what was typed as a whole number, of people or of cents.

    Without a `value` it is unknown: nothing was typed, or `error` names the sentence that says why
    it cannot be read.
    """

    value: int | None = None
    error: str = ""


def parse_number(typed: object, unit: str, language: str) -> Figure:
    """Return the figure in what was typed, counted in `unit`: "people" or "euros".

    What would be another number in the other language is refused: 1,50 in English, 1.50 in Dutch.
    """
    text = SPACES.sub(" ", normalize_number(typed)).strip(" ")
    if not text:
        return Figure()
    if len(text) > MOST_SIGNS:
        return Figure(error="figure-strange")
    bare = CURRENCY.sub("", text) if unit == "euros" else text
    if MINUS.match(text) or MINUS.match(bare):
        return Figure(error="figure-negative")
    found = SHAPES["nl" if language == "nl" else "en"].fullmatch(bare)
    if not found:
        return Figure(error="figure-unclear" if MIXED.fullmatch(bare) else "figure-strange")
    return count_number(re.sub("[., ]", "", found[1]), found[3], unit)


def normalize_number(typed: object) -> str:
    """Return what was typed as text; a whole number without a point, as JavaScript writes it."""
    if isinstance(typed, float) and typed.is_integer():
        return str(int(typed))
    return "" if typed is None else str(typed)


def count_number(whole: str, parts: str | None, unit: str) -> Figure:
    """Return the figure of these digits before and behind the decimal sign."""
    if unit == "people" and parts is not None:
        return Figure(error="figure-parted")
    value = int(whole) if unit == "people" else int(whole + (parts or "").ljust(2, "0"))
    return Figure(error=HIGH[unit]) if value > MOST[unit] else Figure(value)
