"""The answers to a checklist as a tidy DataFrame."""

from __future__ import annotations

import pandas as pd

from leergroep.checklist.model import Checklist
from leergroep.documents.answers import AnswerSheet
from leergroep.messages import translate

ABOUT = ("instrument", "edition", "round", "group", "role", "by", "subject")


def answers_frame(instrument: Checklist, sheet: AnswerSheet, language: str) -> pd.DataFrame:
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
            **describe_answer(instrument, sheet.answers.get(item.slug), language),
            "note": sheet.notes.get(factor.slug, ""),
        }
        for factor, item in instrument.items()
    ]
    return pd.DataFrame(rows).astype({"answer": "Int64"})


def describe_answer(
    instrument: Checklist, given: int | str | None, language: str
) -> dict[str, object]:
    """Return answer, state and word of what was given; None is not answered yet."""
    if given is None:
        return {"answer": None, "state": "open", "word": translate("open", language)}
    if isinstance(given, str):
        return {"answer": None, "state": given, "word": translate(given, language)}
    return {"answer": given, "state": "answered", "word": instrument.scale.word(given, language)}
