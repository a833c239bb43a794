"""What is wrong with a survey: one error for all of it, and a problem for each row and cell."""

from __future__ import annotations

import re
from typing import Any

from attrs import field, frozen

from leergroep.documents.errors import SheetError
from leergroep.messages import translate

MAIL = re.compile(r"[^\s@]+@[^\s@]+")


class SurveyError(SheetError):
    """Raised when a survey cannot count yet; it says what was understood and what must be named.

    `survey` is what was understood, None where the file could not be read at all.
    """

    survey: Any = None


@frozen
class Problem:
    """Hold what is wrong in one row: its number as a spreadsheet counts, the column, the remedy.

    `column` is "" where the whole row is meant. `counts` tells whether the rest of the row counts.
    """

    row: int
    column: str
    key: str
    counts: bool = True
    details: dict[str, object] = field(factory=dict)

    def describe(self, language: str) -> str:
        """Return the problem as a sentence that names row, column and remedy."""
        about = {"row": self.row, "column": shorten_cell(self.column), **self.details}
        return translate(self.key, language, **about)


def shorten_cell(text: str, most: int = 60) -> str:
    """Return what stands in a cell on one line, cut where it is long; no address for mail."""
    line = MAIL.sub("…@…", " ".join(text.split()))
    return line if len(line) <= most else f"{line[:most - 1]}…"
