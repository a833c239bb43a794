"""DataFrames to Altair charts: pure, and each with what it says in words."""

from __future__ import annotations

import altair as alt
import pandas as pd

from leergroep.model import UNKNOWN, Scale
from leergroep.palette import ACCENT, EDGE, LAND, PAPER, VEGA_LITE
from leergroep.words import say


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
    ).configure_view(stroke=None).configure_title(anchor="start")


def profile(frame: pd.DataFrame, scale: Scale, title: str, language: str = "nl") -> alt.Chart:
    """Return a dot for every answer: factors down, the scale and "weet niet" across.

    `frame` is what leergroep.frames.answers_frame gives.
    """
    words = [option.word[language] for option in scale.options]
    columns_of_chart = [*words, say("unknown", language)]
    shown = frame[frame["state"].isin(["answered", UNKNOWN])]
    dots = shown.assign(place=shown.groupby(["factor", "word"]).cumcount())
    dots = dots[["factor_title", "word", "place", "statement"]]
    factors = list(dict.fromkeys(frame["factor_title"]))
    deepest = int(frame.groupby("factor").size().max())
    chart = alt.Chart(dots).mark_circle(size=110, opacity=1, color=ACCENT).encode(
        x=alt.X("word:N", title=None, scale=alt.Scale(domain=columns_of_chart),
                axis=alt.Axis(orient="top", labelAngle=0, labelLimit=100, grid=True)),
        xOffset=alt.XOffset("place:O", scale=alt.Scale(domain=list(range(deepest)))),
        y=alt.Y("factor_title:N", title=None, scale=alt.Scale(domain=factors),
                axis=alt.Axis(labelLimit=200)),
        tooltip=tips(language, statement="statement", word="answer-noun"),
    ).properties(width=100 * len(columns_of_chart), height=36 * len(factors))
    columns = {
        "factor_title": say("factor", language),
        "statement": say("statement", language),
        "word": say("answer-noun", language),
    }
    description = say("profile-description", language, low=words[0], high=words[-1])
    return described(chart, say("profile-title", language, title=title), description, columns)


def rungs(frame: pd.DataFrame, title: str, language: str = "nl") -> alt.LayerChart:
    """Return two bars a rung, people now and hoped for, the highest rung on top.

    `frame` is what leergroep.frames.figures_frame gives; what is unknown has no bar.
    """
    words = {"now": say("ladder-now", language), "hoped": say("ladder-hoped", language)}
    bars = frame.melt(id_vars="rung_title", value_vars=list(words), var_name="moment",
                      value_name="people").dropna(subset="people")
    bars = bars.replace({"moment": words}).astype({"people": "int64"})
    order = list(reversed(frame["rung_title"].tolist()))
    base = alt.Chart(bars).encode(
        x=alt.X("people:Q", title=say("ladder-people", language), axis=alt.Axis(tickMinStep=1)),
        y=alt.Y("rung_title:N", title=None, scale=alt.Scale(domain=order),
                axis=alt.Axis(labelLimit=260)),
        yOffset=alt.YOffset("moment:N", scale=alt.Scale(domain=list(words.values()))),
    )
    colour = alt.Color("moment:N", title=None, legend=alt.Legend(orient="top"),
                       scale=alt.Scale(domain=list(words.values()), range=[EDGE, ACCENT]))
    labels = base.mark_text(align="left", dx=4).encode(text="people:Q")
    chart = alt.layer(base.mark_bar().encode(color=colour), labels)
    columns = {"rung_title": say("ladder-rung", language), "moment": say("ladder-moment", language),
               "people": say("ladder-people", language)}
    return described(chart.properties(width=320, height=52 * len(order)), title,
                     say("ladder-description", language), columns)


def linked_map(
    places: pd.DataFrame, outline: dict, title: str, description: str, language: str = "nl"
) -> alt.Chart:
    """Return a map of the Netherlands with a named dot a case that leads to its page.

    `places` has the columns name, title, city, neighbourhood, lat, lon (degrees, WGS 84), side
    (where the name has room: "left", "right", "above" or "below") and href. `outline` is GeoJSON.
    """
    land = alt.Chart(alt.Data(values=outline)).mark_geoshape(fill=LAND, stroke=EDGE)
    base = alt.Chart(places).encode(
        longitude="lon:Q", latitude="lat:Q", href="href:N",
        tooltip=tips(language, title="story", neighbourhood="neighbourhood"),
    )
    dots = base.mark_circle(size=190, opacity=1, color=ACCENT, stroke=PAPER, strokeWidth=1.5)
    sides = {"left": {"align": "right", "dx": -12, "dy": 1}, "right": {"align": "left", "dx": 12,
             "dy": 1}, "below": {"align": "center", "dy": 19},
             "above": {"align": "center", "dy": -17}}
    names = [
        base.transform_filter(f"datum.side == '{side}'")
        .mark_text(fontSize=14, fontWeight="bold", **place).encode(text="name:N")
        for side, place in sides.items()
    ]
    chart = alt.layer(land, dots, *names).project("mercator").properties(width=330, height=390)
    return described(chart, title, description, {})


def tips(language: str, **columns: str) -> list[alt.Tooltip]:
    """Return what a chart says of what is pointed at: columns, each with the key of its heading."""
    return [alt.Tooltip(f"{name}:N", title=say(key, language)) for name, key in columns.items()]


def matrix(
    cells: pd.DataFrame, title: str, description: str, language: str = "nl"
) -> alt.VConcatChart:
    """Return a block a group with a line a row: its name, and under it a dot a column.

    `cells` has one row for each row and column, with the columns group, row, column (names),
    row_href, full (bool), href and how ("" where it is not full). Names stand above their dots, so
    that the chart can be read on a phone.
    """
    groups = [block(part, name, language) for name, part in cells.groupby("group", sort=False)]
    return described(alt.vconcat(*groups, spacing=22), title, description, {})


def block(cells: pd.DataFrame, name: str, language: str) -> alt.LayerChart:
    """Return one group of a matrix."""
    rows, columns = list(dict.fromkeys(cells["row"])), list(dict.fromkeys(cells["column"]))
    y = alt.Y("row:N", sort=rows, axis=None)
    x = alt.X("column:N", sort=columns, title=None,
              axis=alt.Axis(orient="top", labelAngle=-55, labelFontSize=12, labelLimit=120,
                            ticks=False, domain=False))
    names = alt.Chart(cells.drop_duplicates("row")).mark_text(
        align="left", baseline="middle", dy=-9, fontSize=12, limit=400
    ).encode(y=y, x=alt.value(0), text="row:N", href="row_href:N")
    empty = alt.Chart(cells[~cells["full"]]).mark_circle(size=14, opacity=1, color=EDGE, yOffset=10)
    full = alt.Chart(cells[cells["full"]]).mark_circle(
        size=150, opacity=1, color=ACCENT, yOffset=10
    ).encode(x=x, y=y, href="href:N",
             tooltip=tips(language, row="rule", column="neighbourhood", how="how"))
    return alt.layer(names, empty.encode(x=x, y=y), full).properties(
        width=38 * len(columns), height=44 * len(rows),
        title=alt.TitleParams(name, anchor="start", fontSize=14),
    )


def place_map(
    places: pd.DataFrame, outline: dict, title: str, description: str, language: str = "nl"
) -> alt.Chart:
    """Return a small map of the Netherlands with one dot a case, and one of them marked.

    `places` has the columns title, city, neighbourhood, lat, lon (degrees, WGS 84) and here (bool).
    `outline` is GeoJSON.
    """
    land = alt.Chart(alt.Data(values=outline)).mark_geoshape(fill=LAND, stroke=EDGE)
    dots = alt.Chart(places).mark_circle(opacity=1, stroke=EDGE).encode(
        longitude="lon:Q",
        latitude="lat:Q",
        size=alt.condition("datum.here", alt.value(260), alt.value(50)),
        color=alt.condition("datum.here", alt.value(ACCENT), alt.value(LAND)),
        tooltip=tips(language, title="story", neighbourhood="neighbourhood"),
    )
    labels = alt.Chart(places).mark_text(dy=21, fontSize=13, fontWeight="bold").encode(
        longitude="lon:Q", latitude="lat:Q",
        text=alt.condition("datum.here", "city:N", alt.value("")),
    )
    chart = alt.layer(land, dots, labels).project("mercator").properties(width=260, height=310)
    headings = {"city": "city", "neighbourhood": "neighbourhood", "title": "story"}
    columns = {name: say(key, language) for name, key in headings.items()}
    return described(chart, title, description, columns)
