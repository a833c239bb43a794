"""What can be filled in, by the question that each instrument answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from leergroep.content.instrument import Instrument, Use
from leergroep.content.loader import Library
from leergroep.messages import translate
from leergroep.sphinxext.addresses import find_address
from leergroep.sphinxext.app_state import get_library

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Add the directive; its list is filled in while the page is written."""
    app.add_node(InstrumentsPlaceholder)
    app.add_directive("instrumenten", InstrumentsDirective)
    app.connect("doctree-resolved", fill)


class InstrumentsPlaceholder(nodes.General, nodes.Element):
    """Stand in a page for the list of everything that can be filled in."""


class InstrumentsDirective(SphinxDirective):
    """Ask for the list."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Leave a place for it."""
        return [InstrumentsPlaceholder()]


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace each place by the list, in the book's order."""
    language = app.config.language
    for place in list(doctree.findall(InstrumentsPlaceholder)):
        items = [
            nodes.list_item("", *make_lines(
                tool, use, find_address(app, docname, target), language))
            for tool, use, target in list_with_page(get_library(app))
        ]
        place.replace_self(nodes.bullet_list("", *items, classes=["lg-offer"]))


def list_with_page(library: Library) -> Iterator[tuple[Instrument, Use, str]]:
    """Yield every instrument that says what it is for and has a page, its use and docname."""
    for name in library.order:
        tool = library.instrument_at(name)
        if tool and tool.use:
            yield tool, tool.use, name


def make_lines(
    tool: Instrument, use: Use, address: str, language: str
) -> Iterator[nodes.paragraph]:
    """Yield what a team wants to know before it begins: for which question, what, how long, who."""
    yield nodes.paragraph("", "", nodes.strong("", use.question[language]))
    link = nodes.reference("", tool.title[language], refuri=address, internal=True)
    sentence = nodes.inline("", tool.sentence[language], classes=["lg-offer__sentence"])
    yield nodes.paragraph("", "", link, sentence)
    effort = translate("offer", language, minutes=use.minutes, who=use.who[language])
    yield nodes.paragraph("", effort, classes=["lg-offer__effort"])
