"""What stands under every page: the edition, and the pages on privacy and accessibility."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from leergroep.messages import translate
from leergroep.sphinxext.app_state import get_library
from leergroep.sphinxext.breadcrumbs import MAKERS

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

# Shown as far as the book has them.
PAGES = ("privacy", "toegankelijkheid")


def setup(app: Sphinx) -> None:
    """Say of the whole site what every page says."""
    app.connect("config-inited", take_version)
    app.connect("html-page-context", add_foot)


def take_version(app: Sphinx, config: Config) -> None:
    """Take the version of the package for a book that has none of its own."""
    config.version = config.version or version("leergroep")


def add_foot(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Give the template the pages and the version."""
    pages, language = get_library(app).pages, app.config.language
    context["lg_foot"] = {
        "pages": [pages[slug] for slug in PAGES if slug in pages],
        "makers": MAKERS if MAKERS in app.env.found_docs else "",
        "version": translate("foot-version", language, version=app.config.version),
    }
