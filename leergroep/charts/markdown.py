"""Markdown that shows itself."""

from __future__ import annotations


class Markdown(str):
    """Show itself as Markdown in Jupyter and in the book."""

    def _repr_markdown_(self) -> str:
        return str(self)
