"""What every chart has: a title, a description, the columns of its table, and no network."""

from __future__ import annotations

from typing import Any, TypeVar

import altair as alt

from leergroep.charts.palette import VEGA_LITE
from leergroep.messages import translate

# A kind of chart comes back as the kind that it was.
Drawn = TypeVar("Drawn", alt.Chart, alt.LayerChart, alt.VConcatChart)


def render_offline(spec: dict[str, Any], **_: object) -> dict[str, dict[str, Any]]:
    """Return a chart for display that no network is needed for (an Altair renderer)."""
    return {VEGA_LITE: {key: value for key, value in spec.items() if key != "$schema"}}


alt.renderers.register("leergroep", render_offline)
alt.renderers.enable("leergroep")


def describe_chart(
    chart: Drawn, title: str, description: str, columns: dict[str, str]
) -> Drawn:
    """Return the chart with its title, description and the columns of its data table.

    `columns` maps the chart's fields to the headings of the table that a page shows beside it.
    """
    drawn: Drawn = chart.properties(
        title=title, description=description, usermeta={"table": columns}
    ).configure_view(stroke=None).configure_title(anchor="start")
    return drawn


def make_tooltips(language: str, **columns: str) -> list[alt.Tooltip]:
    """Return what a chart says of what is pointed at: columns, each with the key of its heading."""
    return [
        alt.Tooltip(f"{name}:N", title=translate(key, language)) for name, key in columns.items()
    ]
