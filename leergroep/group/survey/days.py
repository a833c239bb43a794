"""Whatever a form tool writes for a time to a day; what can be read two ways is not guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

ISO = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
SHORT = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9])")


def read_days(cells: Iterable[str]) -> tuple[dict[str, str | None], bool]:
    """Return the day in each cell (ISO 8601, "" for none, None where it is none), and if asked.

    Days of a whole column are read one way: the day first where some day is over twelve or the
    signs between are those of Dutch dates, the month first where some month would be over twelve.
    The second is True where both ways fit, and give different days.
    """
    distinct = dict.fromkeys(cells)
    short = {cell: found for cell in distinct if (found := SHORT.match(cell))}
    first = max((int(found[1]) for found in short.values()), default=0)
    second = max((int(found[3]) for found in short.values()), default=0)
    slashed = any(found[2] == "/" and found[1] != found[3] for found in short.values())
    asked = slashed and first <= 12 and second <= 12
    month_first = second > 12 >= first
    return {cell: read_day(cell, month_first) for cell in distinct}, asked


def read_day(cell: str, month_first: bool) -> str | None:
    """Return the day in a cell; "" for an empty one, None where it holds none."""
    if not cell:
        return ""
    if found := ISO.match(cell):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
    elif found := SHORT.match(cell):
        day, month = int(found[1]), int(found[3])
        year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)
        if month_first:
            day, month = month, day
    else:
        return None
    try:
        return date(year, month, day).isoformat() if 1990 <= year < 2100 else None
    except ValueError:
        return None
