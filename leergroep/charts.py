"""DataFrames to Altair charts: pure, and each with what it says in words."""

from __future__ import annotations

import altair as alt
import pandas as pd

from leergroep.model import UNKNOWN, Scale
from leergroep.words import say

# Inherit the page's own colours, so that one drawing serves light, dark and paper.
INK = "currentColor"
ACCENT = "var(--lg-accent, #0b5d83)"
LAND = "var(--lg-land, #e4e9ec)"

# JupyterLab draws this one by itself; Altair's own default fetches Vega from elsewhere.
VEGA_LITE = "application/vnd.vegalite.v5+json"


def offline(spec: dict, **_: object) -> dict[str, dict]:
    """Return a chart for display that no network is needed for (an Altair renderer)."""
    return {VEGA_LITE: {key: value for key, value in spec.items() if key != "$schema"}}


alt.renderers.register("leergroep", offline)
alt.renderers.enable("leergroep")


def described(chart: alt.Chart, title: str, description: str, columns: dict[str, str]) -> alt.Chart:
    """Return the chart with its title, description and the columns of its data table.

    `columns` maps the chart's fields to the headings of the table that a page shows beside it.
    """
    return chart.properties(
        title=title, description=description, usermeta={"table": columns}
    ).configure(
        background="transparent",
        font="inherit",
    ).configure_view(stroke=None).configure_axis(
        labelColor=INK, titleColor=INK, domainColor=INK, tickColor=INK, gridColor=INK,
        gridOpacity=0.15,
    ).configure_title(color=INK, anchor="start").configure_legend(labelColor=INK, titleColor=INK)


def profile(frame: pd.DataFrame, scale: Scale, title: str, language: str = "nl") -> alt.Chart:
    """Return a dot for every answer: factors down, the scale and "weet niet" across.

    `frame` is what leergroep.frames.answers_frame gives.
    """
    words = [option.word[language] for option in scale.options]
    unknown = say("unknown", language)
    shown = frame[frame["state"].isin(["answered", UNKNOWN])]
    dots = shown.assign(place=shown.groupby(["factor", "word"]).cumcount())
    dots = dots[["factor_title", "word", "place", "statement"]]
    order = list(dict.fromkeys(frame["factor_title"]))
    deepest = int(frame.groupby("factor").size().max())
    chart = alt.Chart(dots).mark_circle(size=110, opacity=1, color=ACCENT).encode(
        x=alt.X("word:N", title=None, scale=alt.Scale(domain=[*words, unknown]),
                axis=alt.Axis(orient="top", labelAngle=0, labelLimit=90)),
        y=alt.Y("place:Q", title=None, axis=None, scale=alt.Scale(domain=[-0.5, deepest - 0.5])),
        row=alt.Row("factor_title:N", title=None, sort=order,
                    header=alt.Header(labelAngle=0, labelAlign="left", labelColor=INK)),
        tooltip=[alt.Tooltip("statement:N", title=say("statement", language)),
                 alt.Tooltip("word:N", title=say("answer-noun", language))],
    ).properties(width=90 * (len(words) + 1), height=18 * deepest)
    columns = {
        "factor_title": say("factor", language),
        "statement": say("statement", language),
        "word": say("answer-noun", language),
    }
    description = say("profile-description", language, low=words[0], high=words[-1])
    return described(chart, say("profile-title", language, title=title), description, columns)


def place_map(places: pd.DataFrame, outline: dict, title: str, description: str) -> alt.Chart:
    """Return a small map of the Netherlands with one dot a case, and one of them marked.

    `places` has the columns title, city, neighbourhood, lat, lon (degrees, WGS 84) and here (bool).
    `outline` is GeoJSON.
    """
    land = alt.Chart(alt.Data(values=outline)).mark_geoshape(fill=LAND, stroke=INK, strokeWidth=0.5)
    dots = alt.Chart(places).mark_circle(opacity=1, stroke=INK).encode(
        longitude="lon:Q",
        latitude="lat:Q",
        size=alt.condition("datum.here", alt.value(260), alt.value(50)),
        color=alt.condition("datum.here", alt.value(ACCENT), alt.value(LAND)),
        tooltip=[alt.Tooltip("title:N", title="Verhaal"), alt.Tooltip("neighbourhood:N", title="Wijk")],
    )
    labels = alt.Chart(places).mark_text(dy=21, fontSize=13, fontWeight="bold", fill=INK).encode(
        longitude="lon:Q", latitude="lat:Q", text=alt.condition("datum.here", "city:N", alt.value(""))
    )
    chart = alt.layer(land, dots, labels).project("mercator").properties(width=260, height=310)
    columns = {"city": "Stad", "neighbourhood": "Wijk", "title": "Verhaal"}
    return described(chart, title, description, columns)
