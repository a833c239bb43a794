"""The people on each rung, drawn from their DataFrame."""

from __future__ import annotations

import altair as alt
import pandas as pd

from leergroep.charts.figure import describe_chart
from leergroep.charts.palette import ACCENT, EDGE
from leergroep.messages import translate


def draw_rungs(frame: pd.DataFrame, title: str, language: str = "nl") -> alt.LayerChart:
    """Return two bars a rung, people now and hoped for, the highest rung on top.

    `frame` is what leergroep.ladder.frames.figures_frame gives; what is unknown has no bar.
    """
    words = {"now": translate("ladder-now", language), "hoped": translate("ladder-hoped", language)}
    bars = frame.melt(id_vars="rung_title", value_vars=list(words), var_name="moment",
                      value_name="people").dropna(subset="people")
    bars = bars.replace({"moment": words}).astype({"people": "int64"})
    order = list(reversed(frame["rung_title"].tolist()))
    base = alt.Chart(bars).encode(
        x=alt.X(
            "people:Q", title=translate("ladder-people", language), axis=alt.Axis(tickMinStep=1)
        ),
        y=alt.Y(
            "rung_title:N", title=None, scale=alt.Scale(domain=order), axis=alt.Axis(labelLimit=260)
        ),
        yOffset=alt.YOffset("moment:N", scale=alt.Scale(domain=list(words.values()))),
    )
    colour = alt.Color("moment:N", title=None, legend=alt.Legend(orient="top"),
                       scale=alt.Scale(domain=list(words.values()), range=[EDGE, ACCENT]))
    labels = base.mark_text(align="left", dx=4).encode(text="people:Q")
    chart = alt.LayerChart(layer=[base.mark_bar().encode(color=colour), labels])
    columns = {
        "rung_title": translate("ladder-rung", language),
        "moment": translate("ladder-moment", language),
        "people": translate("ladder-people", language),
    }
    return describe_chart(chart.properties(width=320, height=52 * len(order)), title,
                     translate("ladder-description", language), columns)
