"""What can be filled in, by the question that each instrument answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from leergroep.library import Library
from leergroep.model import Tool
from leergroep.publish.widgets import relative
from leergroep.words import say

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Add the directive; its list is filled in while the page is written."""
    app.add_node(Offer)
    app.add_directive("instrumenten", Offered)
    app.connect("doctree-resolved", fill)


class Offer(nodes.General, nodes.Element):
    """Stand in a page for the list of everything that can be filled in."""


class Offered(SphinxDirective):
    """Ask for the list."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Leave a place for it."""
        return [Offer()]


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace each place by the list, in the book's order."""
    language = app.config.language
    for place in list(doctree.findall(Offer)):
        items = [
            nodes.list_item("", *lines(tool, relative(target, docname), language))
            for tool, target in with_page(app.leergroep)
        ]
        place.replace_self(nodes.bullet_list("", *items, classes=["lg-offer"]))


def with_page(library: Library) -> Iterator[tuple[Tool, str]]:
    """Yield every instrument that says what it is for and has a page, with the page's docname."""
    for name in library.order:
        tool = library.tools.get(name.removeprefix("notebooks/"))
        if tool and tool.use:
            yield tool, name


def lines(tool: Tool, address: str, language: str) -> Iterator[nodes.paragraph]:
    """Yield what a team wants to know before it begins: for which question, what, how long, who."""
    use = tool.use
    yield nodes.paragraph("", "", nodes.strong("", use.question[language]))
    link = nodes.reference("", tool.title[language], refuri=address, internal=True)
    sentence = nodes.inline("", tool.sentence[language], classes=["lg-offer__sentence"])
    yield nodes.paragraph("", "", link, sentence)
    effort = say("offer", language, minutes=use.minutes, who=use.who[language])
    yield nodes.paragraph("", effort, classes=["lg-offer__effort"])
