"""What is in a workbook beside values: merged cells, formulas without an outcome, its size."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from attrs import frozen

RANGE = re.compile("([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)")
PLACE = re.compile(rb"""\br=["']([A-Z]+)([0-9]+)["']""")
# The outcome of these is a text, and that may be empty.
OF_TEXT = re.compile(rb"""\bt=["']str["']""")
# How many columns have a name of so many letters or fewer.
WIDTHS = (16_384, 702, 26)


@frozen
class Patterns:
    """Hold what finds things in the XML of a sheet."""

    row: re.Pattern[bytes]
    wide: tuple[re.Pattern[bytes], re.Pattern[bytes]]
    merged: re.Pattern[bytes]
    formula: re.Pattern[bytes]
    error: re.Pattern[bytes]


def make_patterns(before: bytes, mark: bytes) -> Patterns:
    """Return the patterns for XML with this before each name, and these quotation marks."""
    begin, end = b"<" + before, rb"</" + before
    value = begin + b"v"
    formula = begin + rb"f\b(?:[^>]*/>|[^>]*>[^<]*" + end + b"f>)"
    wide = rb" r=" + mark + b"[A-Z]{%d}[0-9]"
    place = mark + b"([A-Z0-9]+:[A-Z0-9]+)" + mark
    return Patterns(
        row=re.compile(begin + b"row [^>]*?r=" + mark + b"([0-9]+)" + mark),
        wide=(re.compile(wide % 3), re.compile(wide % 2)),
        merged=re.compile(begin + b"mergeCell [^>]*?ref=" + place),
        # A cell with a formula and nothing else, or an empty value.
        formula=re.compile(begin + rb"c ([^>]*)>\s*" + formula + rb"\s*(?:" + value
                           + rb"\s*(?:/>|>\s*" + end + rb"v>))?\s*" + end + b"c>"),
        error=re.compile(begin + rb"c ([^>]*\bt=" + mark + b"e" + mark + rb"[^>]*)>\s*(?:"
                         + formula + rb"\s*)?" + value + b">([^<]*)<"))


# As nearly all programs write it, and as any may: the first takes a third of the time.
USUAL = make_patterns(b"", b'"')
ANY = make_patterns(rb"(?:[\w.-]+:)?", b"[\"']")


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
    usual = b"<row " in xml and b"r='" not in xml
    patterns = USUAL if usual else ANY
    merged = patterns.merged.findall(xml) if b"mergeCell " in xml else ()
    ranges = (RANGE.fullmatch(name.decode()) for name in merged)
    rows = max(map(int, patterns.row.findall(xml)), default=0)
    width = next((many for wide, many in zip(patterns.wide, WIDTHS, strict=False)
                  if wide.search(xml)), WIDTHS[-1])
    has_formulas = (b"<f" if usual else b"f") in xml
    has_errors = b't="e"' in xml or b"t='e'" in xml
    return Marks(
        merged=tuple(Range(one[0], int(one[2]), int(one[4]), find_column(one[1]),
                           find_column(one[3])) for one in ranges if one),
        formulas=tuple(find_formulas(xml, patterns)) if has_formulas else (),
        errors=tuple(find_errors(xml, patterns)) if has_errors else (), cells=rows * width)


def find_column(letters: str) -> int:
    """Return the number of a column by its letters, from 1 on."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def find_formulas(xml: bytes, patterns: Patterns) -> Iterator[tuple[int, str]]:
    """Yield row and name of the cells with a formula whose outcome is not there."""
    for attributes in patterns.formula.findall(xml):
        place = PLACE.search(attributes)
        if place and not OF_TEXT.search(attributes):
            yield int(place[2]), (place[1] + place[2]).decode()


def find_errors(xml: bytes, patterns: Patterns) -> Iterator[tuple[int, int, str]]:
    """Yield row, column and text of the cells of which the outcome is an error."""
    for attributes, text in patterns.error.findall(xml):
        if place := PLACE.search(attributes):
            yield int(place[2]), find_column(place[1].decode()), text.decode()
