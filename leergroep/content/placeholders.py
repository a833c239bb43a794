"""What still has to be filled in: `leergroep new` marks each place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from leergroep.content.problems import Problem
from leergroep.content.source_file import Place, SourceFile

MARK = "VUL IN"


def find_placeholders(about: SourceFile) -> list[Problem]:
    """Return a problem for each field that still holds a mark, with what belongs there."""
    return [
        about.problem(
            place, f"{'/'.join(map(str, place))} is still to be filled in", find_hint(text)
        )
        for place, text in list_texts(about.data)
        if MARK in text
    ]


def find_in_cells(file: Path, notebook: dict[str, Any]) -> list[Problem]:
    """Return a problem for each cell, and each field of a cell, that still holds a mark."""
    return [problem for number, cell in enumerate(notebook["cells"])
            for problem in find_in_cell(file, cell.get("id", number), cell)]


def find_in_cell(file: Path, name: str | int, cell: dict[str, Any]) -> Iterator[Problem]:
    """Yield what is left of one cell: of its text, and of what it tells about itself."""
    said = {"": "".join(cell["source"])}
    for place, text in list_texts(cell["metadata"].get("leergroep")):
        said[": " + "/".join(map(str, place))] = text
    for where, text in said.items():
        if MARK in text:
            what = f"cell {name!r}{where} is still to be filled in"
            yield Problem(file, 0, what, find_hint(text))


def find_hint(text: str) -> str:
    """Return what belongs in the first place that is marked."""
    return text.partition(MARK)[2].partition("\n")[0].lstrip(": ")


def list_texts(data: Any, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Yield every text in a record with the place where it stands."""
    if isinstance(data, str):
        yield place, data
    elif isinstance(data, dict | list):
        for key, child in data.items() if isinstance(data, dict) else enumerate(data):
            yield from list_texts(child, (*place, key))
