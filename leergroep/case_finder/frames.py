"""The cases nearest to what is ticked, as a DataFrame."""

from __future__ import annotations

import pandas as pd

from leergroep.case_finder.nearest import KINDS, Traits, find_nearest_cases
from leergroep.content.loader import Library


def near_frame(
    chosen: Traits, library: Library | None = None, language: str = "nl"
) -> pd.DataFrame:
    """Return one row a case, nearest to what is chosen first; see case_finder/nearest.py.

    Columns: case (slug), title, place (1 is nearest; equals share one), count (of matching ticks),
    themes, levels, questions and rules (tuples with the slugs that match).
    """
    library = library or Library.default()
    rows = [
        {"case": near.case, "title": library.cases[near.case].title[language],
         "place": near.place, "count": near.count, **near.matches}
        for near in find_nearest_cases(library.cases.values(), chosen)
    ]
    return pd.DataFrame(rows, columns=["case", "title", "place", "count", *KINDS])
