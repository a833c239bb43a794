"""The sheets of an xlsx as tables: what a spreadsheet shows in its cells, not how it comes by it.

By openpyxl, which writes workbooks too: one library for both ways. python-calamine reads several
times as fast, and could take its place here; it cannot write.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from leergroep.group.survey.errors import Problem, SurveyError
from leergroep.group.survey.table import MOST_COLUMNS, Table, trim_row
from leergroep.group.survey.words import write_cell

# What a workbook may grow to when it is unpacked: more than any survey, no computer full.
MOST_UNPACKED = 100_000_000
MOST_ROWS = 50_000
FORMULA = b"<f"
# The folder in which a workbook has its sheets.
INSIDE = b"xl/"


def read_workbook(name: str, raw: bytes, language: str) -> list[Table]:
    """Return the sheets of a workbook that hold anything; raise SurveyError for another zip."""
    check_zip(raw, language)
    book = open_workbook(raw, language, values=True)
    formulas = has_formulas(raw) and open_workbook(raw, language, values=False)
    tables = [read_sheet(name, sheet, formulas and formulas[sheet.title])
              for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return [one for one in tables if any(one.rows)]


def read_sheet(name: str, sheet: Any, formulas: Any) -> Table:
    """Return what stands in a sheet, and what in it cannot be read."""
    last, wide = min(sheet.max_row, MOST_ROWS), min(sheet.max_column, MOST_COLUMNS)
    lines = sheet.iter_rows(values_only=True, max_row=last, max_col=wide)
    rows = [trim_row([write_cell(one) for one in line]) for line in lines]
    wrong = [*find_merged(sheet), *(find_empty_formulas(sheet, formulas) if formulas else ())]
    if sheet.max_row > MOST_ROWS:
        wrong.append(Problem(MOST_ROWS + 1, "", "survey-rows"))
    return Table(name, rows, sheet.title, tuple(wrong))


def check_zip(raw: bytes, language: str) -> None:
    """Raise SurveyError for a zip that is no workbook, or that unpacks to more than fits."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            names = packed.namelist()
            size = sum(one.file_size for one in packed.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        key = "survey-damaged" if INSIDE in raw else "group-zip"
        raise SurveyError(key, language) from None
    if not any(one.endswith("xl/workbook.xml") for one in names):
        raise SurveyError("group-zip", language)
    if size > MOST_UNPACKED:
        raise SurveyError("survey-size", language, most=MOST_UNPACKED // 1_000_000)


def open_workbook(raw: bytes, language: str, *, values: bool) -> Any:
    """Return an opened workbook, with values or formulas; raise SurveyError where it is bad."""
    try:
        import openpyxl
    except ImportError:
        raise SurveyError("survey-no-openpyxl", language) from None
    try:
        return openpyxl.load_workbook(io.BytesIO(raw), data_only=values, keep_links=False)
    # What is wrong inside a damaged workbook comes out as nearly any error.
    except Exception as error:
        raise SurveyError("survey-damaged", language) from error


def has_formulas(raw: bytes) -> bool:
    """Tell whether any sheet holds a formula."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        return any(FORMULA in packed.read(one) for one in packed.namelist()
                   if one.startswith("xl/worksheets/sheet"))


def find_merged(sheet: Any) -> Iterator[Problem]:
    """Yield the rows whose cells are merged with those above: one answer for many."""
    for merged in sheet.merged_cells.ranges:
        if merged.max_row > merged.min_row:
            for row in range(merged.min_row + 1, min(merged.max_row, MOST_ROWS) + 1):
                yield Problem(row, merged.coord, "survey-merged")


def find_empty_formulas(sheet: Any, formulas: Any) -> Iterator[Problem]:
    """Yield the cells with a formula whose outcome the file does not hold."""
    for line in formulas.iter_rows():
        for cell in line:
            if cell.data_type == "f" and sheet[cell.coordinate].value is None:
                yield Problem(cell.row, cell.coordinate, "survey-formula")
