"""The menu of the book: every part, and of the chapter that is being read what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from attrs import frozen

from leergroep.sphinxext.app_state import get_site_map

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment
    from sphinx_external_toc.api import SiteMap

# Where Sphinx keeps, from build to build, what the menus were made of.
NAMES = "leergroep_menu"
# What a reader's eye takes in; of a longer chapter only the page that is being read is shown.
MOST = 8


@frozen
class Entry:
    """Hold a page in the menu, with the pages under it that are in view."""

    docname: str
    title: str
    current: bool = False
    pages: tuple[Entry, ...] = ()


@frozen
class Part:
    """Hold a part of the book: its name, and its pages."""

    caption: str
    pages: tuple[Entry, ...]


def setup(app: Sphinx) -> None:
    """Give each page its menu."""
    app.connect("html-page-context", add_menu)
    app.connect("env-updated", find_outdated)


def find_outdated(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Name the pages to write again: all, when a page came, went, moved or got another title."""
    names = [(part.caption, part.pages) for name in get_site_map(app) for part in
             list_parts(app, name)]
    before = getattr(env, NAMES, names)
    setattr(env, NAMES, names)
    return [] if before == names else sorted(env.found_docs)


def add_menu(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Give the template the parts of the menu as seen from a page."""
    context["lg_menu"] = list(list_parts(app, pagename))


def list_parts(app: Sphinx, docname: str) -> Iterator[Part]:
    """Yield the parts of the book in order."""
    site = get_site_map(app)
    for tree in site.root.subtrees:
        pages = tuple(make_entry(app, name, docname) for name in tree.files())
        yield Part(tree.caption or "", pages)


def make_entry(app: Sphinx, name: str, docname: str) -> Entry:
    """Return a chapter, with what belongs to it where that is being read."""
    site = get_site_map(app)
    below = [page for tree in site[name].subtrees for page in tree.files()]
    path = find_path(site, name, docname)
    if path is None:
        below = []
    elif len(path) > 1:
        below = path
    elif len(below) > MOST:
        below = [page for page in below if page == docname]
    pages = tuple(Entry(page, find_title(app, page), page == docname) for page in below)
    return Entry(name, find_title(app, name), name == docname, pages)


def find_path(site: SiteMap, name: str, docname: str) -> list[str] | None:
    """Return the pages from under a chapter down to a page, None where it is not in there."""
    if docname == name:
        return []
    for below in (page for tree in site[name].subtrees for page in tree.files()):
        path = find_path(site, below, docname)
        if path is not None:
            return [below, *path]
    return None


def find_title(app: Sphinx, docname: str) -> str:
    """Return the title of a page."""
    return app.env.titles[docname].astext()
