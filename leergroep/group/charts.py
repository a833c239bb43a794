"""What a group says as Altair charts: the spread, and rounds as a film."""

from __future__ import annotations

import altair as alt
import pandas as pd

from leergroep.charts.figure import describe_chart
from leergroep.charts.palette import ACCENT
from leergroep.checklist.model import Checklist
from leergroep.documents.answers import UNKNOWN
from leergroep.messages import translate

# Up to here a cell holds a dot a person; from here on one dot that grows with their number.
MOST_DOTS = 12


def count_dots(table: pd.DataFrame, instrument: Checklist, language: str) -> pd.DataFrame:
    """Return a row for every answer that was given to a statement, with its word and how often."""
    words = {str(one.value): one.word[language] for one in instrument.scale.options}
    words[UNKNOWN] = translate("unknown", language)
    about = [name for name in ("round", "item", "statement") if name in table]
    long = table.melt(about, list(words), "value", "people")
    long = long[long["people"] > 0]
    return long.assign(word=long["value"].map(words))[[*about, "word", "people"]]


def draw_spread(
    table: pd.DataFrame, instrument: Checklist, title: str, language: str = "nl"
) -> alt.Chart:
    """Return a dot for every person: statements down, the scale and "weet niet" across.

    `table` is what Group.spread gives. Where more than MOST_DOTS gave one answer, a cell has one
    dot with the number of people in it.
    """
    long = count_dots(table, instrument, language)
    if long["people"].max() <= MOST_DOTS:
        long = long.loc[long.index.repeat(long["people"])]
        long = long.assign(place=long.groupby(["item", "word"]).cumcount())
        mark = alt.Chart(long).mark_circle(size=60, opacity=1, color=ACCENT)
        more: dict[str, alt.XOffset | alt.Size] = {
            "xOffset": alt.XOffset("place:O", scale=alt.Scale(domain=list(range(MOST_DOTS))))
        }
    else:
        mark = alt.Chart(long).mark_circle(opacity=1, color=ACCENT)
        more = {"size": size_chart(language)}
    chart = mark.encode(**make_axes(table, instrument, language), **more).properties(
        width=90 * (len(instrument.scale.options) + 1), height=34 * len(table)
    )
    return list_columns(
        chart, ("group-chart", "group-chart-description"), title, instrument, language
    )


def draw_rounds(
    table: pd.DataFrame, instrument: Checklist, title: str, language: str = "nl"
) -> alt.Chart:
    """Return the rounds side by side, with each statement in the same place in all.

    `table` is what Group.rounds gives.
    """
    long = count_dots(table, instrument, language)
    rounds = list(dict.fromkeys(table["round"]))
    chart = alt.Chart(long).mark_circle(opacity=1, color=ACCENT).encode(
        **make_axes(table, instrument, language), size=size_chart(language),
        column=alt.Column("round:N", title=translate("round-noun", language), sort=rounds),
    ).properties(
        width=42 * (len(instrument.scale.options) + 1), height=34 * table["item"].nunique()
    )
    words = ("group-film", "group-film-description")
    return list_columns(chart, words, title, instrument, language, "round")


def size_chart(language: str) -> alt.Size:
    """Return how a dot grows with the number of people."""
    return alt.Size("people:Q", title=translate("people-noun", language),
                    scale=alt.Scale(range=[20, 400], domainMin=0))


def make_axes(table: pd.DataFrame, instrument: Checklist, language: str) -> dict[str, object]:
    """Return where a dot stands, and what it says when pointed at."""
    words = [one.word[language] for one in instrument.scale.options]
    return {
        "x": alt.X("word:N", title=None, axis=alt.Axis(orient="top", labelAngle=-40),
                   scale=alt.Scale(domain=[*words, translate("unknown", language)])),
        "y": alt.Y("statement:N", title=None, axis=alt.Axis(labelLimit=420),
                   scale=alt.Scale(domain=list(dict.fromkeys(table["statement"])))),
        "tooltip": [alt.Tooltip("statement:N", title=translate("statement", language)),
                    alt.Tooltip("word:N", title=translate("answer-noun", language)),
                    alt.Tooltip("people:Q", title=translate("people-noun", language))],
    }


def list_columns(
    chart: alt.Chart, words: tuple[str, str], title: str, instrument: Checklist, language: str,
    *first: str,
) -> alt.Chart:
    """Return a chart with its title, description and the headings of its table."""
    options = instrument.scale.options
    ends = {"low": options[0].word[language], "high": options[-1].word[language]}
    headings = {"round": "round-noun", "statement": "statement", "word": "answer-noun",
                "people": "people-noun"}
    columns = {key: translate(heading, language) for key, heading in headings.items()
               if key in first or key != "round"}
    said = translate(words[0], language, title=title)
    return describe_chart(chart, said, translate(words[1], language, **ends), columns)
