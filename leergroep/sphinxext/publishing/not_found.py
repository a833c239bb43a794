"""The page for an address that is not there: it searches for what was asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from leergroep.sphinxext.publishing.host_files import find_base
from leergroep.sphinxext.root_page import move_links

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

NAME = "404"


def setup(app: Sphinx) -> None:
    """Have the page made, and its links led from any address."""
    app.connect("config-inited", name_page)
    app.connect("html-page-context", drop_address)
    app.connect("build-finished", lead_from_anywhere, priority=800)


def name_page(app: Sphinx, config: Config) -> None:
    """Have the page made from our template."""
    config.html_additional_pages[NAME] = f"{NAME}.html"


def drop_address(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Claim no address for a page that is shown at many."""
    if pagename == NAME:
        context["pageurl"] = None


def lead_from_anywhere(app: Sphinx, error: Exception | None) -> None:
    """Write each link of the page from the root of the host: it is shown at every address."""
    page = Path(app.outdir) / f"{NAME}.html"
    if not error and app.builder.name == "html" and page.is_file():
        page.write_text(move_links(page.read_text("utf-8"), find_base(app)), "utf-8")
