"""A notebook of ours in a Jupyter Book with a look of its own: the theme's button brings it whole.

The bare notebook that the theme offers lacks its questions, and what it needs to run.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from leergroep.content.companions import is_ours
from leergroep.sphinxext.app_state import choose_language
from leergroep.sphinxext.publishing import wheel
from leergroep.sphinxext.publishing.notebook_files import (
    describe_files,
    find_notebook,
    lay_notebooks,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx

BUILDERS = ("html", "dirhtml")
# How the theme marks its group of buttons, and in it those of the page's source.
GROUP = "download-buttons"
BARE = ("download-source-button", "download-notebook-button")
ICONS = {".zip": "fas fa-file-zipper", ".whl": "fas fa-cube"}


def setup(app: Sphinx) -> None:
    """Put our links in the theme's button, which it makes at 501."""
    wheel.setup(app)
    app.connect("html-page-context", offer_whole, priority=600)
    app.connect("build-finished", write_whole)


def find_ours(app: Sphinx, docname: str) -> Path | None:
    """Return the notebook of which a page is made, where it works with this package."""
    notebook = find_notebook(app, docname)
    return notebook if notebook and is_ours(notebook) else None


def offer_whole(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Have the theme offer the archive of a notebook instead of the notebook alone."""
    groups = [one for one in context.get("header_buttons", ()) if one.get("label") == GROUP]
    if not groups or app.builder.name not in BUILDERS or not find_ours(app, pagename):
        return
    language = choose_language(app)
    links = [describe_link(text, context["pathto"](file, 1))
             for text, file in describe_files(app, pagename, language)]
    for group in groups:
        rest = [one for one in group["buttons"] if one.get("label") not in BARE]
        group["buttons"] = [*links, *rest]


def describe_link(text: str, address: str) -> dict[str, str]:
    """Return a link as the theme shows it."""
    ending = Path(address).suffix
    return {"type": "link", "url": address, "text": ending, "tooltip": text,
            "icon": ICONS[ending], "label": f"download{ending.replace('.', '-')}-button"}


def write_whole(app: Sphinx, error: Exception | None) -> None:
    """Lay the archives in the site, and the wheel where there is any."""
    if error or app.builder.name not in BUILDERS:
        return
    lay_notebooks(app, [name for name in sorted(app.env.found_docs) if find_ours(app, name)])
