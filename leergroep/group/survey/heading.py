"""Where the headings of a table stand: in its first row, in its third, or in two rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from leergroep.group.survey.answers import BAD, Answers
from leergroep.group.survey.statements import Statements
from leergroep.group.survey.table import MOST_HEAD, Row, Table


def find_heading(table: Table, statements: Statements, answers: Answers) -> tuple[int, int]:
    """Return the first row of the headings, and the first row below them."""
    if table.head:
        return 0, table.head
    rows = table.rows[:MOST_HEAD]
    scores = [statements.count([row]) for row in rows]
    best = max(scores, default=0)
    if not best:
        first = find_wide(rows)
        return first, first + 1
    first = next(index for index, score in enumerate(scores) if score * 2 >= best)
    end = first + 1
    while end < len(rows) and scores[end] * 2 >= best:
        end += 1
    places = [place for place, cell in enumerate(rows[first]) if statements.find(cell)]
    if is_heading(table.rows[end:end + 2], places, answers):
        end += 1
    above = first and sum(map(bool, rows[first - 1])) > 1
    return first - bool(above), end


def find_wide(rows: Sequence[Row]) -> int:
    """Return the first row that is at least half as wide as the widest; 0 without rows."""
    filled = [sum(map(bool, row)) for row in rows]
    widest = max(filled, default=0)
    return next((index for index, many in enumerate(filled) if many * 2 >= widest), 0)


def is_heading(below: Sequence[Row], places: Sequence[int], answers: Answers) -> bool:
    """Tell whether the first of two rows says what is asked, and the second answers it."""
    if len(below) < 2:
        return False
    said, given = (list(pick(row, places)) for row in below)
    asks = len(said) * 2 > len(places) and all(answers[one] == BAD for one in said)
    return asks and any(answers[one] != BAD for one in given)


def pick(row: Row, places: Iterable[int]) -> Iterable[str]:
    """Yield what stands in some places of a row, where anything does."""
    return (row[place] for place in places if place < len(row) and row[place])


def name_columns(rows: Sequence[Row]) -> list[list[str]]:
    """Return all headings over each column; a column without one is called by its letter."""
    width = max(map(len, rows), default=0)
    names = [[row[place] if place < len(row) else "" for row in rows] for place in range(width)]
    return [one if any(one) else [write_letters(place)] for place, one in enumerate(names)]


def write_letters(place: int) -> str:
    """Return what a spreadsheet calls a column: A is the first, AA comes after Z."""
    letters = ""
    while place >= 0:
        place, letter = divmod(place, 26)
        letters, place = chr(65 + letter) + letters, place - 1
    return letters
