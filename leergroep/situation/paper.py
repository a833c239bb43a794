"""A situational analysis on paper: what stands in the page until its script runs."""

from __future__ import annotations

from html import escape
from typing import Any

from leergroep.messages import translate
from leergroep.widget.paper import wrap_paper


def make_paper(state: dict[str, Any]) -> str:
    """Return the themes with their figures, and a place for what explains them."""
    said, language = state["instrument"], state["language"]
    explain = escape(translate("situation-explain", language))
    return wrap_paper(state, "".join(
        f"<h3>{escape(theme['title'])}</h3><p>{escape(theme['prompt'])}</p><ul>"
        + "".join(f"<li>{escape(figure['title'])}</li>" for figure in theme["figures"])
        + f"</ul><p>{explain} ____</p>"
        for theme in said["themes"]
    ))
