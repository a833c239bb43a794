"""Markdown that shows itself."""

from __future__ import annotations


class Markdown(str):
    """Show itself as Markdown in Jupyter and in the book."""

    def _repr_markdown_(self) -> str:
        return str(self)

    def _ipython_display_(self) -> None:
        """Show nothing where nothing is said: Jupyter would show two quotation marks."""
        if self:
            # Jupyter's way to say: ask for the other representations.
            raise NotImplementedError
