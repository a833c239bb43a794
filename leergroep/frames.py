"""Answers as tidy DataFrames."""

from __future__ import annotations

import pandas as pd

from leergroep.answers import AnswerSheet
from leergroep.model import NOT_APPLICABLE, UNKNOWN, Instrument
from leergroep.words import say


def answers_frame(instrument: Instrument, sheet: AnswerSheet, language: str) -> pd.DataFrame:
    """Return one row a statement, in the instrument's order.

    Columns: instrument, edition, round, group, role, by, subject, factor, factor_title, item,
    statement, answer (Int64, missing unless a scale value was chosen), state ("answered",
    "unknown", "not-applicable" or "open"), word (the answer as the form shows it) and note (of the factor).
    """
    about = {key: getattr(sheet, key) for key in
             ("instrument", "edition", "round", "group", "role", "by", "subject")}
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
