"""Find a neighbourhood in a file by its name or code."""

from __future__ import annotations

import unicodedata

from leergroep.situation.errors import StatisticsError
from leergroep.situation.statistics_table import StatisticsTable

MOST_NAMED = 8


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
