"""Bytes to tables: CSV in every dialect, and the sheets of a workbook."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Sequence
from itertools import islice

from attrs import frozen

from leergroep.documents.csv_rows import DELIMITERS, split_rows
from leergroep.documents.encoding import decode_text
from leergroep.group.survey.errors import Problem, SurveyError
from leergroep.group.survey.words import drop_unseen

# More than 18,000 people with 66 answers in words; what is larger is no survey of a group.
MOST_BYTES = 30_000_000
MOST_COLUMNS = 2_000
# A heading stands in one of these rows.
MOST_HEAD = 20
SAID = re.compile("sep=(.)\r?\n?", re.IGNORECASE)
ZIP = b"PK\x03\x04"
# Excel's workbooks of before 2007, and those with a password.
OLD = b"\xd0\xcf\x11\xe0"

Row = list[str]
Score = Callable[[Sequence[Sequence[str]]], int]


@frozen
class Table:
    """Hold the rows of one sheet or file as texts; row 1 is `rows[0]`, as a spreadsheet counts.

    `head` is how many rows are headings, 0 where that has to be found. `widths` is how many cells
    each row had in a CSV. `bare` tells that the headings are no rows, as in a DataFrame.
    """

    name: str
    rows: list[Row]
    sheet: str = ""
    problems: tuple[Problem, ...] = ()
    widths: tuple[int, ...] = ()
    head: int = 0
    bare: bool = False

    def number(self, index: int) -> int:
        """Return the number of a row as its reader sees it."""
        return index + 1 - self.bare * self.head


def read_tables(name: str, raw: bytes | str, score: Score, language: str) -> list[Table]:
    """Return the tables in a file: one in a CSV, one for each sheet of a workbook.

    `score` says how many statements a few rows name: so the right delimiter is told from others.
    Raises SurveyError for what is no table.
    """
    if len(raw) > MOST_BYTES:
        raise SurveyError("survey-size", language, most=MOST_BYTES // 1_000_000)
    if isinstance(raw, bytes) and raw.startswith(ZIP):
        from leergroep.group.survey.workbook_file import read_workbook

        return read_workbook(name, raw, language)
    if isinstance(raw, bytes) and raw.startswith(OLD):
        raise SurveyError("survey-old", language)
    text = raw if isinstance(raw, str) else decode_text(raw)
    return [read_csv(name, drop_unseen(text), score, language)]


def read_csv(name: str, text: str, score: Score, language: str) -> Table:
    """Return the rows of a CSV, and where a quotation mark never closes."""
    said = SAID.match(text)
    first = text[:200_000]
    try:
        delimiter = said[1] if said else max(DELIMITERS, key=lambda one: rate(first, one, score))
        rows, problems = mend_open_quote(text, list(split_rows(text, delimiter)), delimiter)
    except csv.Error:
        raise SurveyError("survey-damaged", language) from None
    if said:
        # A spreadsheet does not show this line, and counts the rows without it.
        rows = rows[1:]
    widths = tuple(map(len, rows))
    return Table(name, [trim_row(row) for row in rows], "", problems, widths)


def rate(text: str, delimiter: str, score: Score) -> tuple[int, int]:
    """Return how well a delimiter fits: statements that are named, then cells alike in number."""
    rows = list(islice(split_rows(text, delimiter), MOST_HEAD))
    widths = [len(row) for row in rows if row]
    usual = max(set(widths), key=widths.count, default=0)
    return score(rows), (usual > 1) * usual * widths.count(usual)


def mend_open_quote(
    text: str, rows: list[Row], delimiter: str
) -> tuple[list[Row], tuple[Problem, ...]]:
    """Return the rows, read anew where a quotation mark that never closes swallowed the rest."""
    if not rows or not text.count('"') % 2 or "\n" not in "".join(rows[-1][-1:]):
        return rows, ()
    *before, last = rows[-1]
    first, _, rest = last.partition("\n")
    own = [*before, *first.rstrip("\r").split(delimiter)]
    problem = Problem(len(rows), "", "survey-quote")
    return [*rows[:-1], own, *split_rows(rest, delimiter)], (problem,)


def trim_row(row: Row) -> Row:
    """Return a row as texts without what nobody sees, and without empty cells at its end."""
    cells = [*map(str.strip, row[:MOST_COLUMNS])]
    while cells and not cells[-1]:
        cells.pop()
    return cells
