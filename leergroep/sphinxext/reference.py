"""The reference for makers: each name says in which file it stands."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leergroep.content.book_finder import PACKAGE

if TYPE_CHECKING:
    from sphinx.application import Sphinx

AUTODOC = "sphinx.ext.autodoc"


def setup(app: Sphinx) -> None:
    """Add to what autodoc reads, in a book that has it."""
    if AUTODOC in app.config.extensions:
        app.setup_extension(AUTODOC)
        app.connect("autodoc-process-docstring", name_file)


def name_file(
    app: Sphinx, what: str, name: str, one: Any, options: object, lines: list[str]
) -> None:
    """Say under a class or function in which file of the package it stands."""
    if what in ("class", "function"):
        file = Path(inspect.getfile(inspect.unwrap(one))).relative_to(PACKAGE.parent)
        lines += ["", f"In ``{file.as_posix()}``.", ""]
