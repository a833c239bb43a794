"""A directive that asks for one of several kinds of things; a page leaves a place for each."""

from __future__ import annotations

from typing import ClassVar, Self

from sphinx.util.docutils import SphinxDirective


class KindDirective(SphinxDirective):
    """Ask for one kind of what a module makes; a subclass says how it leaves a place for it."""

    # What follows it in a page may stand there, and says nothing.
    has_content = True
    kind: ClassVar[str]

    @classmethod
    def of(cls, kind: str) -> type[Self]:
        """Return the directive for one kind."""
        return type(f"{cls.__name__}Of{kind.title()}", (cls,), {"kind": kind})
