"""What a file of statistics holds, and what was laid beside each other, as DataFrames."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from leergroep.checklist.frames import ABOUT
from leergroep.documents.entries import Entries
from leergroep.messages import translate
from leergroep.situation.analysis import STANDS, Kept, list_kept
from leergroep.situation.compare import CHOSEN, read_numbers
from leergroep.situation.film import make_film
from leergroep.situation.model import Situation
from leergroep.situation.statistics_table import StatisticsTable

NUMBERS = ("own", "town", "land", "lowest", "highest")
COLUMNS = [*ABOUT, "code", "name", "theme", "theme_title", "figure", "figure_title", "unit",
           "nature", "year", *NUMBERS, "others", "cut", "explain", "who", "stand"]


def table_frame(table: StatisticsTable) -> pd.DataFrame:
    """Return one row an area in a year, as the file has them.

    Columns: code, name, town, year, change (of the borders since the year before: 1 none, 2 the
    code, 3 the borders, "" unknown), and a Float64 for every figure by its heading's key.
    """
    frame = pd.DataFrame({"code": table.codes, "name": table.names, "town": table.towns,
                          "year": table.years, "change": table.changes, **table.values})
    return frame.astype(dict.fromkeys(table.values, "Float64"))


def analysis_frame(instrument: Situation, sheet: Entries, language: str) -> pd.DataFrame:
    """Return one row a figure in a year, theme by theme and the oldest year first.

    Columns: instrument, edition, round, group, role, by, subject, code and name of the chosen
    neighbourhood, theme, theme_title, figure, figure_title, unit and nature (all empty where the
    instrument does not know the column), year (Int64), own, town, land, lowest and highest of all
    others in the town (Float64, missing where unknown), others (how many, Int64), cut (why it
    cannot be laid beside the year before, "" where it can), explain, who, and stand (a category
    in the order of STANDS). What was said of a figure stands with each of its years.
    """
    about = {key: getattr(sheet, key) for key in ABOUT}
    chosen = sheet.entries.get(CHOSEN, {})
    about |= {"code": chosen.get("code", ""), "name": chosen.get("name", "")}
    rows = [{**about, **row} for kept in list_kept(instrument, sheet.entries)
            for row in make_rows(kept, sheet, language)]
    frame = pd.DataFrame(rows, columns=COLUMNS)
    stands = [translate(key, language) for key in STANDS.values()]
    frame["stand"] = pd.Categorical(frame["stand"], stands, ordered=True)
    numbers = dict.fromkeys(NUMBERS, "Float64")
    return frame.astype({**numbers, "year": "Int64", "others": "Int64"})


def make_rows(kept: Kept, sheet: Entries, language: str) -> Iterator[dict[str, Any]]:
    """Yield a row for each year of a figure; one without a year where there is only talk of it."""
    entry, figure, theme = kept.entry, kept.figure, kept.theme
    stand = STANDS.get(str(entry.get("stand", "")))
    said = {
        "theme": theme.slug if theme else "", "theme_title": theme.title[language] if theme else "",
        "figure": kept.slug, "figure_title": kept.title(language),
        "unit": figure.unit if figure else "", "nature": figure.nature if figure else "",
        "explain": str(entry.get("explain", "")), "who": str(entry.get("who", "")),
        "stand": translate(stand, language) if stand else None,
    }
    shots = make_film(kept.name, sheet.entries, figure)
    for shot in shots:
        others = read_numbers(entry.get(f"all-{shot.year}"))
        yield {**said, "year": int(shot.year), "own": shot.value,
               "town": kept.number("town", shot.year), "land": kept.number("land", shot.year),
               "lowest": others[0] if others else None, "highest": others[-1] if others else None,
               "others": len(others), "cut": translate(shot.cut, language) if shot.cut else ""}
    if not shots:
        yield {**said, "cut": ""}
