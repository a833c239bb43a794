"""Answers as tidy DataFrames."""

from __future__ import annotations

import pandas as pd

from leergroep.answers import AnswerSheet
from leergroep.board import Board, Cell
from leergroep.entries import Entries
from leergroep.ladder import Ladder, Rung
from leergroep.model import NOT_APPLICABLE, UNKNOWN, Instrument
from leergroep.reckoning import Reckoning, Step, reckon
from leergroep.words import say

ABOUT = ("instrument", "edition", "round", "group", "role", "by", "subject")


def answers_frame(instrument: Instrument, sheet: AnswerSheet, language: str) -> pd.DataFrame:
    """Return one row a statement, in the instrument's order.

    Columns: instrument, edition, round, group, role, by, subject, factor, factor_title, item,
    statement, answer (Int64, missing unless a scale value was chosen), state ("answered",
    "unknown", "not-applicable" or "open"), word (the answer as the form shows it) and note (of the
    factor).
    """
    about = {key: getattr(sheet, key) for key in ABOUT}
    rows = [
        {
            **about,
            "factor": factor.slug,
            "factor_title": factor.title[language],
            "item": item.slug,
            "statement": item.statement[language],
            **answered(instrument, sheet.answers.get(item.slug), language),
            "note": sheet.notes.get(factor.slug, ""),
        }
        for factor, item in instrument.items()
    ]
    return pd.DataFrame(rows).astype({"answer": "Int64"})


def answered(instrument: Instrument, given: int | str | None, language: str) -> dict[str, object]:
    """Return answer, state and word of what was given; None is not answered yet."""
    if given is None:
        return {"answer": None, "state": "open", "word": say("open", language)}
    if given in (UNKNOWN, NOT_APPLICABLE):
        return {"answer": None, "state": given, "word": say(given, language)}
    return {"answer": given, "state": "answered", "word": instrument.scale.word(given, language)}


def notes_frame(board: Board, sheet: Entries, language: str) -> pd.DataFrame:
    """Return one row a note: cell by cell as on the board, in the order of the notes.

    Columns: instrument, edition, round, group, role, by, subject, note (its id), cell, cell_title
    (both empty where the board has no such cell), order, under (the id of the note it hangs
    under, in a tree), text, and one for every field that a cell asks for (a choice in words).
    """
    cells = {cell.slug: (place, cell) for place, cell in enumerate(board.cells())}
    fields = {field.slug: "" for _, cell in cells.values() for field in cell.fields}
    rows = [
        {
            **{key: getattr(sheet, key) for key in ABOUT},
            "note": name,
            **placed(cells.get(entry.get("cell")), language),
            "order": ordered(entry),
            "under": entry.get("under", ""),
            "text": entry.get("text", ""),
            **{slug: entry.get(slug, "") for slug in fields},
            **chosen(cells.get(entry.get("cell")), entry, language),
        }
        for name, entry in sheet.entries.items()
    ]
    places = {cell.slug: place for place, cell in cells.values()}
    rows.sort(key=lambda row: (places.get(row["cell"], len(places)), row["order"], row["note"]))
    columns = [*ABOUT, "note", "cell", "cell_title", "order", "under", "text", *fields]
    return pd.DataFrame(rows, columns=columns).astype({"order": "float64"})


def ordered(entry: dict) -> float:
    """Return the order of an entry; what is no number is no order."""
    order = entry.get("order", 0)
    return order if isinstance(order, int | float) else 0


def placed(found: tuple[int, Cell] | None, language: str) -> dict[str, str]:
    """Return the slug and title of a note's cell; empty for one that the board has not."""
    cell = found[1] if found else None
    return {"cell": cell.slug if cell else "", "cell_title": cell.title[language] if cell else ""}


def chosen(found: tuple[int, Cell] | None, entry: dict, language: str) -> dict[str, str]:
    """Return the choices of a note in words."""
    fields = found[1].fields if found else ()
    return {
        field.slug: field.options[entry[field.slug]][language]
        for field in fields
        if entry.get(field.slug) in field.options
    }


def figures_frame(ladder: Ladder, sheet: Entries, language: str) -> pd.DataFrame:
    """Return one row a rung, lowest first, with the step that leads to it.

    Columns: instrument, edition, round, group, role, by, subject, rung, rung_title, now, hoped and
    passes (people, Int64; passes on balance, below 0 when they go down), cost and gain (euros a
    person a year), costs, gains and balance (euros a year), pays, benefits (who, as typed). What is
    unknown or cannot be read is missing; the lowest rung has no step.
    """
    reckoning = reckon(ladder, sheet.entries, language)
    steps = {step.name: step for step in reckoning.steps}
    about = {key: getattr(sheet, key) for key in ABOUT}
    frame = pd.DataFrame([
        {**about, **rung_row(rung, reckoning, language),
         **step_row(steps.get(rung.step), sheet.entries.get(rung.step, {}))}
        for rung in ladder.rungs
    ])
    euros = dict.fromkeys(("cost", "gain", "costs", "gains", "balance"), "Float64")
    return frame.astype({**dict.fromkeys(("now", "hoped", "passes"), "Int64"), **euros})


def rung_row(rung: Rung, reckoning: Reckoning, language: str) -> dict[str, object]:
    """Return the people on one rung."""
    now, hoped = (reckoning.figures[rung.slug, field].value for field in ("nu", "straks"))
    return {"rung": rung.slug, "rung_title": rung.title[language], "now": now, "hoped": hoped}


def step_row(step: Step | None, entry: dict) -> dict[str, object]:
    """Return what is known of one step, amounts in euros."""
    cents = dict.fromkeys(("cost", "gain", "costs", "gains", "balance"))
    if step:
        cents = {"cost": step.cost.value, "gain": step.gain.value, "costs": step.costs,
                 "gains": step.gains, "balance": step.balance}
    return {
        "passes": step.movers.count if step and step.movers else None,
        **{key: None if value is None else value / 100 for key, value in cents.items()},
        "pays": str(entry.get("betaalt", "")), "benefits": str(entry.get("voordeel", "")),
    }
