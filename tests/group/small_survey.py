"""A survey of the small instrument: its headings, and what two people answered."""

from __future__ import annotations

import pandas as pd

from leergroep import Group, Library, read_survey
from leergroep.group.survey.survey import Survey

DUTCH = ["Bewoners weten wie erover gaat.", "Bewoners weten wat er komt.",
         "Bewoners doen het samen.", "Bewoners doen het nu."]
IDS = ["weten-wie", "weten-wat", "doen-samen", "doen-nu"]
WORDS = [["Helemaal", "Deels", "Weet niet", ""], ["Grotendeels", "Niet", "n.v.t.", "Nauwelijks"]]
STATES = [[5, 3, 6, 0], [4, 1, 7, 2]]


def frame_of(rows: list[list[object]], headings: list[str] = DUTCH) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=headings, dtype=object)


def write_rows(*rows: list[str], delimiter: str = ";") -> str:
    """Return rows as a plain CSV: no cell in them needs quotation marks."""
    return "\r\n".join(delimiter.join(row) for row in rows)


def read(source: object, small: Library, **options: object) -> Survey:
    return read_survey(source, "proef", library=small, **options)


def states_of(group: Group) -> list[list[int]]:
    return sorted(map(list, group.states.tolist()), reverse=True)
