"""What a chart's specification says of itself; read without Altair, which takes long to load."""

from __future__ import annotations

from typing import Any

# How the library that draws a chart writes a relative link: where it thinks that belongs.
ELSEWHERE = 'xlink:href="https://vega.github.io/vega-datasets/'


def find_title(spec: dict[str, Any]) -> str:
    """Return the title of a specification, "" without one."""
    told = spec.get("title", "")
    title: str = told.get("text", "") if isinstance(told, dict) else told
    return title
