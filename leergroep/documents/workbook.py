"""The sheets of a workbook (xlsx) as rows of texts; documents/front/workbook/ has the same."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from attrs import frozen

from leergroep.documents.workbook_marks import Marks, find_marks

BOOK = "xl/workbook.xml"
# All figures of the country are a tenth of this; each cell takes place, also an empty one.
MOST_CELLS = 40_000_000


class WorkbookError(Exception):
    """Raised for what is no workbook that can be read: `reason` is "damaged", "zip" or "size".

    `names` are those of the files in it, as far as they are known.
    """

    def __init__(self, reason: str, names: tuple[str, ...] = ()):
        """Keep why."""
        self.reason, self.names = reason, names
        super().__init__(reason)


@frozen
class WorkbookSheet:
    """Hold the cells of a sheet as texts, row 1 first, and what in them cannot be read."""

    name: str
    rows: list[list[str]]
    is_visible: bool
    marks: Marks


def read_workbook(raw: bytes, most: int) -> list[WorkbookSheet]:
    """Return the sheets of a workbook that hold anything; raise WorkbookError for what is none.

    `most` is how many bytes it may grow to when it is unpacked.
    """
    check_zip(raw, most)
    try:
        return list(open_sheets(raw))
    # What is wrong inside a damaged workbook comes out as nearly any error.
    except Exception as error:
        raise WorkbookError("damaged") from error


def check_zip(raw: bytes, most: int) -> None:
    """Raise WorkbookError for a zip that is no workbook, or unpacks to more than fits."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            names, size = packed.namelist(), sum(one.file_size for one in packed.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        raise WorkbookError("damaged") from None
    if BOOK not in names:
        raise WorkbookError("zip", tuple(names))
    if size > most:
        raise WorkbookError("size")


def open_sheets(raw: bytes) -> Iterator[WorkbookSheet]:
    """Yield each sheet with anything in it."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    marks = find_marks(raw)
    if any(one.cells > MOST_CELLS for one in marks.values()):
        raise ValueError("more cells than fit")
    book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    for sheet in book.sheets_metadata:
        if sheet.name in marks:
            found = book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
            rows = write_rows(found)
            mend(rows, marks[sheet.name])
            if any(map(any, rows)):
                is_visible = sheet.visible == SheetVisibleEnum.Visible
                yield WorkbookSheet(sheet.name, rows, is_visible, marks[sheet.name])


def mend(rows: list[list[str]], marks: Marks) -> None:
    """Put back the errors, which calamine leaves out, and empty what nobody sees."""
    for row, column, text in marks.errors:
        if row <= len(rows) and column <= len(rows[row - 1]):
            rows[row - 1][column - 1] = text
    for one in marks.merged:
        one.clear(rows)


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
