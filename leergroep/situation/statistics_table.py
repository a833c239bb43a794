"""A file of a statistics office as a table: figures of neighbourhoods by code and year."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from leergroep.situation.areas import find_town
from leergroep.situation.columns import Column
from leergroep.situation.errors import RowProblem

if TYPE_CHECKING:
    import pandas


@frozen(kw_only=True, slots=False)
class StatisticsTable:
    """Hold the figures in a file: row by row an area in a year, column by column a figure.

    `kind` is "leefbaarometer", "kerncijfers" or "statline"; `version` is of the Leefbaarometer's
    model. `values` has a number or None for each row, by the key of its column. `changes` says of
    each row what became of its borders since the year before: "1" nothing, "" unknown.
    """

    name: str
    kind: str
    version: str = ""
    columns: tuple[Column, ...] = ()
    codes: list[str] = field(factory=list)
    names: list[str] = field(factory=list)
    towns: list[str] = field(factory=list)
    years: list[str] = field(factory=list)
    changes: list[str] = field(factory=list)
    values: dict[str, list[float | None]] = field(factory=dict)
    provisional: tuple[str, ...] = ()
    problems: tuple[RowProblem, ...] = ()

    @cached_property
    def places(self) -> dict[tuple[str, str], int]:
        """Return the row of each area in each year."""
        return {key: row for row, key in enumerate(zip(self.codes, self.years, strict=True))}

    @cached_property
    def named(self) -> dict[str, str]:
        """Return the name of each area by code, its code where the file gives no name."""
        found: dict[str, str] = {}
        for code, name, town in zip(self.codes, self.names, self.towns, strict=True):
            above = find_town(code)
            found[code] = name or (not above and town) or found.get(code, "") or code
            if town and above:
                found.setdefault(above, town)
        return found

    def list_years(self) -> list[str]:
        """Return the years of which there are figures, the oldest first."""
        return sorted(set(self.years))

    def with_names(self, other: StatisticsTable) -> StatisticsTable:
        """Return this table with names of another where it has none."""
        names = [name or other.named.get(code, "")
                 for code, name in zip(self.codes, self.names, strict=True)]
        return evolve(self, names=names)

    def with_year(self, year: str) -> StatisticsTable:
        """Return this table with the year that its file does not say."""
        return evolve(self, years=[one or year for one in self.years])

    def to_frame(self) -> pandas.DataFrame:
        """Return a DataFrame, one row an area in a year; see leergroep.situation.frames."""
        from leergroep.situation.frames import table_frame

        return table_frame(self)
