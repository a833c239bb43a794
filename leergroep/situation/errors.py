"""What is wrong with a file of statistics: one error for all of it, a problem for each row."""

from __future__ import annotations

from attrs import field, frozen

from leergroep.documents.errors import SheetError
from leergroep.messages import translate


class StatisticsError(SheetError):
    """Raised when a file holds no figures of neighbourhoods; `key` names the sentence."""


@frozen
class RowProblem:
    """Hold why a row or one cell of it is left out, by the number that a spreadsheet shows."""

    row: int
    column: str
    key: str
    details: dict[str, object] = field(factory=dict)

    def describe(self, language: str) -> str:
        """Return the sentence that says what is wrong, where, and what to do."""
        return translate(self.key, language, row=self.row, column=self.column, **self.details)
