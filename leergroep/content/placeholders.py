"""What still has to be filled in: `leergroep new` marks each place.

A book is built while it is being written: what may be left out counts as left out as long as it is
marked, and the texts are shown with their mark.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from leergroep.content.problems import Problem
from leergroep.content.source_file import Place, SourceFile

MARK = "VUL IN"
# What a record can do without; what is marked in a list is left out of it.
LATER = ("en", "lat", "lon", "level")


def drop_unfilled(data: Any) -> Any:
    """Return what a file says without what is still to be filled in and may be left out."""
    if isinstance(data, list):
        return [drop_unfilled(one) for one in data if not is_unfilled(one)]
    if isinstance(data, dict):
        return {key: drop_unfilled(one) for key, one in data.items()
                if key not in LATER or not is_unfilled(one)}
    return data


def is_unfilled(one: Any) -> bool:
    """Tell whether a text is marked, or a record that has such a text."""
    texts = one.values() if isinstance(one, dict) else (one,)
    return any(isinstance(text, str) and MARK in text for text in texts)


def has_mark(data: Any) -> bool:
    """Tell whether anything in a record is marked, however deep."""
    return any(MARK in text for _, text in list_texts(data))


def find_placeholders(about: SourceFile) -> list[Problem]:
    """Return a problem for each field that still holds a mark, with what belongs there."""
    return [
        about.problem(
            place, f"{'/'.join(map(str, place))} is still to be filled in", find_hint(text)
        )
        for place, text in list_texts(about.data)
        if MARK in text
    ]


def find_in_cells(file: Path, notebook: dict[str, Any], text: str) -> list[Problem]:
    """Return a problem for each cell, and each field of a cell, that still holds a mark.

    `text` is that of the notebook's file, in which each has its line.
    """
    return [problem for number, cell in enumerate(notebook["cells"])
            for problem in find_in_cell(SourceFile(file, cell, text, base=("cells", number)))]


def find_in_cell(about: SourceFile) -> Iterator[Problem]:
    """Yield what is left of one cell: of its text, and of what it tells about itself."""
    cell, number = about.data, about.base[-1]
    name = cell.get("id", number)
    source = cell["source"]
    lines = [source] if isinstance(source, str) else source
    if marked := [index for index, line in enumerate(lines) if MARK in line]:
        what = f"cell {name!r} is still to be filled in"
        yield about.problem(("source", marked[0]), what, find_hint("".join(lines)))
    for place, said in list_texts(cell["metadata"].get("leergroep")):
        if MARK in said:
            what = f"cell {name!r}: {'/'.join(map(str, place))} is still to be filled in"
            yield about.problem(("metadata", "leergroep", *place), what, find_hint(said))


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
