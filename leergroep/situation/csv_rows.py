"""The rows of a CSV of a statistics office, whatever stands between its cells."""

from __future__ import annotations

import csv
import re
from itertools import islice

from leergroep.documents.csv_rows import DELIMITERS, split_rows
from leergroep.situation.errors import StatisticsError

AREA = re.compile("(?:GM|WK|BU)[0-9]{4}")
# So much of a file tells what stands between its cells.
SAMPLE = 20_000
SAMPLED_ROWS = 20


def split_csv(text: str, language: str) -> tuple[list[list[str]], str]:
    """Return the rows of a CSV and its delimiter; StatisticsError names a row with a lone quote."""
    delimiter = find_delimiter(text)
    rows: list[list[str]] = []
    try:
        for row in split_rows(text, delimiter, strict=True):
            rows.append(row)
    except csv.Error:
        if not AREA.search(text):
            # No row of it would be of use, with its quotation marks in order.
            raise StatisticsError("situation-no-areas", language, found="–") from None
        raise StatisticsError("situation-quote", language, row=len(rows) + 1) from None
    if rows and not rows[-1]:
        rows.pop()
    return rows, delimiter


def find_delimiter(text: str) -> str:
    """Return the sign that makes the most cells of the first rows."""
    sample = text[:SAMPLE]

    def count_cells(delimiter: str) -> int:
        try:
            return sum(map(len, islice(split_rows(sample, delimiter), SAMPLED_ROWS)))
        except csv.Error:
            return 0

    return max(DELIMITERS, key=count_cells)
