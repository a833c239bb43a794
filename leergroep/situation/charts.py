"""A row of dots for each figure: a neighbourhood among the others of its town."""

from __future__ import annotations

import altair as alt
import pandas as pd

from leergroep.charts.figure import describe_chart
from leergroep.charts.palette import ACCENT, EDGE
from leergroep.documents.entries import Entries
from leergroep.messages import translate
from leergroep.situation.analysis import Kept, list_kept
from leergroep.situation.compare import CHOSEN, read_numbers
from leergroep.situation.model import Situation

# Of these the town's number is larger than any of its parts'.
COUNTS = ("people", "households", "homes")


def draw_rows(instrument: Situation, sheet: Entries, language: str) -> alt.VConcatChart:
    """Return a row of dots a figure, of its newest year; each row has a scale of its own."""
    rows = [draw_row(kept, list_dots(kept, sheet, language), language)
            for kept in list_kept(instrument, sheet.entries) if kept.years()]
    chart = alt.vconcat(*rows).resolve_scale(x="independent", color="shared")
    drawn: alt.VConcatChart = describe_chart(
        chart, instrument.title[language], translate("situation-drawn", language),
        {"place": translate("situation-place", language),
         "value": translate("situation-figure", language)})
    return drawn


def list_dots(kept: Kept, sheet: Entries, language: str) -> list[dict[str, object]]:
    """Return the dots of a figure: all others, and the chosen one with its town and country."""
    year = next((one for one in reversed(kept.years()) if kept.number("own", one) is not None),
                kept.years()[-1])
    chosen = sheet.entries.get(CHOSEN, {})
    others = translate("situation-others-head", language)
    dots: list[dict[str, object]] = [
        {"place": others, "value": value, "own": False}
        for value in read_numbers(kept.entry.get(f"all-{year}"))]
    names = {"own": str(chosen.get("name", ""))}
    if not (kept.figure and kept.figure.unit in COUNTS):
        names |= {"town": str(chosen.get("town-name", "")),
                  "land": translate("situation-land", language)}
    marks = {name: kept.number(place, year) for place, name in names.items()}
    return dots + [{"place": name, "value": value, "own": name == names["own"]}
                   for name, value in marks.items() if value is not None]


def draw_row(kept: Kept, dots: list[dict[str, object]], language: str) -> alt.Chart:
    """Return one row of dots, the chosen neighbourhood the largest."""
    data = pd.DataFrame(dots, columns=["place", "value", "own"])
    own = alt.datum.own
    row: alt.Chart = alt.Chart(data).mark_circle(opacity=0.8).encode(
        x=alt.X("value:Q", title=None, scale=alt.Scale(zero=False)),
        size=alt.condition(own, alt.value(160), alt.value(50)),
        color=alt.condition(own, alt.value(ACCENT), alt.value(EDGE)),
        tooltip=[alt.Tooltip("place:N"), alt.Tooltip("value:Q")],
    ).properties(width=420, height=30, title=kept.title(language))
    return row
