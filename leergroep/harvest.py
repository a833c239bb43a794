"""What a session brought: who chose what, which rules were recognised, what was agreed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from leergroep.answers import AnswerSheet, SheetError
from leergroep.entries import Entries
from leergroep.frames import ABOUT, chosen, ordered
from leergroep.model import Factor, Item
from leergroep.sessions import RULES, SessionBoard
from leergroep.sharecode import decode

# The entries beside the harvest: a member's share code, and hands that were counted.
ANSWER, HANDS = "antwoord", "handen"
KINDS = {"acties": "action", RULES: "rule-to-work-with", "vragen": "question",
         "terugblik": "look-back"}
COLUMNS = [*ABOUT, "case", "kind", "moment", "question", "item", "person", "count", "text", "who",
           "when", "state"]
Row = dict[str, Any]


def session_frame(board: SessionBoard, sheet: Entries, language: str) -> pd.DataFrame:
    """Return one row for each thing that somebody chose or recognised, or the group agreed.

    Columns: instrument, edition, round, group, role, by, subject, case, kind ("choice", "rule",
    "action", "rule-to-work-with", "question" or "look-back"), moment ("eerst" or "daarna", of a
    choice), question and item (slugs), person (the mark of a share code; "" for hands and for
    the group), count (people; missing for what the group agreed), text, who, when and state.
    """
    about = {**{key: getattr(sheet, key) for key in ABOUT}, "case": board.case}
    rows = [*answered(board, sheet, language), *raised(board, sheet, language),
            *agreed(board, sheet, language)]
    empty = dict.fromkeys(COLUMNS, "")
    found = [{**empty, "count": None, **about, **row} for row in rows]
    return pd.DataFrame(found, columns=COLUMNS).astype({"count": "Int64"})


def answered(board: SessionBoard, sheet: Entries, language: str) -> Iterator[Row]:
    """Yield a row for everything that each share code holds."""
    for entry in in_cell(sheet, ANSWER):
        if given := read(entry, board):
            for factor, item in board.members.items():
                if item.slug in given.answers:
                    person = given.extra.get("mark", "")
                    yield {**told(factor, item, language), "person": person, "count": 1}


def read(entry: dict[str, Any], board: SessionBoard) -> AnswerSheet | None:
    """Return what a member answered; None for a code that is no longer of this case."""
    try:
        return decode(str(entry.get("code", "")), [board.members])
    except SheetError:
        return None


def raised(board: SessionBoard, sheet: Entries, language: str) -> Iterator[Row]:
    """Yield a row for every option and rule for which hands were counted."""
    for entry in in_cell(sheet, HANDS):
        for factor, item in board.members.items():
            count = entry.get(item.slug)
            if isinstance(count, int) and count > 0:
                yield {**told(factor, item, language), "count": count}


def agreed(board: SessionBoard, sheet: Entries, language: str) -> Iterator[Row]:
    """Yield a row for every action, rule, question and look back, in the order of the board."""
    for cell in board.cells():
        for entry in sorted(in_cell(sheet, cell.slug), key=ordered):
            place = board_place(board, cell.slug)
            said = {**entry, **chosen(place, entry, language)}
            yield {"kind": KINDS[cell.slug], "item": said.get("rule", ""),
                   "text": said.get("text", ""), "who": said.get("wie", ""),
                   "when": said.get("wanneer", ""), "state": said.get("stand", "")}


def board_place(board: SessionBoard, slug: str) -> tuple[int, Any]:
    """Return a cell of the board with its place."""
    return next((place, cell) for place, cell in enumerate(board.cells()) if cell.slug == slug)


def told(factor: Factor, item: Item, language: str) -> Row:
    """Return what an option or a rule is."""
    about = {"item": item.slug, "text": item.statement[language]}
    if factor.slug == RULES:
        return {"kind": "rule", **about}
    return {"kind": "choice", **about, "moment": factor.part,
            "question": factor.slug.removeprefix(f"{factor.part}-"),
            "item": item.slug.removeprefix(f"{factor.slug}-")}


def in_cell(sheet: Entries, cell: str) -> list[dict[str, Any]]:
    """Return the entries of one cell."""
    return [entry for entry in sheet.entries.values() if entry.get("cell") == cell]
