"""The bench as rows: a table for people, bench.json for the record."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

# A budget of these holds on every machine; seconds and bytes of memory differ.
HARD = ("kB", "requests", "presses")
WIDTHS = (38, 8, 15, 18)


@frozen
class Row:
    """One figure of ours beside stock's or Voila's; `limit` is what ours may be at most."""

    what: str
    unit: str
    ours: float
    beside: float | None = None
    against: str = "stock"
    limit: float | None = None

    @property
    def ratio(self) -> float | None:
        """Return ours / stock or Voila / ours, None where there is nothing to divide by."""
        above, below = (self.ours, self.beside)
        if self.against == "Voila":
            above, below = below, above
        return above / below if below and above is not None else None

    @property
    def met(self) -> bool | None:
        """Tell whether ours is within its limit, None without one."""
        return None if self.limit is None else self.ours <= self.limit

    @property
    def broken(self) -> bool:
        """Tell whether a budget is exceeded that does not depend on the machine."""
        return self.met is False and self.unit in HARD


def table(rows: Iterable[Row]) -> str:
    """Return the rows as lines of text under a head."""
    head = cells("what", "ours", "beside", "ratio", "budget")
    return "\n".join([head, "-" * len(head), *(line(row) for row in rows)])


def cells(what: str, *rest: str) -> str:
    """Return one line of the table."""
    left, *right = WIDTHS
    *aligned, last = rest
    columns = "".join(f"{text:>{width}}" for text, width in zip(aligned, right, strict=True))
    return f"{what:<{left}}{columns}  {last}".rstrip()


def line(row: Row) -> str:
    """Return a row as text."""
    beside = "" if row.beside is None else f"{row.against} {number(row.beside, row.unit)}"
    return cells(
        f"{row.what}, {row.unit}", number(row.ours, row.unit), beside, ratio(row), budget(row)
    )


def number(value: float, unit: str) -> str:
    """Return a figure with as many decimals as its unit deserves."""
    decimals = {"kB": 1, "s": 2, "times": 2}.get(unit, 0)
    return f"{value:,.{decimals}f}"


def ratio(row: Row) -> str:
    """Return the ratio in words, "" where there is none."""
    if row.ratio is None:
        return ""
    if row.against == "Voila":
        return f"Voila/ours {row.ratio:.1f}"
    return f"ours/{row.against} {row.ratio:.2f}"


def budget(row: Row) -> str:
    """Return the budget and whether it is met, "" without one."""
    if row.limit is None:
        return ""
    return f"<= {row.limit:.3g} {'met' if row.met else 'NOT met'}"


def write(file: Path, rows: Iterable[Row], about: dict[str, Any]) -> None:
    """Write all figures, ratios and budgets as JSON."""
    figures = [{**asdict(row), "ratio": row.ratio, "met": row.met} for row in rows]
    file.write_text(json.dumps({**about, "rows": figures}, indent=2) + "\n", "utf-8")
