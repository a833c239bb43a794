"""Read the files of boards and of lists that are weighed: YAML to Board."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from leergroep.board import Board, Cell, Cut, Field, Row
from leergroep.library.instruments import built, is_named, text, use
from leergroep.library.located import Located, Place, doubled_keys, read_yaml
from leergroep.library.problems import Problem
from leergroep.model import Text

# What a note is made of, and the other columns of a table of notes: a field may not be called so.
TAKEN = ("cell", "order", "text", "under", "note", "instrument", "edition", "round", "group",
         "role", "by", "subject")


def read_board(file: Path) -> Board:
    """Return the board or list in a file; raise ContentError that names each bad line."""
    located = read_yaml(file)
    return built(lambda: board(located.data), lambda: check_board(file))


def check_board(file: Path) -> list[Problem]:
    """Return every mistake in the file of a board or a list."""
    located = read_yaml(file)
    shape = "list" if isinstance(located.data, dict) and "fields" in located.data else "board"
    problems = [*doubled_keys(located), *located.check(shape)]
    return problems or list(sense(located))


def sense(located: Located) -> Iterator[Problem]:
    """Yield what a schema cannot see: names that clash."""
    yield from is_named(located)
    yield from cut_off(located)
    seen: set[str] = set()
    for place, record in records(located.data, ()):
        if record["id"] in seen:
            yield located.problem((*place, "id"), f"the slug {record['id']!r} stands twice",
                                  "rename one")
        seen.add(record["id"])
        for index, one in enumerate(record.get("fields", [])):
            if one["id"] in TAKEN:
                yield located.problem((*place, "fields", index, "id"),
                                      f"a field may not be called {one['id']!r}",
                                      f"taken: {', '.join(TAKEN)}")


def cut_off(located: Located) -> Iterator[Problem]:
    """Yield a problem when a list is cut by a field or a choice that it does not have."""
    options = {one["id"]: one.get("options", {}) for one in located.data.get("fields", [])}
    cut = located.data.get("cut")
    if cut and cut["option"] not in options.get(cut["field"], {}):
        what = f"no field {cut['field']!r} has {cut['option']!r} to choose"
        yield located.problem(("cut",), what, "name a field with options, and one of them")


def records(data: dict, place: Place) -> Iterator[tuple[Place, dict]]:
    """Yield the record of every cell, and of every row with a name, with its place."""
    if "fields" in data and not place:
        yield place, data
    for part in ("rows", "columns", "cells"):
        for index, record in enumerate(data.get(part, [])):
            here = (*place, part, index)
            if "id" in record:
                yield here, record
            yield from records(record, here)


def board(data: dict) -> Board:
    """Return a Board from checked data."""
    return Board(
        slug=data["id"],
        edition=data["edition"],
        title=text(data["title"]),
        sentence=text(data["sentence"]),
        source=data["source"],
        use=use(data["use"]) if "use" in data else None,
        layout=data.get("layout", "list"),
        rows=tuple(ROWS[data.get("layout", "list")](data)),
        outcome=text(data["outcome"]),
        picture=data.get("picture", ""),
        thing=text(data.get("thing")),
        things=text(data.get("things")),
        cut=Cut(**data["cut"]) if "cut" in data else None,
        to_rules=tuple(data["rules"]),
        to_cases=tuple(data.get("cases", [])),
    )


def grid(data: dict) -> Iterator[Row]:
    """Yield rows that each have cells of their own."""
    for record in data["rows"]:
        yield row(record, tuple(cell(one) for one in record["cells"]))


def table(data: dict) -> Iterator[Row]:
    """Yield rows that each have a cell in every column, called `row-column`."""
    for record in data["rows"]:
        yield row(record, tuple(cell(one, f"{record['id']}-") for one in data["columns"]))


def tree(data: dict) -> Iterator[Row]:
    """Yield one row with the cells at the top."""
    yield Row(tuple(cell(one) for one in data["cells"]))


def listed(data: dict) -> Iterator[Row]:
    """Yield one row with one cell, for a list."""
    fields = tuple(filled(one) for one in data["fields"])
    things = data["things"].items()
    title = Text(**{language: word[0].upper() + word[1:] for language, word in things})
    yield Row((Cell("lijst", title, text(data["prompt"]), fields=fields),))


ROWS = {"grid": grid, "table": table, "tree": tree, "list": listed}


def row(record: dict, cells: tuple[Cell, ...]) -> Row:
    """Return a Row from its record and its cells."""
    return Row(cells, text(record.get("title")), text(record.get("prompt")))


def cell(record: dict, prefix: str = "") -> Cell:
    """Return a Cell from its record, with what is under it."""
    return Cell(
        slug=prefix + record["id"],
        title=text(record["title"]),
        prompt=text(record["prompt"]),
        hint=text(record.get("hint")),
        fields=tuple(filled(one) for one in record.get("fields", [])),
        cells=tuple(cell(one) for one in record.get("cells", [])),
    )


def filled(record: dict) -> Field:
    """Return a Field from its record."""
    options = {slug: text(one) for slug, one in record.get("options", {}).items()}
    kinds = {key: record.get(key, False) for key in ("long", "weighed", "needed")}
    return Field(record["id"], text(record["title"]), text(record.get("hint")), options, **kinds)
