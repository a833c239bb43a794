"""How the neighbourhoods of the cases went over the years: their figures, and the lines drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import altair as alt
import pandas as pd

from leergroep.charts.figure import describe_chart
from leergroep.charts.palette import ACCENT, EDGE
from leergroep.content.model import Case
from leergroep.content.series import SeriesFile
from leergroep.messages import translate

WIDTH, HEIGHT = 380, 260


def frame_series(
    told: SeriesFile, cases: Mapping[str, Case], here: str, language: str = "nl"
) -> pd.DataFrame:
    """Return one row for each area, the case `here` last so that it is drawn over the others.

    Columns: area (name and city), here (bool), and a column for each year ("2024") with the score,
    missing where there is none.
    """
    slugs = [*(slug for slug in told.areas if slug != here), here]
    rows = []
    for slug in slugs:
        area = told.areas[slug]
        name = f"{area.name}, {cases[slug].city}"
        name = translate("series-ours", language, area=name) if area.ours else name
        rows.append({"area": name, "here": slug == here,
                     **{year: area.scores.get(year) for year in told.years}})
    return pd.DataFrame(rows).astype(dict.fromkeys(told.years, "float64"))


def draw_series(
    areas: pd.DataFrame, years: Sequence[str], marked: int, title: str, description: str,
    source: str, language: str = "nl",
) -> alt.LayerChart:
    """Return a line for each area, one of them thick, over the year in which the cases were told.

    `areas` is as frame_series makes it.
    """
    base = alt.Chart(areas).transform_fold(list(years), as_=["at", "score"])
    base = base.transform_calculate(year="toNumber(datum.at)").transform_filter(
        "isValid(datum.score)")
    comma = "replace(datum.label, '.', ',')" if language == "nl" else "datum.label"
    scale = alt.Scale(domain=[int(years[0]), int(years[-1])], zero=False, nice=False)
    x = alt.X("year:Q", title=None, scale=scale,
              axis=alt.Axis(values=[*map(int, years)], format="d", grid=False, labelOverlap=True))
    y = alt.Y("score:Q", title=None, scale=alt.Scale(zero=False, padding=8),
              axis=alt.Axis(format=".1f", tickCount=5, labelExpr=comma))
    tips = [alt.Tooltip("area:N", title=translate("series-area", language)),
            alt.Tooltip("at:N", title=" "), alt.Tooltip("score:Q", title="  ", format=".2f")]
    others = base.transform_filter("!datum.here").mark_line(
        color=EDGE, strokeWidth=1.2, opacity=0.7).encode(x=x, y=y, detail="area:N", tooltip=tips)
    own = base.transform_filter("datum.here").encode(x=x, y=y, tooltip=tips)
    layers = alt.LayerChart(layer=[
        *mark_year(marked, scale, language), others, own.mark_line(color=ACCENT, strokeWidth=3),
        own.mark_circle(color=ACCENT, size=70, opacity=1),
    ])
    chart: alt.LayerChart = layers.properties(width=WIDTH, height=HEIGHT)
    columns = {"area": translate("series-area", language), **{year: year for year in years}}
    return describe_chart(chart, title, description, columns, source)


def mark_year(year: int, scale: alt.Scale, language: str) -> list[alt.Chart]:
    """Return a dotted line at a year, and what it says."""
    said = translate("series-marked", language, year=year)
    at = alt.Chart(pd.DataFrame([{"marked": year, "said": said}])).encode(
        x=alt.X("marked:Q", title=None, scale=scale))
    return [
        at.mark_rule(color=EDGE, strokeDash=[3, 3]),
        at.mark_text(align="left", baseline="top", dx=5, fontSize=12).encode(
            y=alt.value(0), text="said:N"),
    ]
