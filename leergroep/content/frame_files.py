"""DataFrames to files that a spreadsheet opens right, in Dutch and in English, and runs nothing."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import numpy as np
import pandas as pd

# What makes a cell a formula to some spreadsheet, at its beginning or after a line break.
FORMULA = re.compile("(^|[\r\n])(?=[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20])")
# What xlsx cannot hold.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
MOST_TEXT = 32_767
MOST_ROWS = 1_048_576
DELIMITERS = {"nl": ";", "en": ","}


def write_csv(frame: pd.DataFrame, path: str | Path, language: str = "nl") -> None:
    """Write a table as the CSV that a spreadsheet in this language opens right.

    UTF-8 with a mark; semicolons and decimal commas in Dutch, commas and decimal points in English.
    Every text stands between quotation marks, and what would be a formula has an apostrophe before
    it, also after a line break. What is missing is empty. Raises OSError when it cannot be written.
    """
    lines = "\r\n".join(list_lines(frame, language)) + "\r\n"
    replace_file(Path(path), lambda file: file.write_bytes(
        b"\xef\xbb\xbf" + lines.encode("utf-8", "replace")))


def list_lines(frame: pd.DataFrame, language: str) -> Iterator[str]:
    """Yield the lines of a table as CSV: its headings first."""
    delimiter = DELIMITERS[language]
    written: dict[object, str] = {}

    def write(value: object) -> str:
        if not isinstance(value, str):
            return write_number(value, language)
        if value not in written:
            written[value] = quote_text(value)
        return written[value]

    yield delimiter.join(quote_text(str(name)) for name in frame.columns)
    cells = [frame.iloc[:, place].astype(object) for place in range(frame.shape[1])]
    for row in zip(*cells, strict=True):
        yield delimiter.join(map(write, row))


def write_number(value: object, language: str) -> str:
    """Return a cell that is no text: "" for what is missing; a list as a text of its own."""
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return ""
    if isinstance(value, bool | int | float) or hasattr(value, "dtype"):
        said = str(value)
        return said.replace(".", ",") if language == "nl" else said
    return quote_text("; ".join(map(str, value)) if isinstance(value, tuple | list) else str(value))


def quote_text(text: str) -> str:
    """Return a text for a CSV: between quotation marks, and no formula."""
    return '"{}"'.format(disarm_text(text).replace('"', '""'))


def disarm_text(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return FORMULA.sub(r"\1'", text)


def write_excel(frame: pd.DataFrame, path: str | Path, sheet: str = "1") -> None:
    """Write a table as xlsx, its headings in the first row; a text is never a formula.

    Raises ValueError for more rows than a sheet has, OSError when it cannot be written.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    if len(frame) >= MOST_ROWS:
        raise ValueError(f"a sheet holds {MOST_ROWS - 1} rows and this table has {len(frame)}: "
                         "write it as csv or parquet")
    book = Workbook(write_only=True)
    page = book.create_sheet(sheet)

    def make_cell(value: object) -> object:
        if not isinstance(value, str):
            return value
        made = WriteOnlyCell(page, CONTROL.sub("", value)[:MOST_TEXT])
        # Whatever it begins with: what is a string here is a string there.
        made.data_type = "s"
        return made

    page.freeze_panes = "A2"
    page.append([make_cell(str(name)) for name in frame.columns])
    for row in zip(*(list_values(frame.iloc[:, at]) for at in range(frame.shape[1])), strict=True):
        page.append([*map(make_cell, row)])
    replace_file(Path(path), book.save)


def list_values(column: pd.Series) -> list[object]:
    """Return the cells of a column as a workbook can hold them: None for what is missing."""
    cells = column.astype(object)
    return [hold_value(one) for one in cells.where(column.notna(), None)]


def hold_value(value: object) -> object:
    """Return a value that a workbook can hold: itself, or a text of it."""
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if value is None or isinstance(value, str | bool | int | float | np.generic):
        return value
    if isinstance(value, datetime | date) and getattr(value, "tzinfo", None) is None:
        return value
    return "; ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)


def write_parquet(frame: pd.DataFrame, path: str | Path) -> None:
    """Write a table as parquet, with its categories and their order.

    Raises ImportError with the remedy where pyarrow is missing, OSError when it cannot be written.
    """
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        raise ImportError(
            "writing parquet takes pyarrow: pip install 'leergroep[parquet]'; "
            "to_csv and to_excel do without"
        ) from None
    replace_file(Path(path), lambda file: frame.to_parquet(file, engine="pyarrow", index=False))


def replace_file(path: Path, write: Callable[[Path], object]) -> None:
    """Put a file in its place when all of it is written: what was there stays until then."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        write(beside)
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
