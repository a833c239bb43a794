"""A ladder on paper: what stands in the page until its script runs."""

from __future__ import annotations

from html import escape
from typing import Any


def make_rungs(all_rungs: list[dict[str, Any]]) -> str:
    """Return the rungs of a ladder as plain HTML, lowest first."""
    return "<ol>" + "".join(
        f"<li><strong>{escape(rung['title'])}</strong><br>{escape(rung['explanation'])}</li>"
        for rung in all_rungs
    ) + "</ol>"
