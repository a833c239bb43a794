"""Read the files of boards and of lists that are weighed: YAML to Board."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from leergroep.board.model import Board, Cell, Cut, Field, Row
from leergroep.content.details import check_details
from leergroep.content.instrument import build_or_explain, build_use, check_name, to_text
from leergroep.content.problems import Problem
from leergroep.content.source_file import Place, SourceFile, check_doubled_keys, read_yaml
from leergroep.messages.text import Text

if TYPE_CHECKING:
    from leergroep.content.loader import Library

# What a note is made of, and the other columns of a table of notes: a field may not be called so.
TAKEN = ("cell", "order", "text", "under", "note", "instrument", "edition", "round", "group",
         "role", "by", "subject")


def read_board(file: Path, library: Library) -> Board:
    """Return the board or list in a file; raise ContentError that names each bad line."""
    located = read_yaml(file)
    return build_or_explain(lambda: build_board(located.data), lambda: check_board(file, library))


def check_board(file: Path, library: Library) -> list[Problem]:
    """Return every mistake in the file of a board or a list."""
    located = read_yaml(file)
    shape = "list" if isinstance(located.data, dict) and "fields" in located.data else "board"
    problems = [*check_doubled_keys(located), *located.check(shape)]
    return problems or list(check_semantics(located))


def check_semantics(located: SourceFile) -> Iterator[Problem]:
    """Yield what a schema cannot see: names that clash."""
    yield from check_name(located)
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


def list_records(data: dict, place: Place) -> Iterator[tuple[Place, dict]]:
    """Yield the record of every cell, and of every row with a name, with its place."""
    if "fields" in data and not place:
        yield place, data
    for part in ("rows", "columns", "cells"):
        for index, record in enumerate(data.get(part, [])):
            here = (*place, part, index)
            if "id" in record:
                yield here, record
            yield from list_records(record, here)


def build_board(data: dict) -> Board:
    """Return a Board from checked data."""
    return Board(
        slug=data["id"],
        edition=data["edition"],
        title=to_text(data["title"]),
        sentence=to_text(data["sentence"]),
        source=data["source"],
        use=build_use(data["use"]) if "use" in data else None,
        layout=data.get("layout", "list"),
        rows=tuple(ROWS[data.get("layout", "list")](data)),
        outcome=to_text(data["outcome"]),
        picture=data.get("picture", ""),
        thing=to_text(data.get("thing")),
        things=to_text(data.get("things")),
        cut=Cut(**data["cut"]) if "cut" in data else None,
        to_rules=tuple(data["rules"]),
        to_cases=tuple(data.get("cases", [])),
    )


def build_grid(data: dict) -> Iterator[Row]:
    """Yield rows that each have cells of their own."""
    for record in data["rows"]:
        yield build_row(record, tuple(build_cell(one) for one in record["cells"]))


def build_table(data: dict) -> Iterator[Row]:
    """Yield rows that each have a cell in every column, called `row-column`."""
    for record in data["rows"]:
        yield build_row(
            record, tuple(build_cell(one, f"{record['id']}-") for one in data["columns"])
        )


def build_tree(data: dict) -> Iterator[Row]:
    """Yield one row with the cells at the top."""
    yield Row(tuple(build_cell(one) for one in data["cells"]))


def build_list(data: dict) -> Iterator[Row]:
    """Yield one row with one cell, for a list."""
    fields = tuple(build_field(one) for one in data["fields"])
    things = data["things"].items()
    title = Text(**{language: word[0].upper() + word[1:] for language, word in things})
    yield Row((Cell("lijst", title, to_text(data["prompt"]), fields=fields),))


ROWS = {"grid": build_grid, "table": build_table, "tree": build_tree, "list": build_list}


def build_row(record: dict, cells: tuple[Cell, ...]) -> Row:
    """Return a Row from its record and its cells."""
    return Row(cells, to_text(record.get("title")), to_text(record.get("prompt")))


def build_cell(record: dict, prefix: str = "") -> Cell:
    """Return a Cell from its record, with what is under it."""
    return Cell(
        slug=prefix + record["id"],
        title=to_text(record["title"]),
        prompt=to_text(record["prompt"]),
        hint=to_text(record.get("hint")),
        fields=tuple(build_field(one) for one in record.get("fields", [])),
        cells=tuple(build_cell(one) for one in record.get("cells", [])),
    )


def build_field(record: dict) -> Field:
    """Return a Field from its record."""
    options = {slug: to_text(one) for slug, one in record.get("options", {}).items()}
    kinds = {key: record.get(key, False) for key in ("long", "weighed", "needed")}
    return Field(
        record["id"], to_text(record["title"]), to_text(record.get("hint")), options, **kinds
    )
