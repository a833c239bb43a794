"""Maps and the matrix of cases and rules, drawn from their DataFrames."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from leergroep.charts.figure import describe_chart, make_tooltips
from leergroep.charts.palette import ACCENT, EDGE, LAND, PAPER
from leergroep.messages import translate

# Where a name stands beside its dot, and how far off.
SIDES: dict[str, dict[str, Any]] = {
    "left": {"align": "right", "dx": -12, "dy": 1},
    "right": {"align": "left", "dx": 12, "dy": 1},
    "below": {"align": "center", "dy": 19},
    "above": {"align": "center", "dy": -17},
}


def draw_land(outline: dict[str, Any]) -> alt.Chart:
    """Return the country in GeoJSON, for under the dots of a map."""
    # Altair gives this one no types.
    values = alt.Data(values=outline)  # type: ignore[no-untyped-call]
    land: alt.Chart = alt.Chart(values).mark_geoshape(fill=LAND, stroke=EDGE)
    return land


def draw_linked_map(
    places: pd.DataFrame, outline: dict[str, Any], title: str, description: str,
    language: str = "nl",
) -> alt.LayerChart:
    """Return a map of the Netherlands with a named dot a case that leads to its page.

    `places` has the columns name, title, city, neighbourhood, lat, lon (degrees, WGS 84), side
    (where the name has room: "left", "right", "above" or "below") and href. `outline` is GeoJSON.
    """
    land = draw_land(outline)
    base = alt.Chart(places).encode(
        longitude="lon:Q", latitude="lat:Q", href="href:N",
        tooltip=make_tooltips(language, title="story", neighbourhood="neighbourhood"),
    )
    dots = base.mark_circle(size=190, opacity=1, color=ACCENT, stroke=PAPER, strokeWidth=1.5)
    names = [
        base.transform_filter(f"datum.side == '{side}'")
        .mark_text(fontSize=14, fontWeight="bold", **place).encode(text="name:N")
        for side, place in SIDES.items()
    ]
    layers = alt.LayerChart(layer=[land, dots, *names])
    chart: alt.LayerChart = layers.project("mercator").properties(width=330, height=390)
    return describe_chart(chart, title, description, {})


def draw_matrix(
    cells: pd.DataFrame, title: str, description: str, language: str = "nl"
) -> alt.VConcatChart:
    """Return a block a group with a line a row: its name, and under it a dot a column.

    `cells` has one row for each row and column, with the columns group, row, column (names),
    row_href, full (bool), href and how ("" where it is not full). Names stand above their dots, so
    that the chart can be read on a phone.
    """
    groups = [draw_block(part, name, language) for name, part in cells.groupby("group", sort=False)]
    return describe_chart(alt.vconcat(*groups, spacing=22), title, description, {})


def draw_block(cells: pd.DataFrame, name: str, language: str) -> alt.LayerChart:
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
             tooltip=make_tooltips(language, row="rule", column="neighbourhood", how="how"))
    block: alt.LayerChart = alt.LayerChart(
        layer=[names, empty.encode(x=x, y=y), full]
    ).properties(
        width=38 * len(columns), height=44 * len(rows),
        title=alt.TitleParams(name, anchor="start", fontSize=14),
    )
    return block


def draw_place_map(
    places: pd.DataFrame, outline: dict[str, Any], title: str, description: str,
    language: str = "nl",
) -> alt.LayerChart:
    """Return a small map of the Netherlands with one dot a case, and one of them marked.

    `places` has the columns title, city, neighbourhood, lat, lon (degrees, WGS 84), side (as for
    `draw_linked_map`) and here (bool). `outline` is GeoJSON.
    """
    land = draw_land(outline)
    dots = alt.Chart(places).mark_circle(opacity=1, stroke=EDGE).encode(
        longitude="lon:Q",
        latitude="lat:Q",
        size=alt.condition("datum.here", alt.value(260), alt.value(50)),
        color=alt.condition("datum.here", alt.value(ACCENT), alt.value(LAND)),
        tooltip=make_tooltips(language, title="story", neighbourhood="neighbourhood"),
    )
    [side] = places.loc[places["here"], "side"]
    labels = alt.Chart(places).mark_text(fontSize=13, fontWeight="bold", **SIDES[side]).encode(
        longitude="lon:Q", latitude="lat:Q",
        text=alt.condition("datum.here", "city:N", alt.value("")),
    )
    layers = alt.LayerChart(layer=[land, dots, labels])
    chart: alt.LayerChart = layers.project("mercator").properties(width=260, height=310)
    headings = {"city": "city", "neighbourhood": "neighbourhood", "title": "story"}
    columns = {name: translate(key, language) for name, key in headings.items()}
    return describe_chart(chart, title, description, columns)
