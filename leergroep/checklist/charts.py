"""The profile of a checklist, drawn from its DataFrame."""

from __future__ import annotations

import altair as alt
import pandas as pd

from leergroep.charts.figure import describe_chart, make_tooltips
from leergroep.charts.palette import ACCENT
from leergroep.checklist.model import Scale
from leergroep.documents.answers import UNKNOWN
from leergroep.messages import translate


def draw_profile(frame: pd.DataFrame, scale: Scale, title: str, language: str = "nl") -> alt.Chart:
    """Return a dot for every answer: factors down, the scale and "weet niet" across.

    `frame` is what leergroep.checklist.frames.answers_frame gives.
    """
    words = [option.word[language] for option in scale.options]
    columns_of_chart = [*words, translate("unknown", language)]
    shown = frame[frame["state"].isin(["answered", UNKNOWN])]
    dots = shown.assign(place=shown.groupby(["factor", "word"]).cumcount())
    dots = dots[["factor_title", "word", "place", "statement"]]
    factors = list(dict.fromkeys(frame["factor_title"]))
    deepest = int(frame.groupby("factor").size().max())
    chart: alt.Chart = alt.Chart(dots).mark_circle(size=110, opacity=1, color=ACCENT).encode(
        x=alt.X("word:N", title=None, scale=alt.Scale(domain=columns_of_chart),
                axis=alt.Axis(orient="top", labelAngle=0, labelLimit=100, grid=True)),
        xOffset=alt.XOffset("place:O", scale=alt.Scale(domain=list(range(deepest)))),
        y=alt.Y("factor_title:N", title=None, scale=alt.Scale(domain=factors),
                axis=alt.Axis(labelLimit=200)),
        tooltip=make_tooltips(language, statement="statement", word="answer-noun"),
    ).properties(width=100 * len(columns_of_chart), height=36 * len(factors))
    columns = {
        "factor_title": translate("factor", language),
        "statement": translate("statement", language),
        "word": translate("answer-noun", language),
    }
    description = translate("profile-description", language, low=words[0], high=words[-1])
    return describe_chart(
        chart, translate("profile-title", language, title=title), description, columns
    )
