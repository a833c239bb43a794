"""What hangs on Sphinx's application while a book is built, with its types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leergroep.checklist.model import Checklist
from leergroep.content.loader import Library
from leergroep.messages.text import LANGUAGES

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx_external_toc.api import SiteMap

LIBRARY = "leergroep"
# Where sphinx-external-toc leaves the table of contents.
SITE_MAP = "external_site_map"
# Of Jupyter Book itself: a book has them unless it says which extensions it wants instead.
STOCK = {"sphinx_comments", "sphinx_thebe"}


def is_guest(app: Sphinx) -> bool:
    """Tell whether this book keeps a look of its own, in which our widgets are guests.

    A whole book of ours names its extensions: its pages load nothing of Jupyter Book's own. Who
    names ours under `extra_extensions` keeps those.
    """
    extensions = set(app.config.extensions)
    return bool(STOCK & extensions) or "sphinx_external_toc" not in extensions


def choose_language(app: Sphinx) -> str:
    """Return the language in which we speak in this book: its own, or English."""
    language: str = app.config.language
    return language if language in LANGUAGES else "en"


def set_library(app: Sphinx, library: Library) -> None:
    """Build the book of this library."""
    setattr(app, LIBRARY, library)


def get_library(app: Sphinx) -> Library:
    """Return the library of the book that is built."""
    library: Library = getattr(app, LIBRARY)
    return library


def get_scan(app: Sphinx) -> Checklist | None:
    """Return the checklist that asks about every rule, None in a book without one."""
    library = get_library(app)
    found = library.instruments.get(library.scan)
    return found if isinstance(found, Checklist) else None


def get_site_map(app: Sphinx) -> SiteMap:
    """Return the table of contents."""
    site: SiteMap = getattr(app.env, SITE_MAP)
    return site
