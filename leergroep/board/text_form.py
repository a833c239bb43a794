"""The notes on a board in words, for who opens a notebook without a kernel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from leergroep.board.model import Board, Cell
from leergroep.documents.entries import Entries, order_entries
from leergroep.messages import translate
from leergroep.widget.text_form import Line, Section, TextForm, say_about


def write_board(
    board: Board, sheet: Entries, language: str, left_out: frozenset[str] = frozenset()
) -> TextForm:
    """Return the notes by place, with what they say in each field that is not `left_out`."""
    return TextForm(language, board.title[language], say_about(language, sheet.round),
                    tuple(list_sections(board, sheet, language, left_out)))


def list_sections(
    board: Board, sheet: Entries, language: str, left_out: frozenset[str]
) -> Iterator[Section]:
    """Yield each cell in which there is a note."""
    for cell in board.cells():
        notes = [entry for _, entry in order_entries(sheet.entries)
                 if entry.get("cell") == cell.slug]
        lines = [Line(said) for entry in notes
                 if (said := say_note(cell, entry, language, left_out))]
        if lines:
            yield Section(cell.title[language] or translate("text-notes", language),
                          tuple(lines))


def say_note(
    cell: Cell, entry: Mapping[str, Any], language: str, left_out: frozenset[str]
) -> str:
    """Return a note on one line: its text, and what stands in its fields."""
    fields = [
        f"{label_field(field.title[language])} "
        f"{name_value(field.options, entry[field.slug], language)}"
        for field in cell.fields if entry.get(field.slug) and field.slug not in left_out
    ]
    text = str(entry.get("text", ""))
    more = "; ".join(fields)
    return " ".join((f"{text} ({more})" if text and more else text or more).split())


def label_field(title: str) -> str:
    """Return the title of a field as it leads its value: a question needs no colon."""
    return title if title.endswith("?") else f"{title}:"


def name_value(options: Mapping[str, Any], value: Any, language: str) -> str:
    """Return what stands in a field: a choice in words, anything else as it was typed."""
    return str(options[value][language] if value in options else value)
