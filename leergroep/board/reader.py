"""Read the files of boards and of lists that are weighed: YAML to Board."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from leergroep.board.model import Board, Cell, CellBoard, Row, WeighedList
from leergroep.content.details import check_details
from leergroep.content.instrument import read_instrument
from leergroep.content.problems import Problem
from leergroep.content.source_file import Place, SourceFile
from leergroep.messages.text import LANGUAGES, Text

if TYPE_CHECKING:
    from leergroep.content.loader import Library

# What a note is made of, and the other columns of a table of notes: a field may not be called so.
TAKEN = ("cell", "order", "text", "under", "note", "instrument", "edition", "round", "group",
         "role", "by", "subject")


def read_board(file: Path, library: Library) -> Board:
    """Return the board in a file; raise ContentError that names each bad line."""
    board = read_instrument(file, CellBoard)
    return replace(board, rows=ROWS[board.layout](board))


def read_list(file: Path, library: Library) -> Board:
    """Return the list in a file as a board of one cell; raise ContentError as read_board."""
    told = read_instrument(file, WeighedList, layout="list")
    title = Text(*(told.things[one][0].upper() + told.things[one][1:] for one in LANGUAGES))
    return replace(told, rows=(Row((Cell("lijst", title, told.prompt, fields=told.fields),)),))


def check_semantics(located: SourceFile, library: Library) -> Iterator[Problem]:
    """Yield what the types cannot see: names that clash."""
    yield from check_details(located)
    yield from check_cut(located)
    seen: set[str] = set()
    for place, record in list_records(located.data, ()):
        if record["id"] in seen:
            yield located.problem((*place, "id"), f"the slug {record['id']!r} stands twice",
                                  "rename one")
        seen.add(record["id"])
        for index, one in enumerate(record.get("fields", [])):
            if one["id"] in TAKEN:
                yield located.problem((*place, "fields", index, "id"),
                                      f"a field may not be called {one['id']!r}",
                                      f"taken: {', '.join(TAKEN)}")


def check_cut(located: SourceFile) -> Iterator[Problem]:
    """Yield a problem when a list is cut by a field or a choice that it does not have."""
    options = {one["id"]: one.get("options", {}) for one in located.data.get("fields", [])}
    cut = located.data.get("cut")
    if cut and cut["option"] not in options.get(cut["field"], {}):
        what = f"no field {cut['field']!r} has {cut['option']!r} to choose"
        yield located.problem(("cut",), what, "name a field with options, and one of them")


def list_records(data: dict[str, Any], place: Place) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Yield the record of every cell, and of every row with a name, with its place."""
    if "fields" in data and not place:
        yield place, data
    for part in ("rows", "columns", "cells"):
        for index, record in enumerate(data.get(part, [])):
            here = (*place, part, index)
            if "id" in record:
                yield here, record
            yield from list_records(record, here)


def lay_grid(board: CellBoard) -> tuple[Row, ...]:
    """Return rows that each have cells of their own."""
    return board.rows


def lay_table(board: CellBoard) -> tuple[Row, ...]:
    """Return rows that each have a cell in every column, called `row-column`."""
    return tuple(
        replace(row, cells=tuple(replace(cell, slug=f"{row.slug}-{cell.slug}")
                                 for cell in board.columns))
        for row in board.rows
    )


def lay_tree(board: CellBoard) -> tuple[Row, ...]:
    """Return one row with the cells at the top."""
    return (Row(board.tops),)


ROWS = {"grid": lay_grid, "table": lay_table, "tree": lay_tree}
