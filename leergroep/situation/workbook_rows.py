"""The sheets of an xlsx as rows of texts.

By python-calamine, and not by openpyxl as in group/survey: it reads the figures of the whole
country eight times as fast, and nothing of it has to be written.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from leergroep.situation.errors import RowProblem, StatisticsError

# What a workbook may grow to when it is unpacked: all figures of the country are half of this.
MOST_UNPACKED = 400_000_000
BOOK = "xl/workbook.xml"
MERGED = re.compile(rb'<mergeCell ref="[A-Z]+([0-9]+):[A-Z]+([0-9]+)"')
Sheet = tuple[str, list[list[str]], tuple[RowProblem, ...]]


def read_sheets(raw: bytes, language: str) -> list[Sheet]:
    """Return name, rows and problems of each sheet; raise StatisticsError for another zip."""
    merged = check_zip(raw, language)
    try:
        sheets = list(open_sheets(raw))
    # What is wrong inside a damaged workbook comes out as nearly any error.
    except Exception as error:
        raise StatisticsError("situation-damaged", language) from error
    return [(name, rows, merged if len(sheets) == 1 else ()) for name, rows in sheets if any(rows)]


def check_zip(raw: bytes, language: str) -> tuple[RowProblem, ...]:
    """Return the rows with merged cells; raise StatisticsError for a zip that is no workbook."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            names, size = packed.namelist(), sum(one.file_size for one in packed.infolist())
            if BOOK not in names:
                raise StatisticsError("situation-zip", language)
            if size > MOST_UNPACKED:
                raise StatisticsError("situation-size", language, size=round(size / 1_000_000),
                                      most=MOST_UNPACKED // 1_000_000)
            sheets = [name for name in names if name.startswith("xl/worksheets/sheet")]
            return tuple(find_merged(packed.read(sheets[0]))) if len(sheets) == 1 else ()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        if isinstance(error, StatisticsError):
            raise
        raise StatisticsError("situation-damaged", language) from None


def find_merged(sheet: bytes) -> Iterator[RowProblem]:
    """Yield the rows whose cells are merged with those above: one number for many areas."""
    for found in MERGED.finditer(sheet):
        for row in range(int(found[1]) + 1, int(found[2]) + 1):
            yield RowProblem(row, "", "situation-merged")


def open_sheets(raw: bytes) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield name and rows of each sheet."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    for name in book.sheet_names:
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        yield name, [[write_cell(cell) for cell in row] for row in rows]


def write_cell(value: Any) -> str:
    """Return what stands in a cell as text: whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)
    return value.isoformat() if isinstance(value, datetime | date) else str(value)
