"""The case finder on paper: what stands in the page until its script runs."""

from __future__ import annotations

from html import escape
from typing import Any

from leergroep.widget.paper import wrap_paper


def make_paper(state: dict[str, Any]) -> str:
    """Return what stands in the page of the finder; it cannot be filled in on paper."""
    parts = "".join(make_options(group, state["cases"]) for group in state["groups"])
    return wrap_paper(state, parts, "script-only")


def make_options(group: dict[str, Any], cases: list[dict[str, Any]]) -> str:
    """Return what can be ticked in the finder, with links to the cases that have it."""
    def having(slug: str) -> str:
        return ", ".join(
            f'<a href="{escape(case["href"])}">{escape(case["name"])}</a>'
            for case in cases if slug in case["traits"][group["kind"]]
        )

    return f"<h3>{escape(group['title'])}</h3><ul>" + "".join(
        f"<li>{escape(option['title'])} {having(option['slug'])}</li>"
        for option in group["options"]
    ) + "</ul>"
