"""A situational analysis on paper: what stands in the page until its script runs."""

from __future__ import annotations

from html import escape
from typing import Any

from leergroep.messages import translate
from leergroep.widget.paper import wrap_paper


def make_paper(state: dict[str, Any]) -> str:
    """Return the themes with what to ask of each, and a place for what explains its figures."""
    explain = escape(translate("situation-explain", state["language"]))
    return wrap_paper(state, "".join(
        f"<h3>{escape(theme['title'])}</h3><p>{escape(theme['prompt'])}</p><p>{explain} ____</p>"
        for theme in state["instrument"]["themes"]
    ))
