"""Numbers as statistics offices write them, and everything that stands where there is none."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

# Secret, unreliable, impossible or not yet known: in the figures it is all one, nothing is known.
MISSING = frozenset(("", ".", "..", "-", "x", "X", "NA", "N/A", "#N/A", "NaN", "nan", "null",
                     "NULL", "None"))
# What stands for missing in files for maps: -99997 and the like.
MAP_MISSING = re.compile(r"-(?:9999[0-9]|9{7,9})(?:\.0+)?")
NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
THOUSANDS = {"," : re.compile(r"[-+]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?"),
             ".": re.compile(r"[-+]?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")}
# A cell with a comma between digits: between quotation marks where commas stand between cells.
WITH_COMMA = re.compile(r'(?:^|[;\t|"])[ ]*([-+]?[0-9]+,[0-9]+)[ ]*(?=[;\t|"\r\n]|$)', re.MULTILINE)
QUOTED_COMMA = re.compile(r'"[ ]*([-+]?[0-9]+,[0-9]+)[ ]*"')
WITH_POINT = re.compile(r"[0-9]\.[0-9]")
GROUPED = re.compile("[-+]?[1-9][0-9]{0,2}(?:,[0-9]{3})+")


def find_decimal(text: str, delimiter: str) -> str:
    """Return the decimal sign of a whole file: "," or "."."""
    pattern = QUOTED_COMMA if delimiter == "," else WITH_COMMA
    grouped = False
    for found in pattern.finditer(text):
        if not GROUPED.fullmatch(found[1]):
            return ","
        grouped = True
    # 1,234 alone can be either: of thousands where points are decimals, or commas stand alone.
    decimal = grouped and delimiter != "," and not WITH_POINT.search(text)
    return "," if decimal else "."


def is_missing(cell: str) -> bool:
    """Tell whether a cell says that there is no number."""
    return cell in MISSING or bool(MAP_MISSING.fullmatch(cell))


def parse_cell(cell: str, decimal: str) -> float | None:
    """Return the number in a trimmed cell, None for a missing one; ValueError for anything else."""
    if is_missing(cell):
        return None
    plain = cell
    if THOUSANDS[decimal].fullmatch(cell):
        plain = cell.replace("." if decimal == "," else ",", "")
    elif decimal == "," and "." in cell:
        raise ValueError(cell)
    if decimal == ",":
        plain = plain.replace(",", ".")
    if not NUMBER.fullmatch(plain) or not math.isfinite(float(plain)):
        raise ValueError(cell)
    return float(plain)


class Cells(dict[str, float | None]):
    """Hold the number in each cell of a file that was met: most cells are like another.

    None is a missing one; NaN is what is neither that nor a number.
    """

    def __init__(self, decimal: str):
        """Read cells with this decimal sign."""
        super().__init__()
        self.decimal = decimal

    def __missing__(self, cell: str) -> float | None:
        """Read a cell that was not met before."""
        try:
            value = parse_cell(cell.strip(), self.decimal)
        except ValueError:
            value = math.nan
        self[cell] = value
        return value

    def parse(self, cells: Sequence[str]) -> tuple[list[float | None], list[int]]:
        """Return the numbers in a column, and the places of cells that hold something else."""
        values = [self[cell] for cell in cells]
        wrong = [place for place, value in enumerate(values) if value != value]
        for place in wrong:
            values[place] = None
        return values, wrong
