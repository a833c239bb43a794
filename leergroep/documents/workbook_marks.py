"""What is in a workbook beside values: merged cells, formulas without an outcome, its size."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from attrs import frozen

# Some programs put a name of their own before each name: <x:c> for <c>.
PREFIX = rb"<(?:[\w.-]+:)?"
MERGED = re.compile(PREFIX + rb"""mergeCell\s[^>]*?ref=["']([A-Z0-9]+:[A-Z0-9]+)["']""")
RANGE = re.compile("([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)")
# A cell with a formula and nothing else, or an empty value.
FORMULA = re.compile(
    PREFIX + rb"""c\s([^>]*)>\s*""" + PREFIX + rb"""f\b(?:[^>]*/>|[^>]*>[^<]*</[\w.:-]+>)\s*"""
    rb"""(?:""" + PREFIX + rb"""v\s*(?:/>|>\s*</[\w.:-]+>))?\s*</(?:[\w.-]+:)?c>""")
PLACE = re.compile(rb"""\br=["']([A-Z]+)([0-9]+)["']""")
ERROR = re.compile(PREFIX + rb"""c\s([^>]*\bt=["']e["'][^>]*)>(?:[^<]|<(?!/))*?"""
                   rb"""(?:</(?:[\w.-]+:)?f>\s*)?""" + PREFIX + rb"""v\s*>([^<]*)<""")
# The outcome of these is a text, and that may be empty.
OF_TEXT = re.compile(rb"""\bt=["']str["']""")
ROW = re.compile(PREFIX + rb"""row\s[^>]*?\br=["']([0-9]+)["']""")
WIDE = (re.compile(rb"""\sr=["'][A-Z]{3}[0-9]"""), re.compile(rb"""\sr=["'][A-Z]{2}[0-9]"""))
# How many columns have a name of so many letters or fewer.
WIDTHS = (16_384, 702, 26)


@frozen
class Marks:
    """Hold what is to be known of a sheet before it is read.

    `merged` are the ranges of merged cells, of which only the first says something; `formulas` the
    row and name of each cell whose outcome the file does not hold, `errors` row, column and text
    of each whose outcome is an error; `cells` how many the sheet may have.
    """

    merged: tuple[Range, ...]
    formulas: tuple[tuple[int, str], ...]
    errors: tuple[tuple[int, int, str], ...]
    cells: int


@frozen
class Range:
    """Hold a range of cells: its name, and rows and columns from 1 on."""

    name: str
    first: int
    last: int
    left: int
    right: int

    def clear(self, rows: list[list[str]]) -> None:
        """Empty all its cells but the first."""
        for row in rows[self.first - 1:self.last]:
            row[self.left - 1:self.right] = [
                cell if row is rows[self.first - 1] and not at else ""
                for at, cell in enumerate(row[self.left - 1:self.right])]


def find_marks(raw: bytes) -> dict[str, Marks]:
    """Return the marks of each sheet of a workbook by name; any error means that it is damaged."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        return {name: read_marks(packed.read(path)) for name, path in list_sheets(packed)}


def list_sheets(packed: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Return the name of each sheet of a workbook, and its place in the zip."""
    relations = {one.get("Id"): one for one in find_elements(
        packed.read("xl/_rels/workbook.xml.rels"), "Relationship")}
    found = []
    for sheet in find_elements(packed.read("xl/workbook.xml"), "sheet"):
        key = next((value for name, value in sheet.items() if name.endswith("}id")), None)
        relation = relations.get(key)
        if relation is not None and relation.get("Type", "").endswith("/worksheet"):
            path = posixpath.join("/xl", relation.get("Target", ""))
            found.append((sheet.get("name", ""), posixpath.normpath(path).lstrip("/")))
    return found


def find_elements(xml: bytes, name: str) -> list[ElementTree.Element]:
    """Return the elements of a name, of whatever vocabulary."""
    return [one for one in ElementTree.fromstring(xml).iter() if one.tag.endswith(f"}}{name}")]


def read_marks(xml: bytes) -> Marks:
    """Return the marks in the XML of a sheet."""
    merged = (RANGE.fullmatch(name.decode()) for name in MERGED.findall(xml))
    rows = max(map(int, ROW.findall(xml)), default=0)
    width = next((many for wide, many in zip(WIDE, WIDTHS, strict=False) if wide.search(xml)),
                 WIDTHS[-1])
    has_formulas = b"<f" in xml or b":f" in xml
    has_errors = b't="e"' in xml or b"t='e'" in xml
    return Marks(
        merged=tuple(Range(one[0], int(one[2]), int(one[4]), find_column(one[1]),
                           find_column(one[3])) for one in merged if one),
        formulas=tuple(find_formulas(xml)) if has_formulas else (),
        errors=tuple(find_errors(xml)) if has_errors else (), cells=rows * width)


def find_column(letters: str) -> int:
    """Return the number of a column by its letters, from 1 on."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def find_formulas(xml: bytes) -> Iterator[tuple[int, str]]:
    """Yield row and name of the cells with a formula whose outcome is not there."""
    for attributes in FORMULA.findall(xml):
        place = PLACE.search(attributes)
        if place and not OF_TEXT.search(attributes):
            yield int(place[2]), (place[1] + place[2]).decode()


def find_errors(xml: bytes) -> Iterator[tuple[int, int, str]]:
    """Yield row, column and text of the cells of which the outcome is an error."""
    for attributes, text in ERROR.findall(xml):
        if place := PLACE.search(attributes):
            yield int(place[2]), find_column(place[1].decode()), text.decode()
