"""The rows of a CSV are those that the page reads."""

from __future__ import annotations

import csv

import pytest

from leergroep.documents.csv_rows import split_rows
from tests.vectors import read

CASES = read("csv_rows")["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda one: f"{one['name']}, {one['strict']}")
def test_rows_are_read_as_in_the_page(case: dict):
    # A cell of many signs stands as one.
    long = "x" * case.get("times", 1)
    given = split_rows(case["text"].replace("#", long), case["delimiter"], strict=case["strict"])
    rows: list[list[str]] = []
    if "refused" in case:
        with pytest.raises(csv.Error):
            rows.extend(given)
        assert len(rows) + 1 == case["refused"]
    else:
        rows.extend(given)
        assert rows == [[cell.replace("#", long) for cell in row] for row in case["rows"]]
