"""Lists that are made, never kept: rules of an element, cases of a rule, instruments of a rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective

from leergroep.content.loader import Library
from leergroep.content.model import Page
from leergroep.messages import choose_colon, translate
from leergroep.messages.text import Text
from leergroep.sphinxext.addresses import find_address
from leergroep.sphinxext.app_state import get_library
from leergroep.sphinxext.directives.kind_directive import KindDirective

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


Entry = tuple[Page, Text]
# Where Sphinx keeps, from build to build, what lists were made of.
SAID = "leergroep_said"


def setup(app: Sphinx) -> None:
    """Add the directives; their lists are filled in while pages are written."""
    app.add_node(ListPlaceholder)
    app.add_directive("vuistregels", ListDirective.of("rules"))
    app.add_directive("in-deze-wijken", ListDirective.of("cases"))
    app.add_directive("alle-wijken", ListDirective.of("places"))
    app.add_directive("hulpmiddelen", ListDirective.of("instruments"))
    app.add_directive("deuren", DoorsDirective)
    app.add_directive("deur", DoorDirective)
    app.connect("doctree-resolved", fill)
    app.connect("env-updated", find_outdated)


class ListPlaceholder(nodes.General, nodes.Element):
    """Stand in a page for a list that is made when the page is written."""


class ListDirective(KindDirective):
    """Ask for a list of what belongs to this page, or to the slug given."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Leave a place for the list."""
        slug = self.arguments[0] if self.arguments else self.env.docname.rpartition("/")[2]
        return [ListPlaceholder(kind=self.kind, slug=slug)]


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace each place by its list."""
    language = app.config.language
    for place in list(doctree.findall(ListPlaceholder)):
        entries = list(ENTRIES[place["kind"]](get_library(app), place["slug"]))
        lead = make_lead(entries, language) if place["kind"] == "cases" else []
        place.replace_self([*lead, make_bullets(app, entries, docname)] if entries else lead)


def make_lead(entries: list[Entry], language: str) -> list[nodes.Node]:
    """Return the line before cases; they follow a story, other lists a heading of their own."""
    said = translate("in-cases", language) if entries else translate("in-none", language)
    return [nodes.paragraph("", said)]


def list_rules(library: Library, element: str) -> Iterator[Entry]:
    """Yield the rules of an element with their sentences."""
    for slug in library.elements[element].rules:
        yield library.rules[slug], library.rules[slug].sentence


def list_cases(library: Library, rule: str) -> Iterator[Entry]:
    """Yield the cases that show a rule, and how."""
    for case in library.cases.values():
        if how := case.how(rule):
            yield case, how


def list_instruments(library: Library, rule: str) -> Iterator[Entry]:
    """Yield the instruments with a page of their own that lead to a rule."""
    for instrument in library.instruments.values():
        docname = library.page_of(instrument.slug)
        if rule in instrument.rules() and docname in library.order:
            page = Page(slug=instrument.slug, docname=docname, title=instrument.title,
                        sentence=instrument.sentence)
            yield page, instrument.sentence


def list_all_cases(library: Library, _page: str) -> Iterator[Entry]:
    """Yield every case with its sentence."""
    for case in library.cases.values():
        yield case, case.sentence


ENTRIES = {
    "rules": list_rules,
    "cases": list_cases,
    "instruments": list_instruments,
    "places": list_all_cases,
}


def make_bullets(app: Sphinx, entries: list[Entry], docname: str) -> nodes.bullet_list:
    """Return a list of links, each with its sentence."""
    items, language = [], app.config.language
    for page, why in entries:
        address = find_address(app, docname, page.docname)
        title = page.title[language]
        link = nodes.reference("", title, refuri=address, internal=True)
        line = nodes.paragraph("", "", link, nodes.Text(f"{choose_colon(title)} {why[language]}"))
        items.append(nodes.list_item("", line))
    return nodes.bullet_list("", *items, classes=["lg-list"])


def find_outdated(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Name the pages to write again when something they list has changed."""
    library = get_library(app)
    said = repr([library.rules, library.cases, library.instruments])
    before = getattr(env, SAID, said)
    setattr(env, SAID, said)
    if before == said:
        return []
    return [name for name in env.found_docs if name.startswith("book/")]


class DoorsDirective(SphinxDirective):
    """Lay doors side by side."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return the doors in a row."""
        row = nodes.container(classes=["lg-doors"])
        self.state.nested_parse(self.content, self.content_offset, row)
        return [row]


class DoorDirective(SphinxDirective):
    """Show one way into the book: a title that is a link, and what is behind it."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[dict[str, Any]] = {"link": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return the door; MyST resolves and checks the link."""
        door = nodes.container(classes=["lg-door"])
        title = f"**[{self.arguments[0]}]({self.options['link']})**"
        lines = StringList([title, "", *self.content])
        self.state.nested_parse(lines, self.content_offset, door)
        return [door]
