"""The rows of a CSV, whatever ends its lines; documents/front/csv_rows.ts does the same."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

DELIMITERS = (";", ",", "\t", "|")
LINES = re.compile("[^\r\n]*(?:\r\n|\r|\n|$)")


def split_rows(text: str, delimiter: str, *, strict: bool = False) -> Iterator[list[str]]:
    """Yield rows of cells, none in an empty line; a cell may hold line breaks.

    Raises csv.Error for a huge cell, and when `strict` for a quotation mark that stands alone or
    never closes.
    """
    lines = (one[0] for one in LINES.finditer(text) if one[0])
    yield from csv.reader(lines, delimiter=delimiter, strict=strict)
