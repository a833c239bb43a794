"""What hangs on Sphinx's application while a book is built, with its types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leergroep.checklist.model import Checklist
from leergroep.content.loader import Library

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx_external_toc.api import SiteMap

LIBRARY = "leergroep"
# Where sphinx-external-toc leaves the table of contents.
SITE_MAP = "external_site_map"


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
