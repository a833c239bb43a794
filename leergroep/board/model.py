"""Boards as frozen values: cells with a prompt each, in which a team puts notes."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from leergroep.content.instrument import Instrument, Lead, list_own_leads
from leergroep.messages.text import Text


@frozen
class Field:
    """Hold one thing to fill in beside a note's text: a line, a longer text, or a choice.

    `options` are the choices by slug, in order; without any the field is a line of text, or a text
    of more lines when it is `long`. A `weighed` choice is a column of the picture; of a `needed`
    field the list says where it is still empty.
    """

    slug: str
    title: Text
    hint: Text | None = None
    options: dict[str, Text] = field(factory=dict)
    long: bool = False
    weighed: bool = False
    needed: bool = False


@frozen
class Cell:
    """Hold one place of a board where notes are put; in a tree each note of it bears `cells`."""

    slug: str
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


@frozen
class Row:
    """Hold cells that stand side by side, under a title where they have one."""

    cells: tuple[Cell, ...]
    title: Text | None = None
    prompt: Text | None = None


@frozen
class Cut:
    """Hold how a list is cut: at most `most` notes have `option` in `field`; people choose."""

    field: str
    option: str
    most: int


@frozen(kw_only=True)
class Board(Instrument):
    """Hold a whole board: rows of cells (layout "grid" or "table"), or cells in cells ("tree").

    A list that is weighed is a board of one cell (layout "list"): its notes are called `thing`,
    and `cut` may say how many of them can be chosen.
    """

    layout: str
    rows: tuple[Row, ...]
    outcome: Text
    picture: str = ""
    thing: Text | None = None
    things: Text | None = None
    cut: Cut | None = None
    to_rules: tuple[str, ...] = ()
    to_cases: tuple[str, ...] = ()

    def cells(self) -> Iterator[Cell]:
        """Yield every cell, row by row and from the top down."""
        for row in self.rows:
            for cell in row.cells:
                yield from cell.inside()

    def list_leads(self) -> Iterator[Lead]:
        """Yield the rules and cases that this board leads to."""
        return list_own_leads(self.to_rules, self.to_cases)
