"""Boards as frozen values: cells with a prompt each, in which a team puts notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from msgspec import Meta, field

from leergroep.content.declare import GIVEN, HIDDEN, LISTED, SPARSE, Declared, Slug
from leergroep.content.instrument import LeadingInstrument
from leergroep.messages.text import Text


class Field(Declared, frozen=True):
    """Hold one thing to fill in beside a note's text: a line, a longer text, or a choice.

    `options` are the choices by slug, in order; without any the field is a line of text, or a text
    of more lines when it is `long`. A `weighed` choice is a column of the picture; of a `needed`
    field the list says where it is still empty.
    """

    slug: Slug = field(name="id")
    title: Text
    hint: Text | None = None
    options: Annotated[
        dict[Slug, Text], LISTED,
        Meta(min_length=2,
             description="the answers to choose from, each with a slug and nl and en"),
    ] = {}
    long: Annotated[bool, SPARSE] = False
    weighed: Annotated[
        bool, SPARSE, Meta(description="a choice that is a column of a list's picture")
    ] = False
    needed: Annotated[
        bool, SPARSE, Meta(description="a list says where this is still empty")
    ] = False


class Cell(Declared, frozen=True):
    """Hold one place of a board where notes are put; in a tree each note of it bears `cells`."""

    slug: Slug = field(name="id")
    title: Text
    prompt: Text
    hint: Text | None = None
    fields: tuple[Field, ...] = ()
    cells: tuple[Cell, ...] = ()

    def inside(self) -> Iterator[Cell]:
        """Yield this cell and every cell under it, from the top down."""
        yield self
        for cell in self.cells:
            yield from cell.inside()


class Row(Declared, frozen=True):
    """Hold cells that stand side by side, under a title where they have one."""

    cells: Annotated[tuple[Cell, ...], Meta(min_length=1)] = ()
    title: Text | None = None
    prompt: Text | None = None
    slug: Annotated[Slug, HIDDEN] = field(name="id", default="")


class Cut(Declared, frozen=True):
    """Hold how a list is cut: at most `most` notes have `option` in `field`; people choose."""

    field: Slug
    option: Slug
    most: Annotated[int, Meta(ge=1)]


class Board(LeadingInstrument, frozen=True, kw_only=True):
    """Hold a whole board: rows of cells (layout "grid" or "table"), or cells in cells ("tree").

    A list that is weighed is a board of one cell (layout "list"): its notes are called `thing`,
    and `cut` may say how many of them can be chosen.
    """

    layout: Annotated[str, GIVEN]
    rows: Annotated[tuple[Row, ...], GIVEN] = ()
    outcome: Annotated[
        Text, Meta(description="what to do with the filled-in board: nl: ... and en: ...")
    ]
    picture: Annotated[str, GIVEN] = ""
    thing: Annotated[Text | None, GIVEN] = None
    things: Annotated[Text | None, GIVEN] = None
    cut: Annotated[Cut | None, GIVEN] = None

    def cells(self) -> Iterator[Cell]:
        """Yield every cell, row by row and from the top down."""
        for row in self.rows:
            for cell in row.cells:
                yield from cell.inside()


# A cell that stands beside others bears none: only a tree has cells in cells.
LEAF = {"properties": {"cells": {"maxItems": 0}}}


class CellBoard(Board, frozen=True, kw_only=True):
    """Hold what the file of a board says: in a table every row has every column."""

    rules_between: ClassVar[dict[str, Any]] = {"allOf": [
        {"if": {"properties": {"layout": {"const": layout}}}, "then": then}
        for layout, then in {
            "grid": {"required": ["rows"], "properties": {"rows": {"items": {
                "required": ["cells"], "properties": {"cells": {"items": LEAF}}}}}},
            "table": {"required": ["rows", "columns"], "properties": {
                "rows": {"items": {"required": ["id", "title"]}}, "columns": {"items": LEAF}}},
            "tree": {"required": ["cells"]},
        }.items()
    ]}

    layout: Annotated[
        Literal["grid", "table", "tree"],
        Meta(description="grid: rows of cells; table: every row has every column; tree: cells "
                         "under the notes of a cell"),
    ]
    rows: Annotated[tuple[Row, ...], Meta(min_length=1)] = ()
    columns: Annotated[tuple[Cell, ...], Meta(min_length=2), HIDDEN] = ()
    tops: Annotated[tuple[Cell, ...], Meta(min_length=1), HIDDEN] = field(name="cells", default=())
    picture: Annotated[
        Literal["", "pyramid"], Meta(description="a drawing that stands above the board")
    ] = ""


class WeighedList(Board, frozen=True, kw_only=True):
    """Hold what the file of a list says: lines with the same fields each, and a picture of them."""

    thing: Annotated[Text, Meta(description="what one line is, a word with het in Dutch")]
    things: Annotated[Text, Meta(description="what the lines are")]
    prompt: Annotated[Text, HIDDEN]
    fields: Annotated[tuple[Field, ...], Meta(min_length=1), HIDDEN]
    cut: Annotated[Cut | None, Meta(description="how many lines can have one choice")] = None
