"""The addresses in a page: the builder says where a page is, and no link leads to one not built."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from docutils import nodes
from sphinx.errors import ExtensionError

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

Place = TypeVar("Place", bound=nodes.Element)
# Where Sphinx keeps, from build to build, which pages there were.
BUILT = "leergroep_built"
# Of a site elsewhere: a notebook records these where it knows where a book is published.
WHOLE = ("https://", "http://")
# Gives each page a folder: the search, the notebooks to take along, the page for what is not there
# and what works without a network name pages as files.
UNSUPPORTED = "dirhtml"


def setup(app: Sphinx) -> None:
    """Write all pages again when pages came or went: any of them may lead there."""
    app.connect("env-updated", find_outdated)


def refuse_builder(app: Sphinx) -> None:
    """Stop a build of a whole book of ours by a builder that would leave dead links in it."""
    if app.builder.name == UNSUPPORTED:
        raise ExtensionError(f'builder "{UNSUPPORTED}" is not supported yet: use html')


def find_address(app: Sphinx, docname: str, target: str) -> str:
    """Return the address of one page as seen from another, never empty: also of a page itself."""
    return (app.builder.get_relative_uri(docname, target)
            or posixpath.basename(app.builder.get_target_uri(target)) or "./")


def find_built(app: Sphinx, docname: str, target: str) -> str:
    """Return the address of a page as seen from another, "" where this book has no such page."""
    return find_address(app, docname, target) if target in app.env.found_docs else ""


def replace_places(
    doctree: nodes.document, place: type[Place], render: Callable[[Place], str]
) -> None:
    """Put in each place of one class the HTML that is made of it."""
    for one in list(doctree.findall(place)):
        one.replace_self(nodes.raw("", render(one), format="html"))


def resolve_links(value: Any, find: Callable[[str], str]) -> Any:
    """Return the state with an address for every docname in it; without one for "" as address.

    The title of a page that this book lacks stays, as text.
    """
    if isinstance(value, list):
        return [resolve_links(one, find) for one in value]
    if not isinstance(value, dict):
        return value
    rest = {key: resolve_links(one, find) for key, one in value.items() if key != "docname"}
    if "docname" not in value:
        return rest
    known = rest.get("href", "")
    address = find(value["docname"]) or (known if known.startswith(WHOLE) else "")
    if address:
        return {**rest, "href": address}
    return {key: one for key, one in rest.items() if key != "href"}


def find_outdated(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Name all pages when the book has others than it had."""
    built = frozenset(env.found_docs)
    before = getattr(env, BUILT, built)
    setattr(env, BUILT, built)
    return [] if before == built else sorted(built)
