"""The sheets of an xlsx as rows of texts.

By python-calamine, and not by openpyxl as in group/survey: it reads the figures of the whole
country eight times as fast, and nothing of it has to be written.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from leergroep.documents.workbook_marks import Marks, find_marks
from leergroep.situation.errors import RowProblem, StatisticsError

# What a workbook may grow to when it is unpacked: all figures of the country are half of this.
MOST_UNPACKED = 400_000_000
# All figures of the country are a tenth of this; each cell takes place, also an empty one.
MOST_CELLS = 40_000_000
BOOK = "xl/workbook.xml"
Sheet = tuple[list[list[str]], list[RowProblem]]


def read_sheets(raw: bytes, language: str) -> list[Sheet]:
    """Return rows and problems of each sheet; raise StatisticsError for another zip."""
    check_zip(raw, language)
    try:
        return list(open_sheets(raw))
    # What is wrong inside a damaged workbook comes out as nearly any error.
    except Exception as error:
        raise StatisticsError("situation-damaged", language) from error


def check_zip(raw: bytes, language: str) -> None:
    """Raise StatisticsError for a zip that is no workbook, or unpacks to more than fits."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            names, size = packed.namelist(), sum(one.file_size for one in packed.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        raise StatisticsError("situation-damaged", language) from None
    if BOOK not in names:
        raise StatisticsError("situation-zip", language)
    if size > MOST_UNPACKED:
        raise StatisticsError("situation-unpacked", language, most=MOST_UNPACKED // 1_000_000)


def open_sheets(raw: bytes) -> Iterator[Sheet]:
    """Yield the rows of each sheet with anything in it, and what is wrong in them."""
    from python_calamine import CalamineWorkbook

    marks = find_marks(raw)
    if any(one.cells > MOST_CELLS for one in marks.values()):
        raise ValueError("more cells than fit")
    book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    for name in book.sheet_names:
        if name in marks:
            found = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            rows = write_rows(found)
            mend(rows, marks[name])
            if any(map(any, rows)):
                yield rows, list_problems(marks[name])


def mend(rows: list[list[str]], marks: Marks) -> None:
    """Put back the errors, which calamine leaves out, and empty what nobody sees."""
    for row, column, text in marks.errors:
        if row <= len(rows) and column <= len(rows[row - 1]):
            rows[row - 1][column - 1] = text
    for one in marks.merged:
        one.clear(rows)


def list_problems(marks: Marks) -> list[RowProblem]:
    """Return the rows with merged cells, and the formulas without an outcome."""
    merged = [RowProblem(row, one.name, "situation-merged")
              for one in marks.merged for row in range(one.first + 1, one.last + 1)]
    return [*merged,
            *(RowProblem(row, cell, "situation-formula") for row, cell in marks.formulas)]


def write_rows(rows: list[list[Any]]) -> list[list[str]]:
    """Return cells as texts: most are texts, or a number that was met before."""
    numbers = Numbers()
    return [[cell if cell.__class__ is str else numbers[cell] if cell.__class__ is float
             else write_cell(cell) for cell in row] for row in rows]


class Numbers(dict[float, str]):
    """Hold the text of each number that was met."""

    def __missing__(self, value: float) -> str:
        """Write a number that was not met before."""
        self[value] = text = write_cell(value)
        return text


def write_cell(value: Any) -> str:
    """Return what stands in a cell as text: whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime.combine(value, time())
    return value.isoformat() if isinstance(value, datetime | time) else str(value)
