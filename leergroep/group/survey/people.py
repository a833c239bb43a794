"""What a row says of who filled it in: a role, a day and a mark; nobody's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from leergroep.checklist.model import Checklist
from leergroep.documents.roles import settle_role
from leergroep.documents.share_code import find_mark
from leergroep.group.records import mark_person
from leergroep.group.rounds import number_rounds
from leergroep.group.survey.days import read_days
from leergroep.group.survey.errors import Problem, shorten_cell
from leergroep.group.survey.words import normalize
from leergroep.messages.text import LANGUAGES

SECOND = re.compile("([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:[.,][0-9]+)?(?: ?([AaPp])[Mm])?")


def read_roles(
    cells: Sequence[str], instrument: Checklist
) -> tuple[list[str], dict[str, str]]:
    """Return the role in each cell by its id, and which texts are no role of the book."""
    known = {normalize(text): slug for slug, name in instrument.roles.items()
             for text in (slug, *(name[language] for language in LANGUAGES))}
    found = {cell: known.get(normalize(cell)) if cell else "" for cell in set(cells)}
    settled = {cell: settle_role(cell, instrument.roles) if slug is None else slug
               for cell, slug in found.items()}
    other = {cell: settled[cell] for cell, slug in found.items() if slug is None}
    return [settled[cell] for cell in cells], other


def find_new_roles(
    cells: Sequence[str], other: dict[str, str], heading: str, numbers: Sequence[int]
) -> Iterator[Problem]:
    """Yield for each text that is no role the first row in which it stands."""
    for cell in other:
        found = shorten_cell(cell)
        yield Problem(numbers[cells.index(cell)], heading, "survey-role", details={"found": found})


def read_rounds(cells: Sequence[str]) -> tuple[list[str | None], bool]:
    """Return the day of each row, and whether the days can be read two ways; see read_days."""
    days, asked = read_days(cells)
    return [days[cell] for cell in cells], asked


def make_marks(cells: Sequence[str]) -> list[str]:
    """Return a mark for each row, by which one person is known and that names nobody.

    A mark of ours stays as it is; from whatever else stands there one is made, as from a name.
    """
    known = {cell: make_mark(cell) for cell in set(cells)}
    return [known[cell] for cell in cells]


def make_mark(cell: str) -> str:
    """Return the mark of one person."""
    return find_mark({"mark": cell.upper()}) or mark_person(cell)


def find_earlier(days: Sequence[str], marks: Sequence[str]) -> dict[int, int]:
    """Return which rows do not count since the same person has a later one in the same round."""
    _, rounds = number_rounds(days)
    last: dict[tuple[int, str], int] = {}
    earlier: dict[int, int] = {}
    for row, (round, mark, day) in enumerate(zip(rounds.tolist(), marks, days, strict=True)):
        other = last.setdefault((round, mark), row)
        if mark and other != row:
            old, new = (other, row) if days[other] <= day else (row, other)
            earlier[old], last[round, mark] = new, new
    return earlier


def read_times(cells: Sequence[str]) -> list[str]:
    """Return the day and second in each cell as one text, however it was written; "" for less.

    Midnight is no time: a spreadsheet writes a day so.
    """
    days, _ = read_days(cells)
    return [f"{days[cell]} {second}" if (second := read_second(cell)) else "" for cell in cells]


def read_second(cell: str) -> str:
    """Return the second of the day in a cell, "" where none stands there."""
    found = SECOND.search(cell)
    if found is None or found[0].startswith(("00:00:00", "0:00:00")):
        return ""
    hour, half = int(found[1]), (found[4] or "").lower()
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return f"{hour:02}:{found[2]}:{found[3]}"
