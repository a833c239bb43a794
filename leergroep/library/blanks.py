"""What still has to be filled in: `leergroep new` marks each place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from leergroep.library.located import Located, Place
from leergroep.library.problems import Problem

MARK = "VUL IN"


def blanks(about: Located) -> list[Problem]:
    """Return a problem for each field that still holds a mark, with what belongs there."""
    return [
        about.problem(place, f"{'/'.join(map(str, place))} is still to be filled in", hint(text))
        for place, text in texts(about.data)
        if MARK in text
    ]


def blank_cells(file: Path, notebook: dict[str, Any]) -> list[Problem]:
    """Return a problem for each cell, and each field of a cell, that still holds a mark."""
    return [problem for number, cell in enumerate(notebook["cells"])
            for problem in blank_cell(file, cell.get("id", number), cell)]


def blank_cell(file: Path, name: str | int, cell: dict[str, Any]) -> Iterator[Problem]:
    """Yield what is left of one cell: of its text, and of what it tells about itself."""
    said = {"": "".join(cell["source"])}
    for place, text in texts(cell["metadata"].get("leergroep")):
        said[": " + "/".join(map(str, place))] = text
    for where, text in said.items():
        if MARK in text:
            what = f"cell {name!r}{where} is still to be filled in"
            yield Problem(file, 0, what, hint(text))


def hint(text: str) -> str:
    """Return what belongs in the first place that is marked."""
    return text.partition(MARK)[2].partition("\n")[0].lstrip(": ")


def texts(data: Any, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Yield every text in a record with the place where it stands."""
    if isinstance(data, str):
        yield place, data
    elif isinstance(data, dict | list):
        for key, child in data.items() if isinstance(data, dict) else enumerate(data):
            yield from texts(child, (*place, key))
