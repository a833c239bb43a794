"""Lay a neighbourhood beside others: what of a table is kept with what people say of it."""

from __future__ import annotations

import math
import re
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from leergroep.documents.entries import Value
from leergroep.situation.areas import find_town
from leergroep.situation.columns import Column, make_key
from leergroep.situation.errors import StatisticsError
from leergroep.situation.model import Figure, Situation
from leergroep.situation.statistics_table import StatisticsTable

# The entries of an analysis: what was chosen, where figures are from, the figures, what is asked.
CHOSEN = "gekozen"
SOURCE = "bron-"
BESIDE = "naast-"
FIGURE = "cijfer-"
COLUMN = "kolom-"
QUESTION = "vraag-"
# Of fewer, counts that are rounded to fives say nothing about how many in a hundred.
LEAST = 50
# What stands where there is no number.
UNKNOWN = "."
PLAIN = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,30})?")
Entries = dict[str, dict[str, Value]]
Find = Callable[[str, str], float | None]


def lay_beside(
    instrument: Situation, table: StatisticsTable, code: str,
    beside: Sequence[str] = (), more: Sequence[str] = (), language: str = "nl",
) -> Entries:
    """Return the entries that hold the figures of a neighbourhood and of what lies beside it.

    `beside` are codes of others, `more` keys of columns that the instrument does not know. In each
    figure own-, town-, land- and at-CODE- with a year are numbers or ".", and all- the numbers of
    all others in the town, the lowest first. Raises StatisticsError for a code that is not there.
    """
    check_code(table, code, language)
    years = [year for year in table.list_years() if (code, year) in table.places]
    found: Entries = {CHOSEN: tell_area(table, code)}
    for other in beside:
        found[BESIDE + other] = {"code": other, "name": table.named.get(other, other)}
    for year in years:
        found[f"{SOURCE}{table.kind}-{year}"] = tell_source(table, code, year)
    peers = {year: list_peers(table, code, year) for year in years}
    for name, entry, find in list_figures(instrument, table, more):
        found[name] = entry
        for year in years:
            entry.update(take_year(table, find, year, name_places(table, code, beside)))
            entry[f"all-{year}"] = write_others(find, year, peers[year])
    return found


def check_code(table: StatisticsTable, code: str, language: str) -> None:
    """Raise StatisticsError for a code that is not in the file: it may have changed."""
    if code in table.codes:
        return
    town = find_town(code)
    inside = any(find_town(one) == town for one in table.codes)
    key = "situation-unknown" if inside or not town else "situation-no-neighbourhoods"
    raise StatisticsError(key, language, code=code, file=table.name,
                          town=table.named.get(town, town))


def tell_area(table: StatisticsTable, code: str) -> dict[str, Value]:
    """Return which neighbourhood was chosen, and in which town it is."""
    town = find_town(code)
    return {"code": code, "name": table.named.get(code, code), "town": town,
            "town-name": table.named.get(town, town)}


def tell_source(table: StatisticsTable, code: str, year: str) -> dict[str, Value]:
    """Return of which file the figures of a year are, and what became of the borders."""
    return {"kind": table.kind, "year": year, "file": table.name, "version": table.version,
            "change": table.changes[table.places[code, year]],
            "provisional": int(year in table.provisional)}


def list_figures(
    instrument: Situation, table: StatisticsTable, more: Sequence[str]
) -> Iterator[tuple[str, dict[str, Value], Find]]:
    """Yield each figure that the file has: the name of its entry, the entry, and how to look up."""
    columns = {figure.slug: find_heading(table, figure) for figure in instrument.figures()}
    for figure in instrument.figures():
        column, base = columns[figure.slug], columns.get(figure.per) if figure.per else None
        if column and (base or not figure.per):
            yield FIGURE + figure.slug, {"label": column.label, "kind": table.kind}, make_finder(
                table, column.key, base.key if base else "")
    for column in table.columns:
        if column.key in more:
            entry: dict[str, Value] = {"label": column.label, "kind": table.kind}
            yield name_column(column.key), entry, make_finder(table, column.key, "")


def find_heading(table: StatisticsTable, figure: Figure) -> Column | None:
    """Return the column of a figure, by the first of its headings that the file has."""
    for key in map(make_key, figure.columns):
        for column in table.columns:
            if key in column.keys:
                return column
    return None


def name_column(key: str) -> str:
    """Return the name of the entry of a column that the instrument does not know."""
    return f"{COLUMN}{zlib.crc32(key.encode()):08x}"


def make_finder(table: StatisticsTable, key: str, base: str) -> Find:
    """Return what looks up a figure, or how much in a hundred it is of another."""
    values, bases = table.values[key], table.values.get(base)

    def find(code: str, year: str) -> float | None:
        row = table.places.get((code, year))
        if row is None:
            return None
        return divide(values[row], bases[row]) if bases else values[row]

    return find


def divide(count: float | None, base: float | None) -> float | None:
    """Return how much in a hundred a count is, with one decimal; None of too few or unknown."""
    if count is None or base is None or base < LEAST:
        return None
    return math.floor(1000 * count / base + 0.5) / 10


def name_places(table: StatisticsTable, code: str, beside: Sequence[str]) -> dict[str, str]:
    """Return the codes of what lies beside each other, by the field for the figure of each."""
    land = next((one for one in table.codes if one[:2] == "NL"), "")
    return {"own": code, "town": find_town(code), "land": land,
            **{f"at-{one}": one for one in beside}}


def take_year(
    table: StatisticsTable, find: Find, year: str, places: Mapping[str, str]
) -> dict[str, Value]:
    """Return the figure of a year for each place that the file has."""
    return {f"{name}-{year}": write_value(find(one, year)) for name, one in places.items()
            if (one, year) in table.places}


def write_others(find: Find, year: str, peers: Sequence[str]) -> str:
    """Return the numbers of all others, the lowest first."""
    values = sorted(value for one in peers if (value := find(one, year)) is not None)
    return " ".join(map(write_plain, values))


def list_peers(table: StatisticsTable, code: str, year: str) -> list[str]:
    """Return the other areas of the same level, in the same town where there is one."""
    level, town = code[:2], find_town(code)
    return [one for one, when in table.places
            if when == year and one[:2] == level and one != code and find_town(one) == town]


def write_value(value: float | None) -> Value:
    """Return a number as an entry holds it: whole ones without a point."""
    if value is None:
        return UNKNOWN
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


def write_plain(value: float) -> str:
    """Return a number in digits, as JavaScript writes it."""
    return format(Decimal(repr(value)).normalize(), "f")


def read_numbers(text: Value | None) -> list[float]:
    """Return the numbers that stand in a field of an entry."""
    found = text.split() if isinstance(text, str) else ()
    return [float(one) for one in found if PLAIN.fullmatch(one)]
