"""The sheets of an xlsx as tables: what a spreadsheet shows in its cells, not how it comes by it.

By openpyxl, which writes workbooks too: one library for both ways. python-calamine reads several
times as fast, and could take its place here; it cannot write.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from leergroep.documents.workbook_marks import Marks, find_marks
from leergroep.group.survey.errors import Problem, SurveyError
from leergroep.group.survey.table import MOST_COLUMNS, Table, trim_row
from leergroep.group.survey.words import write_cell

# What a workbook may grow to when it is unpacked: more than any survey, no computer full.
MOST_UNPACKED = 100_000_000
MOST_ROWS = 50_000
# The folder in which a workbook has its sheets.
# Documents are zip files too, and nobody unpacks those.
DOCUMENTS = frozenset(("[Content_Types].xml", "mimetype"))
INSIDE = b"xl/"


def read_workbook(name: str, raw: bytes, language: str) -> list[Table]:
    """Return the sheets of a workbook that hold anything; raise SurveyError for another zip."""
    check_zip(raw, language)
    book, marks = open_workbook(raw, language)
    tables = [read_sheet(name, sheet, marks[sheet.title])
              for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return [one for one in tables if any(one.rows)]


def read_sheet(name: str, sheet: Any, marks: Marks) -> Table:
    """Return what stands in a sheet, and what in it cannot be read."""
    last, wide = min(sheet.max_row, MOST_ROWS), min(sheet.max_column, MOST_COLUMNS)
    lines = sheet.iter_rows(values_only=True, max_row=last, max_col=wide)
    rows = [trim_row([write_cell(one) for one in line]) for line in lines]
    wrong = [*find_merged(marks),
             *(Problem(row, cell, "survey-formula") for row, cell in marks.formulas)]
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
        is_document = not DOCUMENTS.isdisjoint(names)
        raise SurveyError("group-no-text" if is_document else "group-zip", language)
    if size > MOST_UNPACKED:
        raise SurveyError("survey-size", language, most=MOST_UNPACKED // 1_000_000)


def open_workbook(raw: bytes, language: str) -> tuple[Any, dict[str, Marks]]:
    """Return an opened workbook, and what is to be known of its sheets; or raise SurveyError."""
    try:
        import openpyxl
    except ImportError:
        raise SurveyError("survey-no-openpyxl", language) from None
    try:
        book = openpyxl.load_workbook(io.BytesIO(raw), data_only=True, keep_links=False)
        return book, find_marks(raw)
    # What is wrong inside a damaged workbook comes out as nearly any error.
    except Exception as error:
        raise SurveyError("survey-damaged", language) from error


def find_merged(marks: Marks) -> Iterator[Problem]:
    """Yield the rows whose cells are merged with those above: one answer for many."""
    for merged in marks.merged:
        for row in range(merged.first + 1, min(merged.last, MOST_ROWS) + 1):
            yield Problem(row, merged.name, "survey-merged")
