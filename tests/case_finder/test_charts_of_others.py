"""A chart of ours changes no chart of anybody else, and stands beside it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import altair as alt
import pytest
import vl_convert

from leergroep import (
    Checklist,
    Group,
    Ladder,
    Situation,
    case_map,
    case_series,
    cases_map,
    rules_matrix,
)

CHARTS: dict[str, Callable[[], alt.Chart]] = {
    "answers": lambda: Checklist("clear").chart(),
    "group": lambda: Group.of([], "clear").chart(),
    "rounds": lambda: Group.of([], "clear").rounds_chart(),
    "ladder": lambda: Ladder("participatieladder").chart(),
    "situation": lambda: Situation("situatieanalyse").chart(),
    "map": lambda: case_map("leeuwarden"), "maps": cases_map,
    "matrix": rules_matrix, "series": lambda: case_series("groningen"),
}
CODE = """
import os
import altair as alt
alt.renderers.register("eigen", lambda spec, **_: {"text/plain": "van mij"})
alt.renderers.enable("eigen")
from leergroep import Checklist, Ladder, case_map, cases_map, rules_matrix
ours = [Checklist("clear").chart(), Ladder("participatieladder").chart(), case_map("leeuwarden"),
        cases_map(), rules_matrix()]
mine = alt.Chart(alt.Data(values=[{"a": 1}])).mark_point().encode(x="a:Q")
for chart in [*ours, ours[0].properties(width=300)]:
    shown = chart._repr_mimebundle_()
    picture = shown.pop("image/svg+xml")
    assert picture.startswith("<svg") and "http" not in picture.replace("http://www.w3.org", "")
    assert set(shown) == {"application/vnd.vegalite.v5+json", "text/plain"}, shown
    assert "schema" not in str(shown).casefold()
    assert len(shown["text/plain"]) > 20
assert mine._repr_mimebundle_() == {"text/plain": "van mij"}
assert alt.renderers.active == "eigen"
for name, value in {"LEERGROEP_LEAVE_TEXT": "no", "SERVER_SOFTWARE": "voila/0.5"}.items():
    os.environ[name] = value
    assert "image/svg+xml" not in ours[0]._repr_mimebundle_()
    del os.environ[name]
"""


def test_in_one_kernel_our_charts_show_themselves_and_others_keep_their_renderer():
    done = subprocess.run([sys.executable, "-c", CODE], cwd=Path(__file__).parents[2],
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("make", CHARTS.values(), ids=CHARTS)
def test_a_chart_of_ours_stands_beside_a_chart_of_anybody_and_keeps_its_look(
    make: Callable[[], alt.Chart],
) -> None:
    mine = alt.Chart(alt.Data(values=[{"a": 1}])).mark_point().encode(x="a:Q")
    chart = make()
    for whole in (mine | chart, chart & mine, chart | chart):
        assert vl_convert.vegalite_to_vega(whole.to_dict())["marks"]
    alone = chart.properties(background="white").to_dict()
    assert alone["config"]["view"]["stroke"] is None
    assert alone["config"]["title"]["anchor"] == "start"
    assert alone["usermeta"] == chart.to_dict()["usermeta"]
