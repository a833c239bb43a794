"""The sheets of an xlsx with figures, and which rows of them cannot be read."""

from __future__ import annotations

from leergroep.documents.workbook import WorkbookError, read_workbook
from leergroep.documents.workbook_marks import Marks
from leergroep.situation.errors import RowProblem, StatisticsError

# What a workbook may grow to when it is unpacked: all figures of the country are half of this.
MOST_UNPACKED = 400_000_000
REFUSED = {"damaged": "situation-damaged", "size": "situation-unpacked", "zip": "situation-zip"}
Sheet = tuple[list[list[str]], list[RowProblem]]


def read_sheets(raw: bytes, language: str) -> list[Sheet]:
    """Return rows and problems of each sheet; raise StatisticsError for another zip."""
    try:
        sheets = read_workbook(raw, MOST_UNPACKED)
    except WorkbookError as error:
        details = {"most": MOST_UNPACKED // 1_000_000} if error.reason == "size" else {}
        raise StatisticsError(REFUSED[error.reason], language, **details) from error
    return [(one.rows, list_problems(one.marks)) for one in sheets]


def list_problems(marks: Marks) -> list[RowProblem]:
    """Return the rows with merged cells, and the formulas without an outcome."""
    merged = [RowProblem(row, one.name, "situation-merged")
              for one in marks.merged for row in range(one.first + 1, one.last + 1)]
    return [*merged,
            *(RowProblem(row, cell, "situation-formula") for row, cell in marks.formulas)]
