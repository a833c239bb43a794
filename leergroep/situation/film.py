"""Years beside each other, cut where borders or meaning changed: a break has its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from leergroep.situation.compare import SOURCE
from leergroep.situation.model import Figure

# Of this the borders are the same in all years of one version: they are drawn anew for each.
SAME_BORDERS = "leefbaarometer"
OWN = re.compile("own-([0-9]{4})")


@frozen
class Shot:
    """Hold a figure in one year; `cut` names why it cannot be laid beside the year before."""

    year: str
    value: float | None
    cut: str = ""


def make_film(
    name: str, entries: Mapping[str, Mapping[str, Any]], figure: Figure | None
) -> list[Shot]:
    """Return the years of a figure of an analysis, the oldest first."""
    entry = entries.get(name, {})
    years = list_years(entry)
    shots: list[Shot] = []
    for year in years:
        value = entry[f"own-{year}"]
        cut = find_cut(entries, str(entry.get("kind", "")), shots[-1].year, year, figure) \
            if shots else ""
        shots.append(Shot(year, value if isinstance(value, int | float) else None, cut))
    return shots


def list_years(entry: Mapping[str, Any]) -> list[str]:
    """Return the years of which an entry has figures, the oldest first."""
    return sorted(found[1] for key in entry if (found := OWN.fullmatch(key)))


def find_cut(
    entries: Mapping[str, Mapping[str, Any]], kind: str, before: str, year: str,
    figure: Figure | None,
) -> str:
    """Return why two years cannot be laid beside each other, "" where they can."""
    if figure and any(before < since <= year for since in figure.breaks):
        return "film-meaning"
    if kind == SAME_BORDERS:
        first, second = (entries.get(f"{SOURCE}{kind}-{one}", {}).get("version", "")
                         for one in (before, year))
        return "" if first and first == second else "film-version"
    changes = [*list_changes(entries, before, year)]
    if "3" in changes:
        return "film-borders"
    if set(changes) - {"1"}:
        return "film-code"
    return "" if len(changes) == int(year) - int(before) else "film-unknown"


def list_changes(
    entries: Mapping[str, Mapping[str, Any]], before: str, year: str
) -> Iterator[str]:
    """Yield what became of the borders in each year after the one before, where it is known."""
    for one in range(int(before) + 1, int(year) + 1):
        found = {str(entry.get("change", "")) for name, entry in entries.items()
                 if name.startswith(SOURCE) and name.endswith(f"-{one}")} - {""}
        if found:
            yield max(found)
