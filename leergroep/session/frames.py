"""What a session brought: who chose what, which rules were recognised, what was agreed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from leergroep.board.frames import name_choice
from leergroep.checklist.frames import ABOUT
from leergroep.checklist.model import Factor, Item
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.document import is_count
from leergroep.documents.entries import Entries, order_entries
from leergroep.documents.errors import SheetError
from leergroep.documents.share_code import decode
from leergroep.session.model import RULES, SessionBoard

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
    rows = [*list_answers(board, sheet, language), *list_hands(board, sheet, language),
            *list_agreements(board, sheet, language)]
    empty = dict.fromkeys(COLUMNS, "")
    found = [{**empty, "count": None, **about, **row} for row in rows]
    return pd.DataFrame(found, columns=COLUMNS).astype({"count": "Int64"})


def list_answers(board: SessionBoard, sheet: Entries, language: str) -> Iterator[Row]:
    """Yield a row for everything that each share code holds."""
    for entry in list_cell(sheet, ANSWER):
        if given := read_code(entry, board):
            for factor, item in board.members.items():
                if item.slug in given.answers:
                    person = given.extra.get("mark", "")
                    yield {**describe_answer(factor, item, language), "person": person, "count": 1}


def read_code(entry: dict[str, Any], board: SessionBoard) -> AnswerSheet | None:
    """Return what a member answered; None for a code that is no longer of this case."""
    try:
        return decode(str(entry.get("code", "")), [board.members])
    except SheetError:
        return None


def list_hands(board: SessionBoard, sheet: Entries, language: str) -> Iterator[Row]:
    """Yield a row for every option and rule for which hands were counted."""
    for entry in list_cell(sheet, HANDS):
        for factor, item in board.members.items():
            count = entry.get(item.slug)
            if is_count(count):
                yield {**describe_answer(factor, item, language), "count": int(count)}


def list_agreements(board: SessionBoard, sheet: Entries, language: str) -> Iterator[Row]:
    """Yield a row for every action, rule, question and look back, in the order of the board."""
    for cell in board.cells():
        for _, entry in order_entries(sheet.entries):
            if entry.get("cell") != cell.slug:
                continue
            place = describe_cell(board, cell.slug)
            said = {**entry, **name_choice(place, entry, language)}
            yield {"kind": KINDS[cell.slug], "item": said.get("rule", ""),
                   "text": said.get("text", ""), "who": said.get("wie", ""),
                   "when": said.get("wanneer", ""), "state": said.get("stand", "")}


def describe_cell(board: SessionBoard, slug: str) -> tuple[int, Any]:
    """Return a cell of the board with its place."""
    return next((place, cell) for place, cell in enumerate(board.cells()) if cell.slug == slug)


def describe_answer(factor: Factor, item: Item, language: str) -> Row:
    """Return what an option or a rule is."""
    about = {"item": item.slug, "text": item.statement[language]}
    if factor.slug == RULES:
        return {"kind": "rule", **about}
    return {"kind": "choice", **about, "moment": factor.part,
            "question": factor.slug.removeprefix(f"{factor.part}-"),
            "item": item.slug.removeprefix(f"{factor.slug}-")}


def list_cell(sheet: Entries, cell: str) -> list[dict[str, Any]]:
    """Return the entries of one cell."""
    return [entry for entry in sheet.entries.values() if entry.get("cell") == cell]
