"""A ladder on paper: what stands in the page until its script runs."""

from __future__ import annotations

from html import escape
from typing import Any

from leergroep.widget.paper import wrap_paper


def make_paper(state: dict[str, Any]) -> str:
    """Return what stands in the page of a ladder."""
    return wrap_paper(state, make_rungs(state["instrument"]["rungs"]))


def make_rungs(all_rungs: list[dict[str, Any]]) -> str:
    """Return the rungs of a ladder as plain HTML, lowest first."""
    return "<ol>" + "".join(
        f"<li><strong>{escape(rung['title'])}</strong><br>{escape(rung['explanation'])}</li>"
        for rung in all_rungs
    ) + "</ol>"
