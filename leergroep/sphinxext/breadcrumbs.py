"""Where a page stands in the book, and the trail of links that leads back up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leergroep.sphinxext.app_state import get_site_map

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx_external_toc.api import SiteMap

# Under this page stands everything that is for makers.
MAKERS = "makers/index"


def setup(app: Sphinx) -> None:
    """Give each page its trail."""
    app.connect("html-page-context", add_breadcrumbs)


def add_breadcrumbs(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Give the template the steps above a page: {title, docname}, without docname for a part."""
    context["lg_trail"] = list(list_steps(app, pagename)) if doctree is not None else []
    context["lg_makers"] = doctree is not None and is_for_makers(app, pagename)


def list_steps(app: Sphinx, docname: str) -> list[dict[str, str]]:
    """Return the steps above a page from the part of the book down; [] for the start page."""
    site = get_site_map(app)
    steps: list[dict[str, str]] = []
    while docname != site.root.docname:
        parent, caption = find_parent(site, docname)
        if caption:
            steps.insert(0, {"title": caption, "docname": ""})
        if parent != site.root.docname:
            steps.insert(0, {"title": app.env.titles[parent].astext(), "docname": parent})
        docname = parent
    return steps


def find_parent(site: SiteMap, docname: str) -> tuple[str, str]:
    """Return the page under which a page stands, with the name of that part; the root if none."""
    for parent in site.values():
        for tree in parent.subtrees:
            if docname in tree.files():
                return parent.docname, tree.caption or ""
    return site.root.docname, ""


def is_for_makers(app: Sphinx, docname: str) -> bool:
    """Tell whether a page is for who builds on the engine: in English, and not for readers."""
    above = (step["docname"] for step in list_steps(app, docname))
    return MAKERS in (docname, *above)


def list_titles(app: Sphinx, docname: str) -> list[str]:
    """Return the titles of the steps above a page."""
    return [step["title"] for step in list_steps(app, docname)]
