"""Find a neighbourhood in a file by its name or code, and others that are like it."""

from __future__ import annotations

import math
import unicodedata

from leergroep.situation.columns import make_key
from leergroep.situation.errors import StatisticsError
from leergroep.situation.statistics_table import StatisticsTable

MOST_NAMED = 8
MOST_ALIKE = 3
# What makes areas alike: how many people live there, and how close together.
ALIKE = tuple(tuple(map(make_key, headings)) for headings in (
    ("AantalInwoners", "Aantal inwoners", "a_inw", "Number of inhabitants"),
    ("Bevolkingsdichtheid", "bev_dich", "Population density")))


def find_areas(table: StatisticsTable, typed: str) -> dict[str, str]:
    """Return the areas whose name or code holds what is typed, by code: the best first."""
    wanted = fold(typed)
    ranked = [(rank, name, code) for code, name in table.named.items()
              if (rank := rank_area(code.lower(), fold(name), wanted)) >= 0]
    return {code: name for _, name, code in sorted(ranked)}


def fold(text: str) -> str:
    """Return a text in small letters without accents."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(one for one in apart if not unicodedata.combining(one)).lower().strip()


def rank_area(code: str, name: str, wanted: str) -> int:
    """Return how well an area fits what is typed, 0 the best and -1 not at all."""
    if not wanted:
        return -1
    if wanted in (code, name):
        return 0
    if name.startswith(wanted):
        return 1
    if code.startswith(wanted):
        return 2
    return 3 if wanted in name else -1


def find_area(table: StatisticsTable, typed: str, language: str) -> str:
    """Return the code of the one area that is meant; raise StatisticsError for none or more."""
    found = find_areas(table, typed)
    exact = [code for code, name in found.items() if fold(typed) in (code.lower(), fold(name))]
    fitting = exact or list(found)
    if len(fitting) == 1:
        return fitting[0]
    named = ", ".join(f"{found[code]} ({code})" for code in fitting[:MOST_NAMED])
    key = "situation-ambiguous" if fitting else "situation-none-found"
    raise StatisticsError(key, language, typed=typed, found=named, file=table.name)


def find_alike(table: StatisticsTable, code: str) -> dict[str, str]:
    """Return the names of the areas of the same level that are most like one, by code.

    In how many people live there and how close together, in the newest year: the most alike first.
    Without these figures, or without those of the area itself, there are none.
    """
    keys = [key for known in ALIKE if (key := find_key(table, known))]
    year = table.list_years()[-1]

    def read(one: str) -> list[float | None]:
        row = table.places.get((one, year))
        return [None if row is None else table.values[key][row] for key in keys]

    own = read(code)
    if not keys or not all(own):
        return {}
    level = code[:2]
    near = sorted(
        (distance, one) for one, when in table.places
        if when == year and one != code and one[:2] == level
        and (distance := measure_distance(own, read(one))) is not None)
    return {one: table.named.get(one, one) for _, one in near[:MOST_ALIKE]}


def find_key(table: StatisticsTable, known: tuple[str, ...]) -> str:
    """Return the key of the first column that is known by one of these names, "" for none."""
    return next((column.key for column in table.columns
                 if any(one in column.keys for one in known)), "")


def measure_distance(own: list[float | None], other: list[float | None]) -> float | None:
    """Return how many times as large figures are, however many, None where one is unknown."""
    if not all(other):
        return None
    ratios = [one / mine for one, mine in zip(other, own, strict=True) if one and mine]
    return sum(abs(math.log(one)) for one in ratios) if min(ratios) > 0 else None
