"""The reference for makers: each name says what it takes, and in which file it stands."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.util.inspect import stringify_signature

from leergroep.content.book_finder import PACKAGE

if TYPE_CHECKING:
    from sphinx.application import Sphinx

AUTODOC = "sphinx.ext.autodoc"


def setup(app: Sphinx) -> None:
    """Add to what autodoc reads, in a book that has it."""
    if AUTODOC in app.config.extensions:
        app.setup_extension(AUTODOC)
        app.connect("autodoc-process-docstring", name_file)
        app.connect("autodoc-process-signature", sign_class)


def sign_class(
    app: Sphinx, what: str, name: str, one: Any, options: object, signature: str | None,
    returns: str | None,
) -> tuple[str, str | None] | None:
    """Return what a class is made with: of a widget autodoc only sees what traitlets takes."""
    if what != "class" or not inspect.isfunction(one.__init__):
        return None
    made = inspect.signature(one.__init__)
    taken = [each for each in made.parameters.values() if each.name != "self"]
    return stringify_signature(made.replace(parameters=taken, return_annotation=made.empty)), None


def name_file(
    app: Sphinx, what: str, name: str, one: Any, options: object, lines: list[str]
) -> None:
    """Say under a class or function in which file of the package it stands."""
    if what in ("class", "function"):
        file = Path(inspect.getfile(inspect.unwrap(one))).relative_to(PACKAGE.parent)
        lines += ["", f"In ``{file.as_posix()}``.", ""]
