"""The sheets of an xlsx as tables: what a spreadsheet shows in its cells."""

from __future__ import annotations

from collections.abc import Iterator

from leergroep.documents import workbook
from leergroep.documents.workbook import WorkbookError, WorkbookSheet
from leergroep.group.survey.errors import Problem, SurveyError
from leergroep.group.survey.table import MOST_COLUMNS, Table, trim_row
from leergroep.group.survey.words import drop_unseen

# What a workbook may grow to when it is unpacked: more than any survey, no computer full.
MOST_UNPACKED = 100_000_000
MOST_ROWS = 50_000
# Documents are zip files too, and nobody unpacks those.
DOCUMENTS = frozenset(("[Content_Types].xml", "mimetype"))
# The folder in which a workbook has its sheets.
INSIDE = b"xl/"


def read_workbook(name: str, raw: bytes, language: str) -> list[Table]:
    """Return the sheets of a workbook that hold anything; raise SurveyError for another zip."""
    try:
        sheets = workbook.read_workbook(raw, MOST_UNPACKED)
    except WorkbookError as error:
        raise explain_refusal(error, raw, language) from error
    tables = [make_table(name, one) for one in sheets if one.is_visible]
    return [one for one in tables if any(one.rows)]


def explain_refusal(error: WorkbookError, raw: bytes, language: str) -> SurveyError:
    """Return why something is no workbook that can be read, with what to do about it."""
    if error.reason == "size":
        return SurveyError("survey-size", language, most=MOST_UNPACKED // 1_000_000)
    if error.reason == "damaged" and INSIDE in raw:
        return SurveyError("survey-damaged", language)
    is_document = not DOCUMENTS.isdisjoint(error.names)
    return SurveyError("group-no-text" if is_document else "group-zip", language)


def make_table(name: str, sheet: WorkbookSheet) -> Table:
    """Return what stands in a sheet, and what in it cannot be read."""
    cut = (row[:MOST_COLUMNS] for row in sheet.rows[:MOST_ROWS])
    rows = [trim_row([drop_unseen(cell) for cell in row]) for row in cut]
    return Table(name, rows, sheet.name, tuple(list_problems(sheet)))


def list_problems(sheet: WorkbookSheet) -> Iterator[Problem]:
    """Yield rows merged with those above, formulas without an outcome, and where too much begins.

    Of merged cells one answer would be that of many.
    """
    for merged in sheet.marks.merged:
        for row in range(merged.first + 1, min(merged.last, MOST_ROWS) + 1):
            yield Problem(row, merged.name, "survey-merged")
    for row, cell in sheet.marks.formulas:
        yield Problem(row, cell, "survey-formula")
    if len(sheet.rows) > MOST_ROWS:
        yield Problem(MOST_ROWS + 1, "", "survey-rows")
