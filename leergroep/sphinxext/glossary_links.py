"""Links to the glossary from notebooks, which know no roles: they land on the term they name."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes

from leergroep.sphinxext.addresses import find_address

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.domains.std import StandardDomain


GLOSSARY = "book/begrippen"
# Of one and of many: keten and ketens, sector and sectoren, doorbraakthema and doorbraakthema's.
ENDINGS = ("", "s", "'s", "en", "n")


def setup(app: Sphinx) -> None:
    """Point links to the glossary at what they name."""
    app.connect("doctree-resolved", point_links)


def point_links(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Lead each link to the glossary on to the term in its text, in one or in many."""
    address = find_address(app, docname, GLOSSARY)
    standard = cast("StandardDomain", app.env.get_domain("std"))
    anchors = {name: anchor for (kind, name), (_, anchor) in standard.objects.items()
               if kind == "term"}
    for link in doctree.findall(nodes.reference):
        if link.get("refuri") == address and (anchor := find_anchor(link.astext(), anchors)):
            link["refuri"] = f"{address}#{anchor}"


def find_anchor(text: str, anchors: dict[str, str]) -> str | None:
    """Return the anchor of the term that a text names, None when it names none."""
    named = {
        f"{term}{ending}".casefold(): anchor
        for term, anchor in anchors.items()
        for ending in ENDINGS
    }
    return named.get(text.casefold())
