"""What each page gains from its metadata: checks, its sentence, its description."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.errors import ExtensionError

from leergroep.content.loader import Library
from leergroep.content.model import Page
from leergroep.content.problems import ContentError
from leergroep.content.todo import describe_todo
from leergroep.sphinxext.app_state import get_library, set_library

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


LEAD = "lg-lead"
FOLDED = re.compile(r'<p class="(collapsed|expanded) admonition-title">(.*?)</p>')
SENTENCE_END = re.compile(r"(?<=[.?!])\s")


def setup(app: Sphinx) -> None:
    """Read the library before anything is built, and lead each page with its sentence."""
    # First of all: other parts read the library as soon as the settings are known.
    app.connect("config-inited", open_library, priority=100)
    app.connect("build-finished", tell_todo)
    app.connect("doctree-read", add_sentence)
    app.connect("html-page-context", add_description)
    app.connect("html-page-context", mend_roles)


def open_library(app: Sphinx, config: Config) -> None:
    """Check all content; raise ExtensionError that names every bad file and line."""
    try:
        set_library(app, Library.load_checked(app.srcdir))
    except ContentError as error:
        raise ExtensionError(f"the content does not fit together:\n{error}") from None


def tell_todo(app: Sphinx, error: Exception | None) -> None:
    """Say in one line what is left to do, also to who asked for warnings alone."""
    if not error and (left := describe_todo(get_library(app))):
        print(left)


def find_page(app: Sphinx, docname: str) -> Page | None:
    """Return what the library knows of a page, None for notebooks and generated pages."""
    library = get_library(app)
    known = {page.docname: page for page in (*library.pages.values(), *library.cases.values())}
    return known.get(docname)


def add_sentence(app: Sphinx, doctree: nodes.document) -> None:
    """Put a page's one sentence under its title."""
    page = find_page(app, app.env.docname)
    title = next(doctree.findall(nodes.title), None)
    if page and title is not None:
        language = app.config.language
        lead = nodes.paragraph("", page.sentence[language], classes=[LEAD])
        title.parent.insert(title.parent.index(title) + 1, lead)


def add_description(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Give the page its description for search engines and for whoever shares its link."""
    context["lg_description"] = find_sentence(app, pagename)


def find_sentence(app: Sphinx, docname: str) -> str:
    """Return the one sentence that says what a page is; "" for a generated page."""
    tool = get_library(app).instrument_at(docname)
    if known := find_page(app, docname) or tool:
        return known.sentence[app.config.language]
    return find_opening(app.env.get_doctree(docname)) if docname in app.env.found_docs else ""


def find_opening(doctree: nodes.document) -> str:
    """Return the first sentence of a page; "" for a page without a paragraph."""
    paragraph = next(doctree.findall(nodes.paragraph), nodes.paragraph())
    return SENTENCE_END.split(paragraph.astext().replace("\n", " "))[0]


def mend_roles(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Replace what HTML and ARIA do not allow, and the English that MyST-NB puts in a label."""
    if "body" in context:
        # A summary holds words, no paragraphs.
        context["body"] = FOLDED.sub(
            r'<span class="\1 admonition-title">\2</span>',
            context["body"]
            .replace('role="doc-biblioentry"', 'role="listitem"')
            .replace("Toggle hidden content", "Toon of verberg de code")
        )
