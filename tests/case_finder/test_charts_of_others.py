"""A chart of ours changes no chart of anybody else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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
